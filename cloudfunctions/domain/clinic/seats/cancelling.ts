import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { eachAlone } from '../../../kernel/eachAlone'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { rememberedClinic } from '../events/store'
import { cancelUntil, whyNotCancel } from './policy'
import type { RegistrationRecord } from './records'
import { finishCancelling } from './settle'
import { getOwn, sayCancelled } from './store/registrations'

const TRIES = 5

/** First the person's word, then the seat: whatever happens in between, the seat is given on and never to two. */
export async function cancel(
  input: { commandId: string; registrationId: string },
  context: Context,
): Promise<RegistrationRecord> {
  const { viewer, now, secrets } = context
  const entry = {
    at: now,
    what: 'cancel' as const,
    commandId: input.commandId,
    fingerprint: fingerprintOf(input, secrets),
  }
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const record = await getOwn(input.registrationId, viewer.personKey)
    if (record.state === 'cancelled_by_user') return record
    const { form } = await rememberedClinic(record.eventId, now)
    if (cancelUntil(record, form) === null) throw new AppError('WRONG_STATE')
    const why = whyNotCancel(record, form, now)
    if (why !== null) throw new AppError('WRONG_STATE', { message: why })
    if (!(await sayCancelled(record, entry))) continue
    // It is cancelled, also when the rest is left to the timer.
    if (record.state !== 'entered') await eachAlone('clinics.cancel', [record], (one) => finishCancelling(one, context))
    return getOwn(input.registrationId, viewer.personKey)
  }
  throw new AppError('CONFLICT')
}
