import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey, type Transaction } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import { departmentsOf, hasRole, type Viewer } from '../../kernel/viewer'
import { difference, ofCase, ofRating } from '../reports/contribution'
import { addToRollups } from '../reports/store'
import { noticesFor } from './notify'
import type { CaseRecord, IdentityRecord, RatingRecord, SealedIdentity } from './records'
import { openStates } from './lifecycle'
import type { Notice } from '../notices/notice'

/** The only file that touches `cases`, `identities` and `ratings`. */

export async function findCase(id: string): Promise<CaseRecord | null> {
  return database.get<CaseRecord>('cases', id)
}

export async function getCase(id: string): Promise<CaseRecord> {
  const record = await findCase(id)
  if (!record) throw new AppError('NOT_FOUND')
  return record
}

/**
 * Writes a case at receipt: the case, its sealed identity, journal with notices, and the figures, or nothing.
 * The case's id is derived from the person and the command, so a resend meets the first one and answers it.
 */
export async function createCase(
  record: CaseRecord,
  identity: SealedIdentity,
  fromRating: RatingRecord | null,
  context: Context,
): Promise<CaseRecord> {
  try {
    await database.transact(async (tx) => {
      await countChange(tx, null, record)
      await tx.insert('cases', record)
      await tx.insert('identities', seal(record, identity, context))
      if (fromRating) await tx.update('ratings', fromRating._id, { caseId: record._id })
      await recordChange(tx, 'feedback.submit', null, record, context)
    })
    return record
  } catch (error) {
    if (error instanceof DuplicateKey) return sameOrConflict(await findCase(record._id), fingerprintOfReceipt(record))
    throw error
  }
}

function fingerprintOfReceipt(record: CaseRecord): string {
  return record.history[0]?.fingerprint ?? ''
}

/** A resend meets what it wrote the first time. Other content under the same id has not arrived, and must not seem to. */
function sameOrConflict<T extends CaseRecord | RatingRecord>(stored: T | null, fingerprint: string): T {
  // The key that was taken belonged to another document of the transaction; the person may simply try again.
  if (!stored) throw new AppError('BUSY', { reason: 'duplicate key of another document' })
  const first = 'history' in stored ? fingerprintOfReceipt(stored) : stored.fingerprint
  if (first !== fingerprint) throw new AppError('ALREADY_ARRIVED')
  return stored
}

/** Loads, lets `decide` answer the next case, and writes it with journal, notices and figures. */
export async function changeCase(
  id: string,
  action: string,
  decide: (record: CaseRecord) => CaseRecord,
  context: Author,
): Promise<CaseRecord> {
  return database.transact(async (tx) => {
    const before = await tx.get<CaseRecord>('cases', id)
    if (!before) throw new AppError('NOT_FOUND')
    const after = decide(before)
    if (after === before) return before
    await countChange(tx, before, after)
    await tx.replace('cases', after)
    await recordChange(tx, action, before, after, context)
    return after
  })
}

export type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/**
 * The figures first: their document is the one that many share, so whoever loses the race for it loses two trips and
 * not six, and whoever holds it can no longer lose.
 */
async function countChange(tx: Transaction, before: CaseRecord | null, after: CaseRecord): Promise<void> {
  await addToRollups(tx, difference(before && ofCase(before), ofCase(after)))
}

async function recordChange(
  tx: Transaction,
  action: string,
  before: CaseRecord | null,
  after: CaseRecord,
  context: Author,
): Promise<void> {
  const notices: Notice[] = noticesFor(before, after, context.now)
  const change = `${before?.state ?? '-'} → ${after.state}`
  await writeJournal(tx, { action, about: `cases/${after._id}`, change, notices }, context)
}

const IDENTITY_YEARS = 3

function seal(record: CaseRecord, identity: SealedIdentity, { secrets, now }: Context): IdentityRecord {
  const keptUntil = new Date(now)
  keptUntil.setFullYear(keptUntil.getFullYear() + IDENTITY_YEARS)
  return {
    _id: record._id,
    ownerKey: record.ownerKey,
    mode: record.identityMode,
    sealed: secrets.seal(identity, record._id),
    keptUntil,
  }
}

export async function findIdentity(caseId: string, secrets: Context['secrets']): Promise<SealedIdentity | null> {
  const record = await database.get<IdentityRecord>('identities', caseId)
  return record && secrets.open<SealedIdentity>(record.sealed, caseId)
}

