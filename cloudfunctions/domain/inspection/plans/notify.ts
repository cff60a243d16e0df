import type { Notice } from '../../notices/notice'
import type { PlanRecord } from './records'

/** Who is told what between two states of a plan. Nobody who is inspected is ever among them. */
export function noticesFor(before: PlanRecord | null, after: PlanRecord): Notice[] {
  if (after.waiting && !before?.waiting) return toApprovers(after)
  if (before?.state === 'draft' && after.state === 'approved') return toWriters(after, '巡查计划已批准，可以抽样了')
  if (before?.waiting && after.state === 'draft' && after.reason !== '') return toWriters(after, '巡查计划被退回修改')
  if (before && before.state !== 'running' && after.state === 'running') return [toInspectors(after)]
  return []
}

function toApprovers({ _id, writers, standIn, lines }: PlanRecord): Notice[] {
  const except = writers.map(({ key }) => key)
  const roles = ['party_office', 'supervision', ...(standIn ? ['discipline' as const] : [])] as const
  return roles.map((role) => ({
    to: { kind: 'role', role, departmentId: null, except, notOf: departmentsOf(lines) },
    ...told('有巡查计划等您批准', planPage(_id)),
  }))
}

function toWriters({ _id, writers, lines }: PlanRecord, title: string): Notice[] {
  // Who wrote it may have moved to where it looks.
  const notOf = departmentsOf(lines)
  return writers.map(({ key }) => ({ to: { kind: 'person', personKey: key, notOf }, ...told(title, planPage(_id)) }))
}

/** Says neither which plan nor where; who would have nothing to do in it is not told that something begins. */
function toInspectors({ lines }: PlanRecord): Notice {
  const there = departmentsOf(lines)
  return {
    to: {
      kind: 'role',
      role: 'inspector',
      departmentId: null,
      except: [],
      ...(there.length === 1 ? { notOf: there } : {}),
    },
    ...told('有新的巡查任务', 'staff/calls/index'),
  }
}

function departmentsOf(lines: PlanRecord['lines']): string[] {
  return [...new Set(lines.map(({ departmentId }) => departmentId))]
}

function told(title: string, page: string) {
  return { template: 'case_todo' as const, title, body: '请打开查看', page, urgency: 'normal' as const }
}

function planPage(id: string): string {
  return `office/spotCheck/index?id=${id}`
}
