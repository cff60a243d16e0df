import type { CaseRecord, RatingRecord } from '../feedback/records'
import { isOpen } from '../feedback/lifecycle'
import type { NoteRecord } from '../thanks/records'
import { dayOf, monthOf } from '../time/localTime'

/**
 * What one record adds to the stored figures. Rollups change by the difference of two contributions in the
 * transaction that changes the record; a recount is the sum over all records. One definition serves both.
 */
export type Contribution = {
  month: string
  /** Which of the month's documents; always the same one for a record, so that no counter goes below zero. */
  shard: number
  /** `none` while no department has it. */
  departmentId: string
  /** Counters by dotted path, e.g. `days.23.ratings`; taxonomy ids hold no dots. */
  counters: Record<string, number>
}

export const NO_DEPARTMENT = 'none'
/** Kind of post of ratings that scanned none: the department was chosen, or is not known. */
export const NO_POST = 'none'

/** A department's month lies in this many documents, so that people who rate at the same moment seldom meet. */
const SHARDS = 4

function shardOf(recordId: string): number {
  return [...recordId].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % SHARDS
}

export function ofRating(rating: RatingRecord): Contribution {
  const counters: Record<string, number> = { ratings: 1, stars: rating.stars, [`byStars.${rating.stars}`]: 1 }
  counters[`days.${dayOf(rating.at).slice(8)}.ratings`] = 1
  counters[`days.${dayOf(rating.at).slice(8)}.stars`] = rating.stars
  for (const id of rating.voices) counters[`voices.${id}`] = 1
  for (const id of rating.hearts) counters[`hearts.${id}`] = 1
  for (const id of rating.attitudes) counters[`attitudes.${id}`] = 1
  for (const id of rating.warmPhrases) counters[`warm.${id}`] = 1
  for (const id of rating.forbiddenPhrases) counters[`forbidden.${id}`] = 1
  // A department has few kinds of post, so this stays as short as the phrases that were heard there.
  const kind = rating.post?.kind || NO_POST
  counters[`kinds.${kind}`] = 1
  for (const id of [...rating.warmPhrases, ...rating.forbiddenPhrases]) counters[`heard.${kind}.${id}`] = 1
  return {
    month: monthOf(rating.at),
    shard: shardOf(rating._id),
    departmentId: rating.department?.id ?? NO_DEPARTMENT,
    counters,
  }
}

/** A case counts in the month of its receipt, whenever it changes later. */
export function ofCase(record: CaseRecord): Contribution {
  const noun = record.kind === 'complaint' ? 'complaints' : 'suggestions'
  const counters: Record<string, number> = {
    [noun]: 1,
    [`days.${dayOf(record.submittedAt).slice(8)}.${noun}`]: 1,
    [`subjects.${record.subject.id}`]: 1,
  }
  if (isOpen(record.state)) counters['open'] = 1
  if (isOpen(record.state) && record.overdue) counters['openOverdue'] = 1
  // Withdrawn, declined, merged or referred before a reply was owed: it counts as received and for no rate.
  if (record.firstRound === 'on_time' || record.firstRound === 'late') counters['due'] = 1
  if (record.firstRound === 'on_time') counters['onTime'] = 1
  // Asked once a reply has reached the patient; silence is never counted as satisfied.
  if (record.reply) counters['asked'] = 1
  if (record.reply && record.reply.change.kind !== 'none') counters['changed'] = 1
  // The last word counts: while a case is open again, nobody is satisfied yet.
  if (isClosed(record) && record.evaluation?.solved) counters['solved'] = 1
  if (isClosed(record) && record.evaluation?.satisfied) counters['satisfied'] = 1
  return {
    month: monthOf(record.submittedAt),
    shard: shardOf(record._id),
    // Where a breach of the nine rules is said to have happened is discipline's knowledge alone.
    departmentId:
      record.lane === 'discipline' ? NO_DEPARTMENT : ((record.department ?? record.place)?.id ?? NO_DEPARTMENT),
    counters,
  }
}

/** A thank-you note counts in the month it was written, where it turned out to belong; what was none counts nowhere. */
export function ofThanks(note: NoteRecord): Contribution {
  const counts = note.state !== 'rejected' && note.state !== 'withdrawn'
  const counters: Record<string, number> = counts ? { thanks: 1, [`days.${dayOf(note.at).slice(8)}.thanks`]: 1 } : {}
  return {
    month: monthOf(note.at),
    shard: shardOf(note._id),
    departmentId: (note.department ?? note.place)?.id ?? NO_DEPARTMENT,
    counters,
  }
}

function isClosed({ state }: CaseRecord): boolean {
  return state === 'closed' || state === 'archived'
}

/** Changes to stored rollups that turn `before` into `after`; empty where nothing moved. */
export function difference(before: Contribution | null, after: Contribution | null): Contribution[] {
  if (before && after && sameBucket(before, after))
    return nonZero([{ ...after, counters: minus(after.counters, before.counters) }])
  return nonZero([...(before ? [{ ...before, counters: minus({}, before.counters) }] : []), ...(after ? [after] : [])])
}

function sameBucket(a: Contribution, b: Contribution): boolean {
  return a.month === b.month && a.shard === b.shard && a.departmentId === b.departmentId
}

function minus(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const result: Record<string, number> = {}
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const value = (a[key] ?? 0) - (b[key] ?? 0)
    if (value !== 0) result[key] = value
  }
  return result
}

function nonZero(list: Contribution[]): Contribution[] {
  return list.filter((item) => Object.keys(item.counters).length > 0)
}
