import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { momentOf } from '../../../kernel/living/store'
import { mayDial } from '../calls/hours'
import { refusalOf } from '../calls/policy'
import { assertNotRung, dial as dialled } from '../calls/rules'
import { changeCall, getCall } from '../calls/store'
import { sealLabel } from '../callees/ids'
import type { Contact } from '../callees/records'
import { findCallee, gone, markDialled, sameNumber } from '../callees/store'
import { getPlan } from '../plans/store'

/**
 * The number, at the tap that dials it and never before. Each time is a reading of somebody's identity and stands in the
 * journal as one.
 */
export const dial = handle('inspection.dial', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const call = await getCall(input.callId)
  if (refusalOf('dial', call, viewer, now) === 'NOT_FOUND') throw new AppError('NOT_FOUND')
  if ((await getPlan(call.planId)).state !== 'running') throw new AppError('WRONG_STATE')
  const callee = await findCallee(call.calleeId)
  if (callee?.state !== 'agreed') throw gone()
  const asked = callee._id === callee.phoneHash ? callee : await findCallee(callee.phoneHash)
  if (asked?.state === 'do_not_call') throw gone()
  const same = await sameNumber(callee._id)
  const at = momentOf(input, context)
  const after = await changeCall(
    call._id,
    'identity.dialCallee',
    (current) => dialled(current, input.version, viewer, at),
    context,
    // The line that broke off is the same attempt, and was looked at when it began.
    async (tx, before, after) => {
      if (before?.openSince) return
      const mark = { callId: after._id, at: now }
      await markDialled(tx, same, mark, (other) => assertNotRung(after, other, now))
    },
  )
  // A resend is answered while the line may still be up, and is no way to the number afterwards: neither once it is
  // written down how it ended, nor in the next half-day, when somebody may dial, but not by what was sent before.
  if (after.state !== 'to_call' || !after.openSince || !mayDial(after, now).may) throw new AppError('WRONG_STATE')
  const { phone } = secrets.open<Contact>(callee.sealed, sealLabel(callee._id))
  return { phone, version: after.version }
})
