import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { makeCalls, reassign } from '../calls/making'
import { carryOut, present } from '../plans/command'

/** From now on inspectors call. A resend makes the calls that were not made when it was cut off. */
export const start = handle('inspection.start', 'staff', async (input, context) => {
  const plan = await carryOut(input, { name: 'start' }, context)
  if (plan.state === 'running') await makeCalls(plan, momentOf(input, context), context)
  return present(plan, context)
})

/** Calls of whoever may not call any more go to others; and what a cut-off start left out is made up for. */
export const distribute = handle('inspection.distribute', 'staff', async (input, context) => {
  const plan = await carryOut(input, { name: 'distribute' }, context)
  const at = momentOf(input, context)
  if (plan.state === 'running') {
    await makeCalls(plan, at, context)
    await reassign(plan._id, at, context)
  }
  return present(plan, context)
})
