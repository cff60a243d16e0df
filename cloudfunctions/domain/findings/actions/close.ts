import { handle } from '../../../kernel/action'
import { command } from '../command'

export const close = handle('findings.close', 'staff', (input, context) =>
  command(input, { name: 'close', text: input.text }, context),
)
