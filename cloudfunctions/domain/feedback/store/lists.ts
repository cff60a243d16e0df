import { _, database } from '../../../kernel/database'
import { departmentsOf, hasRole, type Viewer } from '../../../kernel/viewer'
import { dayOf, endOfDay } from '../../time/localTime'
import { openStates } from '../lifecycle'
import type { CaseRecord, RatingRecord } from '../records'
import { ANY_DEPARTMENT, DISCIPLINE, OFFICE, seatOfDepartment } from '../seats'
import { countedIn } from './places'
import { ascending, before, beyond, both, descending, type Position } from './positions'

/** A person's own cases, newest first. */
export async function casesOf(ownerKey: string, after: Position | null, limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: both({ ownerKey }, before('submittedAt', after)),
    orderBy: descending('submittedAt'),
    limit,
  })
}

export async function ratingsOf(ownerKey: string, after: Position | null, limit: number): Promise<RatingRecord[]> {
  return database.find<RatingRecord>('ratings', {
    where: both({ ownerKey }, before('at', after)),
    orderBy: descending('at'),
    limit,
  })
}

export type Queue = 'todo' | 'waiting' | 'done'

/** What lies with the viewer, the most pressing first; or what they wait for; or what is done, newest first. */
export async function inboxOf(
  viewer: Viewer,
  queue: Queue,
  after: Position | null,
  now: Date,
  limit: number,
): Promise<CaseRecord[]> {
  const seats = seatsOfViewer(viewer, now)
  if (seats.length === 0) return []
  const done = queue === 'done'
  return database.find<CaseRecord>('cases', {
    where: _.and(
      notOwn(viewer),
      both(filterOf(queue, seats), done ? before('updatedAt', after) : beyond('orderAt', after)),
    ),
    orderBy: done ? descending('updatedAt') : ascending('orderAt'),
    limit,
  })
}

export function notOwn({ personKey }: Viewer): object {
  return { ownerKey: _.neq(personKey), keptOut: _.nin([personKey]) }
}

function filterOf(queue: Queue, seats: string[]): object {
  switch (queue) {
    case 'todo':
      return { todo: _.in(seats) }
    case 'waiting':
      return { seats: _.in(seats), turn: _.in(['department', 'complaint_office', 'patient']), todo: _.nin(seats) }
    case 'done':
      return { seats: _.in(seats), turn: 'nobody', todo: _.nin(seats) }
  }
}

export function seatsOfViewer(viewer: Viewer, now: Date): string[] {
  const departments = departmentsOf(viewer, 'handler', now)
  return [
    ...(departments === 'all' ? [ANY_DEPARTMENT] : departments.map(seatOfDepartment)),
    ...(hasRole(viewer, 'complaint_office', now) ? [OFFICE] : []),
    ...(hasRole(viewer, 'discipline', now) ? [DISCIPLINE] : []),
  ]
}

/**
 * Everything open that is due today or was due before, the longest overdue first; for whoever is kept out of a case it
 * does not exist, and what discipline has is past the complaint office.
 */
export async function dueCases(
  viewer: Viewer,
  after: Position | null,
  now: Date,
  limit: number,
  departments: readonly string[] | null,
): Promise<CaseRecord[]> {
  const above = (['party_office', 'supervision', 'discipline'] as const).some((role) => hasRole(viewer, role, now))
  const due = {
    overdue: _.in([true, false]),
    state: _.in([...openStates]),
    dueAt: _.lte(endOfDay(dayOf(now))),
    heldUntil: null,
    // What discipline has counts in no department.
    ...(above && departments === null ? {} : { lane: 'department' }),
  }
  return database.find<CaseRecord>('cases', {
    where: _.and(notOwn(viewer), both(both(due, countedIn(departments)), beyond('dueAt', after))),
    orderBy: ascending('dueAt'),
    limit,
  })
}

