import { handle } from '../../../kernel/action'
import { countOnTheLine, dropOpen, tallyOf } from '../calls/store'
import { carryOut, present } from '../plans/command'

/** Commands that need nothing but who gives them, and why. */

export const propose = handle('inspection.propose', 'staff', async (input, context) =>
  present(await carryOut(input, { name: 'propose' }, context), context),
)

export const approve = handle('inspection.approve', 'staff', async (input, context) =>
  present(await carryOut(input, { name: 'approve' }, context), context),
)

export const sendBack = handle('inspection.sendBack', 'staff', async (input, context) =>
  present(await carryOut(input, { name: 'sendBack', reason: input.reason }, context), context),
)

export const cancel = handle('inspection.cancel', 'staff', async (input, context) => {
  const plan = await carryOut(input, { name: 'cancel', reason: input.reason }, context)
  await dropOpen(plan._id, context)
  return present(plan, context)
})

export const complete = handle('inspection.complete', 'staff', async (input, context) => {
  const tally = await tallyOf(input.planId)
  const open = tally.reduce((n, one) => n + (one.state === 'to_call' ? one.n : 0), 0)
  const talking = await countOnTheLine(input.planId, context.now)
  const plan = await carryOut(input, { name: 'complete', reason: input.reason, open, talking }, context)
  await dropOpen(plan._id, context)
  return present(plan, context)
})
