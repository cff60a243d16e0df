import type { AppraisalState } from '@nuanyu/types/appraisal'
import type { Notice } from '../notices/notice'
import type { AppraisalRecord } from './records'

/** Who is told what. Never the grade itself: a message may be read over a shoulder. */

export function noticesFor(before: AppraisalRecord | null, after: AppraisalRecord): Notice[] {
  if (before?.state !== after.state) return moves[after.state]?.(after) ?? []
  const reminds = after.state === 'proposed' && before.remindAt && !after.remindAt
  return reminds ? toPerson('年度医德考评：签意见还剩 1 个工作日', '还没有收到您的意见，请打开查看', after) : []
}

const moves: Partial<Record<AppraisalState, (record: AppraisalRecord) => Notice[]>> = {
  proposed: (record) => toPerson('年度医德考评等您签意见', '请在期限内查看并签意见', record),
  published: (record) => toPerson('年度医德考评已公布', '不同意可以在期限内申诉', record),
  appealed: (record) => [toRole('party_office', record), toRole('discipline', record)],
  reconsidered: (record) => toPerson('您的考评申诉已有结果', '请打开查看', record),
}

function toPerson(title: string, body: string, { person, year }: AppraisalRecord): Notice[] {
  if (person.key === null) return []
  const page = `staff/appraisal/index?year=${year}`
  return [
    { to: { kind: 'person', personKey: person.key }, template: 'case_todo', title, body, page, urgency: 'normal' },
  ]
}

function toRole(role: 'party_office' | 'discipline', { person, year }: AppraisalRecord): Notice {
  return {
    to: { kind: 'role', role, departmentId: null, except: person.key === null ? [] : [person.key] },
    template: 'case_todo',
    title: '医德考评申诉待复核',
    body: '请由没有参与评定和审核的人办理',
    page: `office/appraisal/index?staffId=${person.staffId}&year=${year}`,
    urgency: 'normal',
  }
}
