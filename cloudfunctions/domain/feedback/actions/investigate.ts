import { handle } from '../../../kernel/action'
import { command } from '../command'

export const investigate = handle('feedback.investigate', 'staff', (input, context) =>
  command(input, { name: 'investigate' }, context),
)
