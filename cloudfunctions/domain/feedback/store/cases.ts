import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { database, DuplicateKey, type Transaction } from '../../../kernel/database'
import { writeJournal } from '../../../kernel/journal'
import { difference, ofCase } from '../../reports/contribution'
import { addToRollups } from '../../reports/store'
import type { Viewer } from '../../../kernel/viewer'
import { dayOf } from '../../time/localTime'
import { noticesFor } from '../notify'
import type { CaseRecord, IdentityRecord, RatingRecord } from '../records'
import { leftBehind } from '../rules/merge'
import { sameOrConflict } from './resend'

export async function findCase(id: string): Promise<CaseRecord | null> {
  return database.get<CaseRecord>('cases', id)
}

export async function getCase(id: string): Promise<CaseRecord> {
  const record = await findCase(id)
  if (!record) throw new AppError('NOT_FOUND')
  return record
}

export type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/**
 * Writes a case at receipt: the case, its sealed identity if there is one, journal with notices, and the figures, or
 * nothing. The case's id is derived from the person and the command, so a resend meets the first one and answers it.
 */
export async function createCase(
  record: CaseRecord,
  identity: IdentityRecord | null,
  fromRating: RatingRecord | null,
  author: Author,
): Promise<CaseRecord> {
  try {
    await database.transact(async (tx) => {
      await countChange(tx, null, record)
      await tx.insert('cases', record)
      if (identity) await tx.insert('identities', identity)
      if (fromRating) await tx.update('ratings', fromRating._id, { caseId: record._id })
      await recordChange(tx, record.enteredBy ? 'feedback.enter' : 'feedback.submit', null, record, author)
    })
    return record
  } catch (error) {
    if (error instanceof DuplicateKey)
      return sameOrConflict(await findCase(record._id), fingerprintOf(record), fingerprintOf)
    throw error
  }
}

function fingerprintOf(record: CaseRecord): string {
  return record.history[0]?.fingerprint ?? ''
}

/**
 * Loads, lets `decide` answer the next case, and writes it with journal, notices and figures. `resumed` gives back to
 * other people what was merged into it, where it ends without an answer.
 */
export async function changeCase(
  id: string,
  action: string,
  decide: (record: CaseRecord) => CaseRecord,
  author: Author,
  resumed?: (record: CaseRecord) => CaseRecord,
): Promise<CaseRecord> {
  return database.transact(async (tx) => {
    const before = await loaded(tx, id)
    const after = decide(before)
    await save(tx, action, before, after, author)
    if (resumed) {
      for (const otherId of leftBehind(before, after)) {
        const other = await tx.get<CaseRecord>('cases', otherId)
        if (other) await save(tx, 'feedback.resume', other, resumed(other), { ...author, viewer: nobody })
      }
    }
    return after
  })
}

/** What follows for another person's case is nobody's deed. */
const nobody: Viewer = { openid: '', personKey: 'jobs', staff: null }

/** The same for two cases that change together, or neither. Answers the first. */
export async function changeTwoCases(
  ids: [string, string],
  action: string,
  decide: (first: CaseRecord, second: CaseRecord) => [CaseRecord, CaseRecord],
  author: Author,
): Promise<CaseRecord> {
  return database.transact(async (tx) => {
    const first = await loaded(tx, ids[0])
    const second = await loaded(tx, ids[1])
    const after = decide(first, second)
    await save(tx, action, first, after[0], author)
    await save(tx, action, second, after[1], author)
    return after[0]
  })
}

async function loaded(tx: Transaction, id: string): Promise<CaseRecord> {
  const record = await tx.get<CaseRecord>('cases', id)
  if (!record) throw new AppError('NOT_FOUND')
  return record
}

async function save(
  tx: Transaction,
  action: string,
  before: CaseRecord,
  after: CaseRecord,
  author: Author,
): Promise<void> {
  if (after === before) return
  await countChange(tx, before, after)
  await tx.replace('cases', after)
  await recordChange(tx, action, before, after, author)
}

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
  author: Author,
): Promise<void> {
  const moved = action === 'jobs.recount' && before && before.dueAt.getTime() !== after.dueAt.getTime()
  const change = moved
    ? `due ${dayOf(before.dueAt)} → ${dayOf(after.dueAt)}`
    : `${before?.state ?? '-'} → ${after.state}`
  const notices = noticesFor(before, after, author.now)
  await writeJournal(tx, { action, about: `cases/${after._id}`, change, notices }, unnamed(author, after))
}

/** Staff who complain are patients of their own case: their name has no place in what the auditor reads. */
function unnamed(author: Author, { ownerKey }: CaseRecord): Author {
  const { viewer } = author
  return viewer.personKey === ownerKey ? { ...author, viewer: { ...viewer, staff: null } } : author
}
