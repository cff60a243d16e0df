import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { relationsTo } from '../policy'
import { viewOf } from '../present'
import { getCase } from '../store'

/** A case one has nothing to do with does not exist. */
export const get = handle('feedback.get', 'staff', async ({ caseId }, context) => {
  const record = await getCase(caseId)
  if (relationsTo(record, context.viewer, context.now).length === 0) throw new AppError('NOT_FOUND')
  return viewOf(record, context)
})