/** Ids of cases for which time has brought something about. */
export async function casesWithStepDue(now: Date, limit: number): Promise<string[]> {
  const records = await database.find<CaseRecord>('cases', {
    where: { nextStepAt: _.lte(now) },
    orderBy: [['nextStepAt', 'asc']],
    limit,
  })
  return records.map((record) => record._id)
}

/** Cases that name this member of staff, newest first. */
export async function casesNaming(staffKey: string, after: Position | null, limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: both({ 'named.key': staffKey }, before('updatedAt', after)),
    orderBy: descending('updatedAt'),
    limit,
  })
}

/**
 * What people wrote in cases received between two moments, the newest first: at first and later, why they were not
 * satisfied, of what they were afraid; and nothing else of their cases.
 */
export async function wordsBetween(from: Date, to: Date, limit: number): Promise<string[]> {
  const byPatient = { $filter: { input: '$history', as: 'entry', cond: { $eq: ['$$entry.by.kind', 'patient'] } } }
  const { list } = await database
    .aggregate('cases')
    .match({ submittedAt: _.and(_.gte(from), _.lte(to)) })
    .sort({ submittedAt: -1 })
    .limit(limit)
    .project({
      words: 1,
      reason: '$evaluation.reason',
      fears: '$retaliation.text',
      later: { $map: { input: byPatient, as: 'entry', in: '$$entry.text' } },
    })
    .group({ _id: null, all: { $push: { words: '$words', reason: '$reason', fears: '$fears', later: '$later' } } })
    .end()
  type Written = { words: string; reason?: string | null; fears?: string[] | null; later?: string[] | null }
  const all = (list[0] as { all: Written[] } | undefined)?.all ?? []
  return all.flatMap(({ words, reason, fears, later }) => [words, reason ?? '', ...(fears ?? []), ...(later ?? [])])
}

/** What people wrote beside their ratings between two moments, the newest first. */
export async function ratingWordsBetween(from: Date, to: Date, limit: number): Promise<string[]> {
  const { list } = await database
    .aggregate('ratings')
    .match({ at: _.and(_.gte(from), _.lte(to)), words: _.neq('') })
    .sort({ at: -1 })
    .limit(limit)
    .group({ _id: null, words: { $push: '$words' } })
    .end()
  return (list[0] as { words: string[] } | undefined)?.words ?? []
}

/** Open cases that might be the same matter: of the same person, or received at the same place around the same time. */
export async function casesNear(record: CaseRecord, withinMs: number): Promise<CaseRecord[]> {
  const from = new Date(record.submittedAt.getTime() - withinMs)
  const to = new Date(record.submittedAt.getTime() + withinMs)
  const open = { state: _.in([...openStates]), lane: record.lane, _id: _.neq(record._id) }
  const near = { submittedAt: _.and(_.gte(from), _.lte(to)) }
  const orderBy = descending('submittedAt')
  const own = await database.find<CaseRecord>('cases', {
    where: { ...open, ownerKey: record.ownerKey },
    orderBy,
    limit: 20,
  })
  if (!record.place) return own
  const where = { ...open, ...near, 'place.id': record.place.id }
  const here = await database.find<CaseRecord>('cases', { where, orderBy, limit: 80 })
  return [...own, ...here.filter(({ _id }) => own.every((one) => one._id !== _id))]
}

/** Received in a stretch of time, one after the other. */
export async function casesReceived(
  from: Date,
  to: Date,
  after: Position | null,
  limit: number,
): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: both({ submittedAt: _.and(_.gte(after?.at ?? from), _.lt(to)) }, beyond('submittedAt', after)),
    orderBy: ascending('submittedAt'),
    limit,
  })
}

/** Given in a stretch of time, one after the other. */
export async function ratingsGiven(
  from: Date,
  to: Date,
  after: Position | null,
  limit: number,
): Promise<RatingRecord[]> {
  return database.find<RatingRecord>('ratings', {
    where: both({ at: _.and(_.gte(after?.at ?? from), _.lt(to)) }, beyond('at', after)),
    orderBy: ascending('at'),
    limit,
  })
}
