import { handle } from '../../../kernel/action'
import { command, momentOf } from '../command'
import { decide } from '../rules'
import { getNote, removePhotos } from '../store'

/** Taken back by its author, at once and for good. Whoever may not do so is refused before a photo goes. */
export const withdraw = handle('thanks.withdraw', 'person', async (input, context) => {
  const note = await getNote(input.noteId)
  decide(note, { name: 'withdraw' }, null, context.viewer, momentOf(input, context))
  await removePhotos(note, context.files)
  return command(input, { name: 'withdraw' }, context)
})
