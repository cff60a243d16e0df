import { handle } from '../../../kernel/action'
import { command } from '../command'

export const hold = handle('talks.hold', 'staff', (input, context) => {
  const { present, said, commitments } = input
  return command(input, { name: 'hold', present, said, commitments }, context)
})
