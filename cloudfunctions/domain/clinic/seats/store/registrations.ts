import { AppError } from '@nuanyu/types/errors'
import type { Settings } from '@nuanyu/types/settings'
import { _, database, DuplicateKey, type Transaction } from '../../../../kernel/database'
import type { JobContext } from '../../../../kernel/jobs'
import { writeJournal } from '../../../../kernel/journal'
import type { Secrets } from '../../../../kernel/secrets'
import type { Notice } from '../../../notices/notice'
import type { RegistrationHistory, RegistrationRecord, SealedAttendee } from '../records'

/** Registrations one by one: made, changed, opened. Beside the lists and the day's notes nothing else touches them. */

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

export function attendeeOf({ _id, sealed }: RegistrationRecord, secrets: Pick<Secrets, 'open'>): SealedAttendee | null {
  return sealed === '' ? null : secrets.open<SealedAttendee>(sealed, _id)
}

/** For messages to who registered. */
export async function openidOfRegistration(id: string, secrets: Secrets): Promise<string | null> {
  const record = await findRegistration(id)
  return record?.reach ? secrets.open<string>(record.reach, `reach/${id}`) : null
}
