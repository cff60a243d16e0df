import { handle } from '../../../kernel/action'
import { carryOut } from '../command'

/** Commands that need nothing but the procedure itself. */
export const approve = handle('veto.approve', 'staff', (input, context) =>
  carryOut(input, { name: 'approve', reason: input.reason }, context),
)
export const dismiss = handle('veto.dismiss', 'staff', (input, context) =>
  carryOut(input, { name: 'dismiss', reason: input.reason }, context),
)
export const uphold = handle('veto.uphold', 'staff', (input, context) =>
  carryOut(input, { name: 'uphold', reason: input.reason }, context),
)
export const revoke = handle('veto.revoke', 'staff', (input, context) =>
  carryOut(input, { name: 'revoke', reason: input.reason }, context),
)
