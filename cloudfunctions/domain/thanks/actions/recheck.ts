import { handle } from '../../../kernel/action'
import { command } from '../command'

/** Has the content check ask again, on behalf of whoever wants it: the author may long be gone. */
export const recheck = handle('thanks.recheck', 'staff', (input, context) => {
  const checkedFor = context.secrets.seal(context.viewer.openid, input.noteId)
  return command(input, { name: 'recheck', checkedFor }, context)
})
