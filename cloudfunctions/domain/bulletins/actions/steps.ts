import { handle } from '../../../kernel/action'
import { carryOut } from '../command'

/** Commands that are nothing but their word. */
export const steps = [
  handle('bulletins.sendBack', 'staff', (input, context) =>
    carryOut(input, { name: 'sendBack', reason: input.reason }, context),
  ),
  handle('bulletins.consult', 'staff', (input, context) =>
    carryOut(input, { name: 'consult', agrees: input.agrees, opinion: input.opinion }, context),
  ),
  handle('bulletins.remind', 'staff', (input, context) => carryOut(input, { name: 'remind' }, context)),
  handle('bulletins.dropCorrection', 'staff', (input, context) =>
    carryOut(input, { name: 'dropCorrection', reason: input.reason }, context),
  ),
  handle('bulletins.withdraw', 'staff', (input, context) =>
    carryOut(input, { name: 'withdraw', reason: input.reason }, context),
  ),
]
