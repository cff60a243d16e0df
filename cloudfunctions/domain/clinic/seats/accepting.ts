import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { fingerprintOf } from '../../../kernel/fingerprint'
import type { RegistrationRecord } from './records'
import { clockOf } from './offers'
import { become } from './rules/registration'
import { accept as acceptIn, expireOffers } from './rules/slot'
import { settleAfter } from './settle'
import { getOwn, sayAccepted } from './store/registrations'
import { changeSlot } from './store/slots'

const GONE = '名额没有及时确认，已经给了下一位；可以再报一次'

/** The seat was held for this answer; an answer that comes too late gives it to the next. */
export async function accept(
  input: { commandId: string; registrationId: string },
  context: Context,
): Promise<RegistrationRecord> {
  const { viewer, now, secrets } = context
  const record = await getOwn(input.registrationId, viewer.personKey)
  if (record.state === 'confirmed' || record.slotId === null) return record
  if (record.state === 'expired') throw new AppError('EXPIRED', { message: GONE })
  if (record.state !== 'offered' && record.state !== 'waitlisted') throw new AppError('WRONG_STATE')
  let accepted = false
  const slot = await changeSlot(record.slotId, (current) => {
    const answer = acceptIn(current, record._id, clockOf(context))
    accepted = answer.accepted
    return accepted ? answer.slot : expireOffers(current, clockOf(context))
  })
  if (accepted && slot) {
    const entry = { commandId: input.commandId, fingerprint: fingerprintOf(input, secrets) }
    const after = become(record, 'confirmed', 'accept', now)
    const history = after.history.map((one, index) => (index === after.history.length - 1 ? { ...one, ...entry } : one))
    await sayAccepted(record._id, slot.version, { ...after, history })
  }
  if (slot?.unsettled) await settleAfter([slot._id], context)
  if (!accepted) throw new AppError('EXPIRED', { message: GONE })
  return getOwn(input.registrationId, viewer.personKey)
}
