import type { CheckItem, VisitKind } from '@nuanyu/types/inspection'
import { AppError } from '@nuanyu/types/errors'
import type { Viewer } from '../../../kernel/viewer'
import { isInspected } from './policy'
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
