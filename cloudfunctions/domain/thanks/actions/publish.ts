import { handle } from '../../../kernel/action'
import { command, momentOf } from '../command'
import { lookAgain } from '../facts'
import { assertPasses } from '../gate'
import { type Command, decide } from '../rules'

/**
 * Puts a note on a wall. What stands there is checked once more, as it stands there, on behalf of whoever publishes; then
 * everything is looked at again in the transaction that writes it, since consents may be taken back at any moment.
 */
export const publish = handle('thanks.publish', 'staff', async (input, context) => {
  const { scope, text, shownPhotos } = input
  const given: Command = { name: 'publish', scope, text, shownPhotos, id: context.newId() }
  const note = await lookAgain(input.noteId, context)
  // Whoever may not is refused before WeChat is asked.
  decide(note, given, input.version, context.viewer, momentOf(input, context))
  await assertPasses([text, note.signature.text].filter(Boolean).join('\n'), context.viewer.openid)
  return command(input, given, context)
})
