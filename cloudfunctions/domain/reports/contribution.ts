import type { CaseRecord, RatingRecord } from '../feedback/records'
import { isOpen } from '../feedback/lifecycle'
import type { NoteRecord } from '../thanks/records'
import { monthOf } from '../time/localTime'

/**
 * What one record adds to the stored figures. Rollups change by the difference of two contributions in the
 * transaction that changes the record; a recount is the sum over all records. One definition serves both.
 */
export type Contribution = {
  year: string
  /** Which of the year's documents; always the same one for a record. */
  shard: number
  /** `none` while no department has it. */
  departmentId: string
  /** Counters by dotted path, e.g. `main.09.ratings`; taxonomy ids hold no dots. See `sheet.ts`. */
  counters: Record<string, number>
}

export const NO_DEPARTMENT = 'none'
/** Kind of post of ratings that scanned none: the department was chosen, or is not known. */
export const NO_POST = 'none'

/** What waits to be added up lies in this many documents a department, so that people who rate at once seldom meet. */
const SHARDS = 4

export function shardOf(recordId: string): number {
  return [...recordId].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % SHARDS
}

type Parts = Partial<Record<'main' | 'heard' | 'now', Record<string, number>>>

function contribution(record: { _id: string }, at: Date, departmentId: string, { main, heard, now }: Parts) {
  const month = monthOf(at)
  const counters: Record<string, number> = {}
  const add = (below: string, part: Record<string, number> = {}) => {
    for (const [path, n] of Object.entries(part)) counters[`${below}.${path}`] = n
  }
  add(`main.${month.slice(5)}`, main)
  add(`heard.${month.slice(5)}`, heard)
  add('now', now)
  return { year: month.slice(0, 4), shard: shardOf(record._id), departmentId, counters }
}

export function ofRating(rating: RatingRecord): Contribution {
  const main: Record<string, number> = { ratings: 1, stars: rating.stars }
  for (const id of rating.attitudes) main[`attitudes.${id}`] = 1
  // A department has few kinds of post, so this stays as short as the phrases that were heard there.
  const kind = rating.post?.kind || NO_POST
  const heard: Record<string, number> = { [`kinds.${kind}`]: 1 }
  for (const id of rating.voices) heard[`voices.${id}`] = 1
  for (const id of rating.hearts) heard[`hearts.${id}`] = 1
  for (const id of rating.warmPhrases) heard[`warm.${id}`] = 1
  for (const id of rating.forbiddenPhrases) heard[`forbidden.${id}`] = 1
  for (const id of [...rating.warmPhrases, ...rating.forbiddenPhrases]) heard[`at.${kind}.${id}`] = 1
  return contribution(rating, rating.at, rating.department?.id ?? NO_DEPARTMENT, { main, heard })
}

/** A case counts in the month of its receipt, whenever it changes later. */
export function ofCase(record: CaseRecord): Contribution {
  const facts = factsOf(record)
  const main: Record<string, number> = { ...facts, [record.kind === 'complaint' ? 'complaints' : 'suggestions']: 1 }
  // Told apart by subject and channel are complaints alone; the rates of a place are of both together.
  const split: Record<string, number> = record.kind === 'complaint' ? { complaints: 1, ...facts } : {}
  for (const [name, n] of Object.entries(split)) {
    main[`subjects.${record.subject.id}.${name}`] = n
    main[`channels.${record.channel}.${name}`] = n
  }
  if (record.reply && record.repliedIn !== undefined) main[`replied.${Math.min(record.repliedIn, LONGEST)}`] = 1
  const now: Record<string, number> = {}
  if (isOpen(record.state)) now['open'] = 1
  if (isOpen(record.state) && record.overdue) now['overdue'] = 1
  // Where a breach of the nine rules is said to have happened is discipline's knowledge alone.
  const place = record.lane === 'discipline' ? null : (record.department ?? record.place)
  return contribution(record, record.submittedAt, place?.id ?? NO_DEPARTMENT, { main, now })
}

/** Working days beyond this are told as this many. */
const LONGEST = 60

function factsOf(record: CaseRecord): Record<string, number> {
  const facts: Record<string, number> = {}
  // Withdrawn, declined, merged or referred before a reply was owed: it counts as received and for no rate.
  if (record.firstRound === 'on_time' || record.firstRound === 'late') facts['due'] = 1
  if (record.firstRound === 'on_time') facts['onTime'] = 1
  // Asked once a reply has reached the patient; silence is never counted as satisfied.
  if (record.reply) facts['asked'] = 1
  if (record.reply && record.reply.change.kind !== 'none') facts['changed'] = 1
  // The last word counts: while a case is open again, nobody is satisfied yet.
  if (isClosed(record) && record.evaluation?.solved) facts['solved'] = 1
  if (isClosed(record) && record.evaluation?.satisfied) facts['satisfied'] = 1
  return facts
}

/** A thank-you note counts in the month it was written, where it turned out to belong; what was none counts nowhere. */
export function ofThanks(note: NoteRecord): Contribution {
  const counts = note.state !== 'rejected' && note.state !== 'withdrawn'
  const place = note.department ?? note.place
  return contribution(note, note.at, place?.id ?? NO_DEPARTMENT, { main: counts ? { thanks: 1 } : {} })
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
  return a.year === b.year && a.shard === b.shard && a.departmentId === b.departmentId
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
