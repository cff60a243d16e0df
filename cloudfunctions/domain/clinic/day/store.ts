import { _, database, DuplicateKey } from '../../../kernel/database'
import type { ClinicRecord } from '../events/records'
import type { DayMark, RegistrationRecord, StoredState } from '../seats/records'
import { type Counts, countsFrom, type Row } from './counts'

/** Registrations as the day changes them; all else of `clinicRegistrations` is done by the seats. */

export type Attending = Pick<
  RegistrationRecord,
  | '_id'
  | 'state'
  | 'slotId'
  | 'source'
  | 'sealed'
  | 'masked'
  | 'code'
  | 'startsAt'
  | 'endsAt'
  | 'queueNumber'
  | 'doctor'
>

/** With a seat, or without having registered. */
const ATTENDING: StoredState[] = ['confirmed', 'no_show', 'checked_in', 'served', 'walk_in']
/** And who may still get one. */
export const ON_THE_LIST: StoredState[] = [...ATTENDING, 'offered', 'waitlisted']

/** Everybody a device needs to know of to work without network, in one document. */
export async function attendingOf(eventId: string, states = ATTENDING): Promise<Attending[]> {
  const { list } = await database
    .aggregate('clinicRegistrations')
    .match({ eventId, state: _.in(states) })
    .project({
      state: 1,
      slotId: 1,
      source: 1,
      sealed: 1,
      masked: 1,
      code: 1,
      startsAt: 1,
      endsAt: 1,
      queueNumber: 1,
      doctor: 1,
    })
    .sort({ startsAt: 1, _id: 1 })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { all: Attending[] } | undefined)?.all ?? []
}

/** Those of this event among the ids; at most a hundred ids. */
export async function registrationsOf(eventId: string, ids: string[]): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', { where: { _id: _.in(ids), eventId }, limit: 100 })
}

/** False when somebody else has noted something meanwhile, or the registration has changed. */
export async function mark(
  before: RegistrationRecord,
  marks: DayMark[],
  change: Pick<RegistrationRecord, 'state' | 'queueNumber' | 'updatedAt'> &
    Partial<Pick<RegistrationRecord, 'sealed' | 'masked' | 'counted' | 'doctor'>>,
): Promise<boolean> {
  const guard = { _id: before._id, state: before.state, notes: _.size(before.notes.length) }
  const { masked, ...rest } = change
  return database.updateWhere('clinicRegistrations', guard, {
    ...rest,
    ...(masked ? { masked: _.set(masked) } : {}),
    notes: _.push(marks),
  })
}

/** False when it was there before. */
export async function insertWalkIn(record: RegistrationRecord): Promise<boolean> {
  try {
    await database.insert('clinicRegistrations', record)
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}

/** Whoever had a seat and did not come. A note that arrives later still makes it a visit. */
export async function markNoShows(eventId: string, now: Date): Promise<void> {
  const change = { state: 'no_show', remindAt: null, updatedAt: now }
  await database.updateWhere('clinicRegistrations', { eventId, state: 'confirmed' }, change)
}

export async function countsNow({ _id, heads }: Pick<ClinicRecord, '_id' | 'heads'>): Promise<Counts> {
  return countsFrom((await rowsOf([_id])).get(_id) ?? [], heads)
}

/** By event; one trip. */
export async function rowsOf(eventIds: string[]): Promise<Map<string, Row[]>> {
  const { list } = await database
    .aggregate('clinicRegistrations')
    .match({ eventId: eventIds.length === 1 ? eventIds[0] : _.in(eventIds) })
    .group({ _id: { eventId: '$eventId', state: '$state', source: '$source', doctor: '$doctor' }, n: { $sum: 1 } })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  const all = (list[0] as { all: { _id: { eventId: string } & Omit<Row, 'n'>; n: number }[] } | undefined)?.all ?? []
  const byEvent = new Map<string, Row[]>()
  for (const { _id, n } of all) {
    const rows = byEvent.get(_id.eventId) ?? []
    rows.push({ state: _id.state, source: _id.source, doctor: _id.doctor ?? null, n })
    byEvent.set(_id.eventId, rows)
  }
  return byEvent
}
