import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { callNext } from '../calls/making'
import { present } from '../calls/present'
import { record } from '../calls/rules'
import { changeCall, getCall } from '../calls/store'
import { forgetNumber, neverCallAgain } from '../callees/store'
import { getPlan } from '../plans/store'

/** How a call ended. In the same transaction: 不再打来 for good, and the next in the order of the draw. */
export const recordCall = handle('inspection.recordCall', 'staff', async (input, context) => {
  const { viewer } = context
  const at = momentOf(input, context)
  const { items } = await getPlan((await getCall(input.callId)).planId)
  const { outcome, answers, words, doNotCall } = input
  const after = await changeCall(
    input.callId,
    'inspection.recordCall',
    (call) => record(call, { outcome, answers, words, items: items.call }, input.version, viewer, at),
    context,
    async (tx, before, after) => {
      if (doNotCall) await neverCallAgain(tx, after.calleeId)
      else if (outcome === 'wrong_number') await forgetNumber(tx, after.calleeId)
      await callNext(tx, before, after, at, context)
    },
  )
  return present(after, context)
})
