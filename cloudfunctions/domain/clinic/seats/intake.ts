import type { Relation } from '@nuanyu/types/clinic'
import { hoursOf } from '../events/plan'
import type { ClinicRecord } from '../events/records'
import { masked } from './attendee'
import { slotIdOf } from './ids'
import type { RegistrationRecord, SealedAttendee } from './records'

export type NewRegistration = {
  id: string
  commandId: string
  fingerprint: string
  attempt: string
  slotId: string
  source: 'self' | 'counter' | 'telephone'
  ownerKey: string
  relation: Relation
  attendee: SealedAttendee
  sealed: string
  personHash: string
  code: string
  reach: string
}

/** A registration at the moment of asking, before there is a seat; null when the event has no such slot. */
export function begin(given: NewRegistration, event: ClinicRecord, now: Date): RegistrationRecord | null {
  const { id, commandId, fingerprint, attendee, ...rest } = given
  const hours = slotHours(event, given.slotId)
  if (!hours) return null
  return {
    ...rest,
    ...hours,
    _id: id,
    eventId: event._id,
    state: 'reserving',
    masked: masked(attendee),
    at: now,
    moves: event.moves,
    remindAt: null,
    until: null,
    entry: null,
    queueNumber: null,
    releasing: false,
    slotVersion: 0,
    previous: null,
    notes: [],
    erased: false,
    history: [{ at: now, what: 'register', commandId, fingerprint }],
    updatedAt: now,
  }
}

/** The hours of a slot as the event plans them. */
export function slotHours(
  { _id, form }: Pick<ClinicRecord, '_id' | 'form'>,
  slotId: string,
): Pick<RegistrationRecord, 'day' | 'startsAt' | 'endsAt'> | null {
  for (const { day, slots } of form.sessions) {
    const slot = slots.find(({ key }) => slotIdOf(_id, key) === slotId)
    if (slot) return { day, ...hoursOf(day, slot) }
  }
  return null
}