// ---- ratings

export async function createRating(rating: RatingRecord, context: Context): Promise<RatingRecord> {
  try {
    await database.transact(async (tx) => {
      await addToRollups(tx, difference(null, ofRating(rating)))
      await tx.insert('ratings', rating)
      await writeJournal(
        tx,
        { action: 'feedback.rate', about: `ratings/${rating._id}`, change: '', notices: [] },
        context,
      )
    })
    return rating
  } catch (error) {
    if (error instanceof DuplicateKey) return sameOrConflict(await findRating(rating._id), rating.fingerprint)
    throw error
  }
}

async function findRating(id: string): Promise<RatingRecord | null> {
  return database.get<RatingRecord>('ratings', id)
}

export async function getRating(id: string): Promise<RatingRecord> {
  const rating = await findRating(id)
  if (!rating) throw new AppError('NOT_FOUND')
  return rating
}

// ---- lists

export type Position = { at: Date; id: string }

/** A person's own cases, newest first. */
export async function casesOf(ownerKey: string, after: Position | null, limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: both({ ownerKey }, before('submittedAt', after)),
    orderBy: [
      ['submittedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

export async function ratingsOf(ownerKey: string, after: Position | null, limit: number): Promise<RatingRecord[]> {
  return database.find<RatingRecord>('ratings', {
    where: both({ ownerKey }, before('at', after)),
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

/** What lies with the viewer, by deadline; or what they wait for; or what is done, newest first. */
export async function inboxOf(
  viewer: Viewer,
  queue: 'todo' | 'waiting' | 'done',
  after: Position | null,
  now: Date,
  limit: number,
): Promise<CaseRecord[]> {
  const filter = inboxFilter(viewer, queue, now)
  if (!filter) return []
  const done = queue === 'done'
  const page = done ? before('updatedAt', after) : beyond('dueAt', after)
  return database.find<CaseRecord>('cases', {
    where: both({ ownerKey: _.neq(viewer.personKey) }, both(filter, page)),
    orderBy: done
      ? [
          ['updatedAt', 'desc'],
          ['_id', 'desc'],
        ]
      : [
          ['dueAt', 'asc'],
          ['_id', 'asc'],
        ],
    limit,
  })
}

function inboxFilter(viewer: Viewer, queue: 'todo' | 'waiting' | 'done', now: Date): object | null {
  const departments = departmentsOf(viewer, 'handler', now)
  const mine = departments === 'all' ? {} : { 'department.id': _.in(departments) }
  const handles = departments === 'all' || departments.length > 0
  const parts: object[] = []
  const turns = {
    todo: { department: ['department'], office: ['complaint_office'] },
    waiting: { department: ['complaint_office', 'patient'], office: ['department', 'patient'] },
    done: { department: ['nobody'], office: ['nobody'] },
  }[queue]
  if (handles) parts.push({ ...mine, lane: 'department', turn: _.in(turns.department) })
  if (hasRole(viewer, 'discipline', now)) parts.push({ lane: 'discipline', turn: _.in(turns.department) })
  if (hasRole(viewer, 'complaint_office', now)) parts.push({ turn: _.in(turns.office) })
  if (parts.length === 0) return null
  return parts.length === 1 && parts[0] ? parts[0] : _.or(...parts)
}

/** Everything open past its due date, the longest overdue first. */
export async function overdueCases(after: Position | null, limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: both({ overdue: true, state: _.in([...openStates]) }, beyond('dueAt', after)),
    orderBy: [
      ['dueAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

/** Ids of cases whose due date has passed and that are not yet marked. */
export async function casesToMarkOverdue(now: Date, limit: number): Promise<string[]> {
  const records = await database.find<CaseRecord>('cases', {
    where: { overdue: false, state: _.in([...openStates]), dueAt: _.lt(now) },
    orderBy: [['dueAt', 'asc']],
    limit,
  })
  return records.map((record) => record._id)
}

function both(a: object, b: object | null): object {
  return b ? _.and(a, b) : a
}

/** After a position in ascending order; the id breaks ties. */
function beyond(field: string, position: Position | null): object | null {
  return position && _.or({ [field]: _.gt(position.at) }, { [field]: position.at, _id: _.gt(position.id) })
}

/** After a position in descending order. */
function before(field: string, position: Position | null): object | null {
  return position && _.or({ [field]: _.lt(position.at) }, { [field]: position.at, _id: _.lt(position.id) })
}
