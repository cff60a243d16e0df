import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { fingerprintOf } from '../../../kernel/fingerprint'
import type { ClinicRecord } from '../events/records'
import { normalised } from './attendee'
import { begin } from './intake'
import type { RegistrationRecord } from './records'
import type { Order } from './register'

const CODE_LENGTH = 6

/** The same name and telephone in one event are one document, whoever writes them down. */
export function freshRegistration(
  { by, input }: Order,
  event: ClinicRecord,
  { secrets, viewer, now, newCode, newId }: Context,
): RegistrationRecord {
  const { name, phone } = normalised(input.attendee)
  const id = secrets.idOf('registration', event._id, name, phone)
  const attendee = { name: input.attendee.name, phone: input.attendee.phone }
  const self = by === 'self'
  const record = begin(
    {
      id,
      commandId: input.commandId,
      fingerprint: fingerprintOf(input, secrets),
      attempt: newId(),
      slotId: input.slotId,
      source: self ? 'self' : input.by,
      ownerKey: self ? viewer.personKey : '',
      relation: self ? input.attendee.relation : 'self',
      attendee,
      sealed: secrets.seal(attendee, id),
      personHash: secrets.idOf('attendee', name, phone),
      code: newCode(CODE_LENGTH),
      reach: self ? secrets.seal(viewer.openid, `reach/${id}`) : '',
    },
    event,
    now,
  )
  if (!record) throw new AppError('NOT_FOUND')
  return record
}
