import { handle } from '../../../kernel/action'
import { carryOut } from '../command'
import { freePeriod } from '../store'

/** Commands that are nothing but their word. */
export const steps = [
  handle('monthly.edit', 'staff', (input, context) =>
    carryOut(input, { name: 'edit', summary: input.summary, cases: input.cases }, context),
  ),
  handle('monthly.sendBack', 'staff', (input, context) =>
    carryOut(input, { name: 'sendBack', reason: input.reason }, context),
  ),
  // Its number stays taken; the period may have another report.
  handle('monthly.withdraw', 'staff', (input, context) =>
    carryOut(input, { name: 'withdraw', reason: input.reason }, context, (tx, _before, after) => freePeriod(tx, after)),
  ),
]
