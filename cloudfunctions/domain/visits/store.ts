import type { VisitState } from '@nuanyu/types/visits'
import { _, database, type Transaction } from '../../kernel/database'
import { livingIn, type Removing } from '../../kernel/living/store'
import type { Viewer } from '../../kernel/viewer'
import { keptFrom } from '../findings/policy'
import { countedBy } from '../reports/store'
import { ofVisit } from '../reports/work'
import { noticesFor } from './notify'
import type { VisitRecord } from './records'
import { withoutRemarks } from './strike'

/** The only file that touches `visits`. */
export const visits = livingIn<VisitRecord>('visits', noticesFor, undefined, countedBy(ofVisit))

type Position = { at: Date; id: string } | null

export async function visitsIn(
  state: VisitState,
  viewer: Viewer,
  now: Date,
  after: Position,
  limit: number,
): Promise<VisitRecord[]> {
  const kept = keptFrom(viewer, now)
  if (kept === 'all') return []
  // Whoever is named in what was brought back, or works with them, does not learn from the list who was there.
  const named = {
    'conducted.remarks.person.staffId': _.neq(viewer.staff?.staffId ?? ''),
    'conducted.remarks.person.departmentId': _.nin(kept),
  }
  return visits.page({ state, 'department.id': _.nin(kept), ...named }, ['updatedAt', 'desc'], after, limit)
}

/** The inspector's own: what is to be done by its last day, what is done the latest first. */
export async function visitsOf(
  viewer: Viewer,
  done: boolean,
  now: Date,
  after: Position,
  limit: number,
): Promise<VisitRecord[]> {
  const kept = keptFrom(viewer, now)
  if (kept === 'all') return []
  const where = { 'inspector.staffId': viewer.staff?.staffId ?? '', done, 'department.id': _.nin(kept) }
  return visits.page(where, ['orderAt', done ? 'desc' : 'asc'], after, limit)
}

/** Of a remark that did not hold: nothing by which somebody might be recognised stays. */
export async function dropRemark(tx: Transaction, visitId: string, itemId: string, name: string | null): Promise<void> {
  const visit = await tx.get<VisitRecord>('visits', visitId)
  if (!visit?.conducted) return
  const conducted = withoutRemarks(visit.conducted, [itemId], name ? [name] : [])
  await tx.update('visits', visitId, { conducted })
}

/** How many are scheduled for each line of a plan; those that were cancelled are not. */
export async function countByLine(planId: string): Promise<Map<string, number>> {
  const { list } = await database
    .aggregate('visits')
    .match({ 'plan.id': planId, state: _.neq('cancelled') })
    .group({ _id: '$plan.key', n: { $sum: 1 } })
    .end()
  return new Map((list as { _id: string; n: number }[]).map(({ _id, n }) => [_id, n]))
}

/** Scheduled for a plan and not cancelled, with their lines. One trip. */
export async function visitsOfPlan(planId: string): Promise<{ id: string; key: string }[]> {
  const { list } = await database
    .aggregate('visits')
    .match({ 'plan.id': planId, state: _.neq('cancelled') })
    .project({ key: '$plan.key' })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  const all = (list[0] as { all: { _id: string; key: string }[] } | undefined)?.all ?? []
  return all.map(({ _id, key }) => ({ id: _id, key }))
}

/** Who is to go where. One trip. */
export async function plannedVisits(): Promise<
  { id: string; departmentId: string; staffId: string; vacant: boolean }[]
> {
  const { list } = await database
    .aggregate('visits')
    .match({ state: 'scheduled' })
    .project({ departmentId: '$department.id', staffId: '$inspector.staffId', vacant: 1 })
    .group({ _id: null, all: { $push: '$$ROOT' } })
    .end()
  type Planned = { _id: string; departmentId: string; staffId: string; vacant?: boolean }
  const all = (list[0] as { all: Planned[] } | undefined)?.all ?? []
  return all.map(({ _id, departmentId, staffId, vacant = false }) => ({ id: _id, departmentId, staffId, vacant }))
}

/** How many of each kind were carried out between two moments. */
export async function conductedBetween(from: Date, to: Date): Promise<Map<string, number>> {
  const { list } = await database
    .aggregate('visits')
    .match({ done: true, state: 'submitted', orderAt: _.and(_.gte(from), _.lte(to)) })
    .group({ _id: '$kind', n: { $sum: 1 } })
    .end()
  return new Map((list as { _id: string; n: number }[]).map(({ _id, n }) => [_id, n]))
}

/** Carried out in a stretch of time, one after the other. */
export async function visitsConducted(from: Date, to: Date, after: Position, limit: number): Promise<VisitRecord[]> {
  const where = { done: true, state: 'submitted', orderAt: _.and(_.gte(from), _.lt(to)) }
  return visits.page(where, ['orderAt', 'asc'], after, limit)
}

export async function countOpenVisits(staffId: string): Promise<number> {
  return database.count('visits', { 'inspector.staffId': staffId, done: false })
}

export function removeVisitsBefore(at: Date, removing: Removing): Promise<number> {
  const photosOf = ({ conducted }: VisitRecord) => conducted?.photos.map(({ id }) => id) ?? []
  return visits.removeBefore(at, { state: _.in(['submitted', 'cancelled']) }, photosOf, removing)
}
