import { AppError } from '@nuanyu/types/errors'
import type { Settings } from '@nuanyu/types/settings'
import { _, database, DuplicateKey, type Transaction } from '../../../../kernel/database'
import type { JobContext } from '../../../../kernel/jobs'
import { writeJournal } from '../../../../kernel/journal'
import type { Secrets } from '../../../../kernel/secrets'
import type { Notice } from '../../../notices/notice'
import { beyond, both, before, type Position } from '../../../feedback/store/positions'
import type { RegistrationHistory, RegistrationRecord, SealedAttendee, StoredState } from '../records'
import { become, liveStates } from '../rules/registration'

/** The only file that touches `clinicRegistrations`, beside that of the day. */

/** Who changes seats, and what the hospital has set about the hours in which people answer. */
export type Author = JobContext['author'] & { settings: Pick<Settings, 'delivery'> }

/** What the house does with somebody's registration is not written down as another patient's doing. */
export function asHouse(author: Author): Author {
  return { ...author, viewer: { openid: '', personKey: 'clinic', staff: null } }
}

export async function findRegistration(id: string): Promise<RegistrationRecord | null> {
  return database.get<RegistrationRecord>('clinicRegistrations', id)
}

/** Somebody else's, or one that is not yet one, is not there. */
export async function getOwn(id: string, ownerKey: string): Promise<RegistrationRecord> {
  const record = await findRegistration(id)
  if (!record || record.ownerKey !== ownerKey) throw new AppError('NOT_FOUND')
  return record
}

/** False when this person is there already. */
export async function insertRegistration(record: RegistrationRecord): Promise<boolean> {
  try {
    await database.insert('clinicRegistrations', record)
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}

/** One that had ended begins anew; false when it was not as it was seen. */
export async function reopen(fresh: RegistrationRecord, seen: RegistrationRecord): Promise<boolean> {
  return database.transact(async (tx) => {
    const now = await tx.get<RegistrationRecord>('clinicRegistrations', fresh._id)
    if (!now || now.state !== seen.state || now.attempt !== seen.attempt || now.slotVersion !== seen.slotVersion)
      return false
    if (now.updatedAt.getTime() !== seen.updatedAt.getTime() || now.releasing) return false
    await tx.replace('clinicRegistrations', fresh)
    return true
  })
}

/** There was no seat: the record is again what it was, or gone. Only by who made it, so that nobody's seat is lost. */
export async function takeBack({ _id, attempt, previous }: RegistrationRecord): Promise<void> {
  if (previous === null) {
    await database.removeWhere('clinicRegistrations', { _id, attempt, state: 'reserving' })
    return
  }
  await database.transact(async (tx) => {
    const now = await tx.get<RegistrationRecord>('clinicRegistrations', _id)
    if (now?.state === 'reserving' && now.attempt === attempt) await tx.replace('clinicRegistrations', previous)
  })
}

/** The seat is there, the record follows; false when somebody else has changed it meanwhile. */
export async function confirmReserving(after: RegistrationRecord, attempt: string): Promise<boolean> {
  const { _id, state, remindAt, entry, updatedAt, history } = after
  return database.updateWhere(
    'clinicRegistrations',
    { _id, state: 'reserving', attempt },
    { state, remindAt, entry, updatedAt, attempt: '', previous: null, history: _.push(history.slice(-1)) },
  )
}

/** The same for whom the desk registered, with the entry of who did it. */
export async function confirmEntered(after: RegistrationRecord, attempt: string, author: Author): Promise<boolean> {
  return database.transact(async (tx) => {
    const now = await tx.get<RegistrationRecord>('clinicRegistrations', after._id)
    if (now?.state !== 'reserving' || now.attempt !== attempt) return false
    await tx.replace('clinicRegistrations', after)
    const about = `clinicRegistrations/${after._id}`
    await writeJournal(tx, { action: 'clinic.enter', about, change: `- → ${after.state}`, notices: [] }, author)
    return true
  })
}

/** What decides whether one more may be taken: everything of this person that is not over. */
export async function liveOf(ownerKey: string, now: Date): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { ownerKey, endsAt: _.gt(now), state: _.in(liveStates) },
    limit: 100,
  })
}

