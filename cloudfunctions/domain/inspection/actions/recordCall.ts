import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import type { Context } from '../../../kernel/context'
import { isResend } from '../../../kernel/living/record'
import { momentOf } from '../../../kernel/living/store'
import { callNext, dropCallsOf } from '../calls/making'
import { present } from '../calls/present'
import { refusalOf } from '../calls/policy'
import type { CallRecord } from '../calls/records'
import { rang, record } from '../calls/rules'
import { changeCall, getCall } from '../calls/store'
import { forgetNumber, neverCallAgain, sameNumber, silence } from '../callees/store'
import { getPlan } from '../plans/store'

/** How a call ended. In the same transaction: 不再打来 for good, and the next in the order of the draw. */
export const recordCall = handle('inspection.recordCall', 'staff', async (input, context) => {
  const { viewer } = context
  const at = momentOf(input, context)
  const known = await getCall(input.callId)
  const { planId, calleeId } = known
  const { items, state } = await getPlan(planId)
  if (state !== 'running' && !isResend(known, viewer, at, 'record')) return afterTheEnd(known, input.doNotCall, context)
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

/** Results stand with the end of the plan. That somebody asked never to be called is no result, and is kept all the same. */
async function afterTheEnd(call: CallRecord, doNotCall: boolean, context: Context): Promise<never> {
  const { viewer, now } = context
  if (refusalOf('record', call, viewer, now) === 'NOT_FOUND') throw new AppError('NOT_FOUND')
  if (!doNotCall || !rang(call, viewer))
    throw new AppError('WRONG_STATE', { message: '计划已经结束，这次的结果不再计入' })
  const same = await sameNumber(call.calleeId)
  await silence(call.calleeId, same)
  const at = { now, commandId: '', fingerprint: '' }
  for (const id of new Set([call.calleeId, ...same])) await dropCallsOf(id, at, context)
  throw new AppError('WRONG_STATE', { message: '计划已经结束，这次的结果不再计入；“不再打来”已经记下' })
}
