import { handle } from '../../../kernel/action'
import { command } from '../command'

export const acknowledge = handle('talks.acknowledge', 'staff', (input, context) =>
  command(input, { name: 'acknowledge', text: input.text }, context),
)
