import { handle } from '../../../kernel/action'
import { command } from '../command'

export const cancel = handle('talks.cancel', 'staff', (input, context) =>
  command(input, { name: 'cancel', reason: input.reason }, context),
)
