import { handle } from '../../../kernel/action'
import { carryOut } from '../command'

export const sendBack = handle('changes.sendBack', 'staff', (input, context) =>
  carryOut(input, { name: 'sendBack', reason: input.reason }, context),
)
