import { handle } from '../../../kernel/action'
import { command } from '../command'
import { appointmentAt } from '../whom'

export const move = handle('talks.move', 'staff', (input, context) => {
  const { place, reason } = input
  return command(input, { name: 'move', at: appointmentAt(input, context.now), place, reason }, context)
})
