import type { CheckItem, VisitKind } from '@nuanyu/types/inspection'
import { AppError } from '@nuanyu/types/errors'
import type { Transaction } from '../../../kernel/database'
import type { Viewer } from '../../../kernel/viewer'
import { isInspected } from './policy'
import type { PlanRecord } from './records'
import { getPlan } from './store'

export type VisitLine = {
  key: string
  kind: VisitKind
  department: { id: string; name: string }
  postKind: string | null
  count: number
  items: CheckItem[]
}

/** What a plan that is being carried out wants to be visited, for whoever schedules visits. */
export async function visitLinesOf(planId: string): Promise<{
  id: string
  title: string
  from: string
  until: string
  lines: VisitLine[]
  /** Whoever is inspected by it schedules nothing of it. */
  inspects(viewer: Viewer, now: Date): boolean
}> {
  const plan = await getPlan(planId)
  if (plan.state !== 'running') throw new AppError('WRONG_STATE')
  const lines = plan.lines.flatMap(({ key, kind, departmentId, department, postKind, count }) =>
    kind === 'call'
      ? []
      : [{ key, kind, department: { id: departmentId, name: department }, postKind, count, items: plan.items[kind] }],
  )
  const { _id: id, title, from, until } = plan
  return { id, title, from, until, lines, inspects: (viewer, now) => isInspected(plan, viewer, now) }
}

/**
 * Takes one of the places of a line, in the transaction that schedules: of two at once one begins again and finds it taken.
 * `known`: what was scheduled before the plan kept count.
 */
export async function takePlace(
  tx: Transaction,
  { id, key }: { id: string; key: string },
  visitId: string,
  known: { id: string; key: string }[],
): Promise<boolean> {
  const plan = await tx.get<PlanRecord>('checkPlans', id)
  const line = plan?.lines.find((one) => one.key === key)
  if (plan?.state !== 'running' || !line) throw new AppError('WRONG_STATE')
  const visits = plan.visits ?? known
  if (visits.filter((one) => one.key === key).length >= line.count) return false
  await tx.update('checkPlans', id, { visits: [...visits, { id: visitId, key }] })
  return true
}

/** What is called off leaves its place. */
export async function leavePlace(tx: Transaction, planId: string, visitId: string): Promise<void> {
  const plan = await tx.get<PlanRecord>('checkPlans', planId)
  if (plan?.visits) await tx.update('checkPlans', planId, { visits: plan.visits.filter(({ id }) => id !== visitId) })
}
