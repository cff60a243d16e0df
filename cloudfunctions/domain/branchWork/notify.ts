import type { Notice } from '../notices/notice'
import type { GradingRecord, PointRecord } from './records'

/** The secretary who entered it is told when it comes back; the Party office looks through its list by itself. */
export function pointNotices(before: PointRecord | null, after: PointRecord): Notice[] {
  if (before?.state !== 'entered' || after.state !== 'returned') return []
  const [entry] = after.history
  if (!entry) return []
  return [
    {
      to: { kind: 'person', personKey: entry.by.key },
      template: 'case_todo',
      title: '支部积分被退回',
      body: '请打开查看原因',
      page: `office/branchPoints/index?branchId=${after.branchId}&year=${after.year}`,
      urgency: 'normal',
    },
  ]
}

export function gradingNotices(before: GradingRecord | null, after: GradingRecord): Notice[] {
  if (before?.state === after.state || after.state !== 'proposed') return []
  return [
    {
      to: { kind: 'role', role: 'party_office', departmentId: null, except: [] },
      template: 'case_todo',
      title: '支部定级等第二人审定',
      body: '请打开查看',
      page: `office/branchGrading/index?branchId=${after.branchId}&year=${after.year}`,
      urgency: 'normal',
    },
  ]
}
