import type { RegistrationRecord, SlotRecord } from '../records'
import { isLive } from './registration'
import { placeOf } from './slot'

/** What is wrong with a slot by itself; nothing ever should be. */
export function faultsOf(slot: SlotRecord): string[] {
  const { free, deskFree, seats, queue, capacity } = slot
  const ids = [...seats.map(({ id }) => id), ...queue]
  return [
    ...(free + deskFree + seats.length === capacity ? [] : ['counts do not add up']),
    ...(free >= 0 && deskFree >= 0 && seats.length <= capacity ? [] : ['a count is below zero']),
    ...(free > 0 && queue.length > 0 ? ['somebody waits beside a free seat'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['somebody is there twice']),
  ]
}

/** Registrations whose record says something else than the slot. */
export function strangersOf(slot: SlotRecord, registrations: RegistrationRecord[]): string[] {
  const byId = new Map(registrations.map((record) => [record._id, record]))
  const here = [...slot.seats.map(({ id }) => id), ...slot.queue]
  const unknown = here.filter((id) => byId.get(id)?.slotId !== slot._id)
  const different = registrations.filter((record) => {
    if (record.slotId !== slot._id) return false
    const place = placeOf(slot, record._id)
    if (!isLive(record.state)) return place !== null
    return expected[record.state] !== (place?.held ?? 'none')
  })
  return [...new Set([...unknown, ...different.map(({ _id }) => _id)])]
}

const expected: Partial<Record<RegistrationRecord['state'], string>> = {
  entered: 'none',
  reserving: 'none',
  confirmed: 'confirmed',
  checked_in: 'confirmed',
  served: 'confirmed',
  no_show: 'confirmed',
  offered: 'offered',
  waitlisted: 'waiting',
}
