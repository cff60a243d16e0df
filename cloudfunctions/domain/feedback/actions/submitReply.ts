import { handle } from '../../../kernel/action'
import { command } from '../command'

export const submitReply = handle('feedback.submitReply', 'staff', (input, context) => {
  const { text, change } = input
  return command(input, { name: 'submitReply', text, change }, context)
})
