import type { Notice } from '../notices/notice'
import { labelOf } from '../reports/period'
import type { MonthlyRecord } from './records'
import { kindOf } from './words'

/** Whoever may approve hears that one waits; whoever wrote it, what became of it. */
export function noticesFor(before: MonthlyRecord | null, after: MonthlyRecord): Notice[] {
  if (before === null || before.state === after.state) return []
  const what = `${labelOf(after.period)}${kindOf(after.period)}`
  const page = `office/monthlyReport/index?id=${after._id}`
  const said = (title: string) =>
    ({ template: 'case_todo', title, body: '请打开查看', page, urgency: 'normal' }) as const
  const keys = after.writers.map(({ key }) => key)
  const toWriters = (title: string): Notice[] =>
    keys.map((personKey) => ({ to: { kind: 'person', personKey }, ...said(title) }))
  switch (after.state) {
    case 'review':
      return [
        { to: { kind: 'role', role: 'party_office', departmentId: null, except: keys }, ...said(`${what}等您批准`) },
      ]
    case 'returned':
      return toWriters(`${what}被退回`)
    case 'approved':
      return toWriters(`${what}已批准发布`)
    default:
      return []
  }
}
