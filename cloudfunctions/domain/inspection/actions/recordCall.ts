import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { callNext, dropCallsOf } from '../calls/making'
import { present } from '../calls/present'
import { record } from '../calls/rules'
import { changeCall, getCall } from '../calls/store'
import { forgetNumber, neverCallAgain, sameNumber } from '../callees/store'
import { getPlan } from '../plans/store'

/** How a call ended. In the same transaction: 不再打来 for good, and the next in the order of the draw. */
export const recordCall = handle('inspection.recordCall', 'staff', async (input, context) => {
  const { viewer } = context
  const at = momentOf(input, context)
  const { planId, calleeId } = await getCall(input.callId)
  const { items } = await getPlan(planId)
  const { outcome, answers, words, doNotCall } = input
  const same = doNotCall ? await sameNumber(calleeId) : []
  const after = await changeCall(
    input.callId,
    'inspection.recordCall',
    (call) => record(call, { outcome, answers, words, items: items.call }, input.version, viewer, at),
    context,
    async (tx, before, after) => {
      if (doNotCall) await neverCallAgain(tx, calleeId, same)
      else if (outcome === 'wrong_number') await forgetNumber(tx, calleeId)
      await callNext(tx, before, after, at, context)
    },
  )
  // Other plans have nobody left to call there. Also on a resend: it may have been cut off before this.
  if (doNotCall || outcome === 'wrong_number')
    for (const id of new Set([calleeId, ...same])) await dropCallsOf(id, at, context)
  return present(after, context)
})
