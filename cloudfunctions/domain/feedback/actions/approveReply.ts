import { handle } from '../../../kernel/action'
import { command } from '../command'

export const approveReply = handle('feedback.approveReply', 'staff', (input, context) =>
  command(input, { name: 'approveReply' }, context),
)