/** Cancelled by the person: first said, then the seat is given back. False when it was no longer as they saw it. */
export async function sayCancelled(
  { _id, ownerKey, state }: RegistrationRecord,
  entry: RegistrationHistory,
): Promise<boolean> {
  return database.updateWhere(
    'clinicRegistrations',
    { _id, ownerKey, state, releasing: false },
    {
      state: 'cancelled_by_user',
      releasing: state !== 'entered',
      remindAt: null,
      until: null,
      updatedAt: entry.at,
      history: _.push([entry]),
    },
  )
}

export async function sayReleased(id: string, slotVersion: number): Promise<void> {
  await database.updateWhere('clinicRegistrations', { _id: id, releasing: true }, { releasing: false, slotVersion })
}

export async function sayAccepted(id: string, slotVersion: number, after: RegistrationRecord): Promise<boolean> {
  const { remindAt, updatedAt, history } = after
  return database.updateWhere(
    'clinicRegistrations',
    { _id: id, state: _.in(['offered', 'waitlisted']), slotVersion: _.lt(slotVersion) },
    { state: 'confirmed', until: null, slotVersion, remindAt, updatedAt, history: _.push(history.slice(-1)) },
  )
}

export type Change = { record: RegistrationRecord; notices: Notice[] }

/** Reads, decides and writes with what people are told about it, or nothing. Answers what it is then. */
export async function changeRegistration<K extends string>(
  id: string,
  action: string,
  decide: (record: RegistrationRecord | null) => Change | K,
  author: Author,
): Promise<RegistrationRecord | K> {
  return database.transact(async (tx) => {
    const before = await tx.get<RegistrationRecord>('clinicRegistrations', id)
    const decided = decide(before)
    if (typeof decided === 'string') return decided
    await tx.replace('clinicRegistrations', decided.record)
    await tell(tx, action, id, `${before?.state ?? '-'} → ${decided.record.state}`, decided.notices, author)
    return decided.record
  })
}

/** Several at once, with one entry for what they are told; `decide` answers null for whom there is nothing to do. */
export async function changeMany(
  ids: string[],
  action: string,
  decide: (record: RegistrationRecord) => Change | null,
  author: Author,
): Promise<void> {
  await database.transact(async (tx) => {
    const notices: Notice[] = []
    for (const id of ids) {
      const before = await tx.get<RegistrationRecord>('clinicRegistrations', id)
      const decided = before && decide(before)
      if (!decided) continue
      await tx.replace('clinicRegistrations', decided.record)
      notices.push(...decided.notices)
    }
    await tell(tx, action, ids[0] ?? '', `registrations ${ids.length}`, notices, author)
  })
}

async function tell(
  tx: Transaction,
  action: string,
  id: string,
  change: string,
  notices: Notice[],
  author: Author,
): Promise<void> {
  if (notices.length === 0) return
  await writeJournal(tx, { action, about: `clinicRegistrations/${id}`, change, notices }, asHouse(author))
}

// ---- lists

/** What the person sees of their own, soonest first; what is over, latest first. */
export async function ticketsOf(
  ownerKey: string,
  past: boolean,
  now: Date,
  after: Position | null,
  limit: number,
): Promise<RegistrationRecord[]> {
  const mine = { ownerKey, state: _.neq('reserving'), endsAt: past ? _.lte(now) : _.gt(now) }
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: both(mine, past ? before('startsAt', after) : beyond('startsAt', after)),
    orderBy: [
      ['startsAt', past ? 'desc' : 'asc'],
      ['_id', past ? 'desc' : 'asc'],
    ],
    limit,
  })
}

export async function allOf(ownerKey: string): Promise<RegistrationRecord[]> {
  return pagesOf({ ownerKey })
}

export async function countOf(ownerKey: string): Promise<number> {
  return database.count('clinicRegistrations', { ownerKey, state: _.neq('reserving') })
}

export async function registrationsOfSlot(slotId: string): Promise<RegistrationRecord[]> {
  return pagesOf({ slotId })
}

async function pagesOf(where: object): Promise<RegistrationRecord[]> {
  const all: RegistrationRecord[] = []
  for (let last = ''; ;) {
    const page = await database.find<RegistrationRecord>('clinicRegistrations', {
      where: { ...where, _id: _.gt(last) },
      orderBy: [['_id', 'asc']],
      limit: 100,
    })
    all.push(...page)
    if (page.length < 100) return all
    last = page.at(-1)?._id ?? ''
  }
}

