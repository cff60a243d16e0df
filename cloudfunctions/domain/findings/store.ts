import type { FindingQueue } from '@nuanyu/types/findings'
import type { JournalEntry } from '../../kernel/journal'
import { _, database, type Transaction } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import type { Context } from '../../kernel/context'
import { livingIn, type Removing } from '../../kernel/living/store'
import type { Viewer } from '../../kernel/viewer'
import { countedBy } from '../reports/store'
import { ofFinding } from '../reports/work'
import type { Calendar } from '../time/workingDays'
import { tellPrivately } from '../notices/store'
import { noticesFor, privateNotices } from './notify'
import { keptFrom, subjectsFor } from './policy'
import type { FindingRecord } from './records'
import { followTalk } from './timer'

/** The only file that touches `findings`. */
const living = livingIn<FindingRecord>('findings', noticesFor, undefined, countedBy(ofFinding))

export const findings: typeof living = {
  ...living,
  change: (id, action, decide, author, also) =>
    living.change(id, action, decide, author, async (tx, before, after) => {
      await also?.(tx, before, after)
      await tellPrivately(tx, privateNotices(before, after), author)
    }),
}

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>
type Position = { at: Date; id: string } | null

/** What concerns the viewer's own person or department is not in the offices' lists. */
function shownTo(viewer: Viewer, now: Date): object | null {
  const kept = keptFrom(viewer, now)
  if (kept === 'all') return null
  return {
    'department.id': _.nin(kept),
    'person.departmentId': _.nin(kept),
    'person.staffId': _.neq(viewer.staff?.staffId ?? ''),
  }
}

export async function findingsIn(
  queue: FindingQueue,
  viewer: Viewer,
  now: Date,
  after: Position,
  limit: number,
): Promise<FindingRecord[]> {
  const shown = shownTo(viewer, now)
  return shown ? findings.page({ queue, ...shown }, ['updatedAt', 'desc'], after, limit) : []
}

export async function countByQueue(viewer: Viewer, now: Date): Promise<Partial<Record<FindingQueue, number>>> {
  const shown = shownTo(viewer, now)
  if (!shown) return {}
  const { list } = await database
    .aggregate('findings')
    .match({ queue: _.in(['review', 'notify', 'waiting', 'decide', 'dispose', 'follow']), ...shown })
    .group({ _id: '$queue', n: { $sum: 1 } })
    .end()
  return Object.fromEntries((list as { _id: FindingQueue; n: number }[]).map(({ _id, n }) => [_id, n]))
}

/** Those that are about the viewer, or about a unit that they answer for. */
export async function findingsAbout(
  viewer: Viewer,
  now: Date,
  after: Position,
  limit: number,
): Promise<FindingRecord[]> {
  return findings.page({ subjects: _.in(subjectsFor(viewer, now)) }, ['updatedAt', 'desc'], after, limit)
}

/** Those about one person that they were told of, for the copy that they take away. */
export async function findingsToldTo(staffId: string): Promise<FindingRecord[]> {
  return database.find<FindingRecord>('findings', {
    where: { subjects: `person:${staffId}` },
    orderBy: [['updatedAt', 'asc']],
    limit: 100,
  })
}

export async function findingsFrom(originId: string): Promise<FindingRecord[]> {
  return database.find<FindingRecord>('findings', { where: { 'origin.id': originId }, limit: 100 })
}

/** Findings that wait for the word of this person. */
export async function countAwaiting(staffId: string): Promise<number> {
  return database.count('findings', { subjects: `person:${staffId}`, state: 'notified' })
}

/** Confirmed ones about one person, by when they were confirmed. */
export async function confirmedAbout(staffId: string, from: Date, to: Date): Promise<FindingRecord[]> {
  return database.find<FindingRecord>('findings', {
    where: { 'person.staffId': staffId, confirmedAt: _.and(_.gte(from), _.lt(to)) },
    orderBy: [['confirmedAt', 'asc']],
    limit: 100,
  })
}

/** Confirmed in a stretch of time, praise too, one after the other. */
export async function findingsConfirmed(
  from: Date,
  to: Date,
  after: Position,
  limit: number,
): Promise<FindingRecord[]> {
  return findings.page({ confirmedAt: _.and(_.gte(from), _.lt(to)) }, ['confirmedAt', 'asc'], after, limit)
}

/** Departments about which something was confirmed between two moments; praise is none. One trip. */
export async function departmentsFoundAtFault(from: Date, to: Date): Promise<string[]> {
  const { list } = await database
    .aggregate('findings')
    .match({ confirmedAt: _.and(_.gte(from), _.lt(to)), good: false })
    .group({ _id: null, all: { $addToSet: '$department.id' } })
    .end()
  return (list[0] as { all: string[] } | undefined)?.all ?? []
}

export async function findingsWithStepDue(now: Date, limit: number): Promise<string[]> {
  const found = await database.find<FindingRecord>('findings', {
    where: { nextStepAt: _.lte(now) },
    orderBy: [['nextStepAt', 'asc']],
    limit,
  })
  return found.map(({ _id }) => _id)
}

/** In the transaction of what it arises from. A resend finds it there. */
export async function insertFinding(tx: Transaction, record: FindingRecord, author: Author): Promise<void> {
  await tx.insert('findings', record)
  await writeJournal(tx, entryOf('findings.report', null, record), author)
}

/** In the talk's own transaction: what became of it decides what may become of the finding. */
export async function noteTalk(
  tx: Transaction,
  findingId: string,
  talkId: string,
  outcome: 'closed' | 'cancelled',
  author: Author,
  calendar: Calendar,
): Promise<void> {
  const before = await tx.get<FindingRecord>('findings', findingId)
  if (!before) return
  const after = followTalk(before, talkId, outcome, author.viewer, author.now, calendar)
  if (after === before) return
  await tx.replace('findings', after)
  await writeJournal(tx, entryOf('findings.followTalk', before, after), author)
}

function entryOf(
  action: string,
  before: FindingRecord | null,
  after: FindingRecord,
): Pick<JournalEntry, 'action' | 'about' | 'change' | 'notices'> {
  return {
    action,
    about: `findings/${after._id}`,
    change: `${before?.state ?? '-'} → ${after.state}`,
    notices: noticesFor(before, after),
  }
}

/** Photos of a visit are the visit's; what somebody answered with is the finding's own. */
export function removeFindingsBefore(at: Date, held: string[], removing: Removing): Promise<number> {
  const photosOf = ({ answer }: FindingRecord) => answer?.photos ?? []
  return findings.removeBefore(at, { queue: 'done', 'origin.id': _.nin(held) }, photosOf, removing)
}
