import { slotsPlanned } from '../events/plan'
import type { ClinicRecord } from '../events/records'
import { slotIdOf } from './ids'
import type { DrawRecord, SlotRecord } from './records'
import type { Times } from './rules/slot'

/** The slots of an event as they are when it is published. */
export function newSlots(event: ClinicRecord): SlotRecord[] {
  return slotsPlanned(event.form.sessions).map(({ sessionKey, slot: { key, capacity, desk }, ...hours }) => ({
    _id: slotIdOf(event._id, key),
    eventId: event._id,
    sessionKey,
    key,
    ...timesOf(event, hours),
    open: true,
    capacity,
    desk,
    free: capacity - desk,
    deskFree: desk,
    seats: [],
    queue: [],
    pending: [],
    unsettled: false,
    dueAt: null,
    reckoned: false,
    version: 1,
  }))
}

/** The list of a draw, still empty; null where nothing is drawn. */
export function newDraw(event: ClinicRecord): DrawRecord | null {
  const { form, published, _id } = event
  if (form.release !== 'draw' || !published) return null
  const { commitment, seedSealed } = published
  const emptyList = { entries: [], n: 0, plan: null, seed: '', drawnAt: null, applied: false }
  return { _id, open: true, ...windowOf(event), commitment, seedSealed, ...emptyList }
}

type Hours = Pick<SlotRecord, 'startsAt' | 'endsAt' | 'day'>

export function timesOf(event: ClinicRecord, { startsAt, endsAt, day }: Hours): Times {
  const { opensAt, closesAt } = windowOf(event)
  // In a draw nobody takes a seat of a slot: its window is empty.
  const end = event.form.release === 'draw' ? opensAt : closesAt < startsAt ? closesAt : startsAt
  return { startsAt, endsAt, day, opensAt, closesAt: end, moves: event.moves }
}

export function windowOf({ form, published, startsAt }: ClinicRecord): { opensAt: Date; closesAt: Date } {
  return {
    opensAt: form.opensAt ? new Date(form.opensAt) : (published?.at ?? startsAt),
    closesAt: form.closesAt ? new Date(form.closesAt) : FAR,
  }
}

/** Where only the slot's beginning ends the registration. */
const FAR = new Date('2999-01-01T00:00:00.000Z')