export async function registrationsByIds(ids: string[]): Promise<RegistrationRecord[]> {
  const all: RegistrationRecord[] = []
  for (let from = 0; from < ids.length; from += 100)
    all.push(
      ...(await database.find<RegistrationRecord>('clinicRegistrations', {
        where: { _id: _.in(ids.slice(from, from + 100)) },
        limit: 100,
      })),
    )
  return all
}

/** Live registrations of an event, some at a time: those that were done are no longer among them. */
export async function liveOfEvent(
  eventId: string,
  states: StoredState[],
  limit: number,
): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', { where: { eventId, state: _.in(states) }, limit })
}

export async function notMoved(eventId: string, moves: number, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { eventId, state: _.in(liveStates), moves: _.lt(moves) },
    limit,
  })
}

/** How many of an event are in each state. */
export async function statesOf(eventId: string): Promise<Partial<Record<StoredState, number>>> {
  const { list } = await database
    .aggregate('clinicRegistrations')
    .match({ eventId })
    .group({ _id: '$state', n: { $sum: 1 } })
    .end()
  return Object.fromEntries((list as { _id: StoredState; n: number }[]).map(({ _id, n }) => [_id, n]))
}

// ---- for the timer

/** Somebody was at work on these, and no longer is. */
export async function leftReserving(before: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { state: 'reserving', updatedAt: _.lt(before) },
    limit,
  })
}

export async function leftReleasing(before: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { releasing: true, updatedAt: _.lt(before) },
    limit,
  })
}

export async function toRemind(now: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { remindAt: _.lte(now) },
    orderBy: [['remindAt', 'asc']],
    limit,
  })
}

export async function sayNoShow(record: RegistrationRecord, now: Date): Promise<boolean> {
  const { state, updatedAt, history } = become(record, 'no_show', 'no_show', now)
  return database.updateWhere(
    'clinicRegistrations',
    { _id: record._id, state: 'confirmed' },
    { state, remindAt: null, updatedAt, history: _.push(history.slice(-1)) },
  )
}

/** Whether somebody with this name and telephone did not come lately. */
export async function stayedAway(personHash: string, since: Date): Promise<boolean> {
  const where = { personHash, state: 'no_show', startsAt: _.gt(since) }
  return personHash !== '' && (await database.count('clinicRegistrations', where)) > 0
}

export async function endedBefore(at: Date, limit: number): Promise<RegistrationRecord[]> {
  return database.find<RegistrationRecord>('clinicRegistrations', {
    where: { erased: false, endsAt: _.lt(at) },
    orderBy: [['endsAt', 'asc']],
    limit,
  })
}

const withoutContact = { sealed: '', reach: '', 'masked.name': '', 'masked.phone': '', erased: true, remindAt: null }

/** Who it was can no longer be read; that it was one of the owner's, and somebody who came twice, can. */
export async function eraseContact(id: string): Promise<boolean> {
  return database.updateWhere('clinicRegistrations', { _id: id }, withoutContact)
}

/** What is left is that there was one, and what became of it. */
export async function eraseRegistration(id: string): Promise<boolean> {
  const nobody = { ...withoutContact, ownerKey: '', personHash: '' }
  return database.updateWhere('clinicRegistrations', { _id: id, releasing: false }, nobody)
}

export function attendeeOf({ _id, sealed }: RegistrationRecord, secrets: Pick<Secrets, 'open'>): SealedAttendee | null {
  return sealed === '' ? null : secrets.open<SealedAttendee>(sealed, _id)
}

/** For messages to who registered. */
export async function openidOfRegistration(id: string, secrets: Secrets): Promise<string | null> {
  const record = await findRegistration(id)
  return record?.reach ? secrets.open<string>(record.reach, `reach/${id}`) : null
}

/** Numbers of a person's entries in the draw of an event. */
export async function entriesOf(ownerKey: string, eventId: string): Promise<number[]> {
  const found = await database.find<RegistrationRecord>('clinicRegistrations', {
    where: { ownerKey, eventId, entry: _.gt(0) },
    limit: 100,
  })
  return found.flatMap(({ entry }) => entry ?? []).sort((a, b) => a - b)
}
