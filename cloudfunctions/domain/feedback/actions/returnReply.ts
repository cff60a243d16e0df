import { handle } from '../../../kernel/action'
import { command } from '../command'

export const returnReply = handle('feedback.returnReply', 'staff', (input, context) =>
  command(input, { name: 'returnReply', reason: input.reason }, context),
)
