import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { changes } from '../store'
import { presentPublic } from '../views'

/** One published entry, for whoever was told of it. What is not published does not exist. */
export const get = handle('changes.get', 'person', async ({ changeId }) => {
  const record = await changes.get(changeId)
  if (!record.shown) throw new AppError('NOT_FOUND')
  return presentPublic(record)
})
