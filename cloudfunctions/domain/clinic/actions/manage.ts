import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { relationsTo } from '../events/policy'
import { manageOf } from '../events/present'
import { getClinic } from '../events/store'

export const manage = handle('clinic.manage', 'staff', async ({ eventId }, context) => {
  const event = await getClinic(eventId)
  if (relationsTo(event, context.viewer, context.now).length === 0) throw new AppError('NOT_FOUND')
  return manageOf(event, context)
})
