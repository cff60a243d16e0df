import { handle } from '../../../kernel/action'
import { carryOut } from '../command'

/** One person may: taking something away from the public must not wait. */
export const withdraw = handle('changes.withdraw', 'staff', (input, context) =>
  carryOut(input, { name: 'withdraw', reason: input.reason }, context),
)
