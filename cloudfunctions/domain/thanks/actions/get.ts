import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { viewOf } from '../command'
import { relationsTo } from '../policy'
import { getNote } from '../store'

/** A note that one has nothing to do with does not exist, also where it hangs on a wall: there it has another id. */
export const get = handle('thanks.get', 'staff', async ({ noteId }, context) => {
  const note = await getNote(noteId)
  if (relationsTo(note, context.viewer, context.now).length === 0) throw new AppError('NOT_FOUND')
  return viewOf(note, context)
})
