import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { getCase } from '../../feedback/store'
import { asksAs, refusalToAsk } from '../policy'
import { assertHeld } from '../rules'
import { createRequest, heldFor } from '../store'
import { presentRequest } from '../views'

/** Asks a custodian, with a reason. The reason is about the matter; who is behind it nobody learns by asking. */
export const request = handle('vault.request', 'staff', async (input, context) => {
  const { viewer, now, secrets } = context
  const record = await getCase(input.caseId)
  const refusal = refusalToAsk(record, viewer, now)
  const role = asksAs(record, viewer, now)
  if (refusal || !role) throw new AppError(refusal ?? 'FORBIDDEN')
  if (role === 'complaint_office' && record.identityMode === 'named')
    throw new AppError('WRONG_STATE', { message: '实名的件可以直接查看联系方式，不用申请' })
  assertHeld(record, await heldFor(record._id, secrets), input.purpose)
  const stored = await createRequest(
    {
      _id: secrets.idOf('vault', viewer.personKey, input.commandId),
      caseId: record._id,
      caseCode: record.code,
      purpose: input.purpose,
      reason: input.reason,
      by: { key: viewer.personKey, name: viewer.staff?.name ?? '', role },
      at: now,
      fingerprint: fingerprintOf(input, secrets),
      state: 'requested',
      decision: null,
      openUntil: null,
      openings: 0,
    },
    record,
    context,
  )
  return presentRequest(stored, record, viewer, now)
})
