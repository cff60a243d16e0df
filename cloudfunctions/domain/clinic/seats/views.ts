import type { MyTicketRow, TicketView } from '@nuanyu/types/clinic'
import type { ClinicRecord } from '../events/records'
import { sayWhen } from '../../time/sayWhen'
import { saySlot } from '../events/when'
import { abilitiesOf, sayUntil, whyNotCancel } from './policy'
import type { RegistrationRecord, SealedAttendee, SlotRecord } from './records'
import { adviceOf, labelOf, stateOf, toneOf } from './words'

/** What the owner of a registration sees. */

export type TicketParts = {
  event: ClinicRecord
  /** Null once it was erased. */
  attendee: SealedAttendee | null
  /** Only read for who waits. */
  slot: SlotRecord | null
  clash: string | null
  qr: string | null
}

export function presentTicket(record: RegistrationRecord, parts: TicketParts, now: Date): TicketView {
  const { event, attendee, slot, clash, qr } = parts
  const { form } = event
  const place = placeInLine(record, slot)
  return {
    id: record._id,
    code: record.code,
    qr,
    state: stateOf(record),
    stateLabel: labelOf(record),
    tone: toneOf(record),
    advice: adviceOf(record, place, now),
    who: attendee?.name ?? record.masked.name,
    relation: record.relation,
    event: {
      id: event._id,
      title: form.title,
      kind: form.kind,
      place: form.place,
      phone: form.phone,
      bring: form.bring,
    },
    when: saySlot(record, now),
    day: record.day,
    startsAt: record.startsAt.toISOString(),
    until:
      record.state === 'offered' && record.until
        ? { at: record.until.toISOString(), label: sayWhen(record.until, now) }
        : null,
    place,
    entry: record.entry,
    queueNumber: record.queueNumber,
    clash,
    can: abilitiesOf(record, form, now),
    cancelUntil: sayUntil(record, form, now),
    why: whyNotCancel(record, form, now),
  }
}

function placeInLine({ _id, state }: RegistrationRecord, slot: SlotRecord | null): number | null {
  const index = state === 'waitlisted' && slot ? slot.queue.indexOf(_id) : -1
  return index < 0 ? null : index + 1
}

export function presentRow(
  record: RegistrationRecord,
  event: Pick<ClinicRecord, 'form'>,
  attendee: SealedAttendee | null,
  now: Date,
): MyTicketRow {
  return {
    id: record._id,
    title: event.form.title,
    who: attendee?.name ?? record.masked.name,
    when: saySlot(record, now),
    place: event.form.place.name,
    stateLabel: labelOf(record),
    tone: toneOf(record),
  }
}

/** Of the same person, at an hour that overlaps. */
export function clashing(record: RegistrationRecord, others: RegistrationRecord[]): RegistrationRecord | null {
  const holds = ['confirmed', 'offered', 'waitlisted', 'entered']
  if (!holds.includes(record.state) || record.personHash === '') return null
  return (
    others.find(
      (other) =>
        other._id !== record._id &&
        other.personHash === record.personHash &&
        holds.includes(other.state) &&
        other.startsAt < record.endsAt &&
        record.startsAt < other.endsAt,
    ) ?? null
  )
}
