import { handle } from '../../../kernel/action'
import { command } from '../command'

export const accept = handle('feedback.accept', 'staff', (input, context) =>
  command(input, { name: 'accept' }, context),
)
