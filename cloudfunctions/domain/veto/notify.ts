import type { VetoState } from '@nuanyu/types/veto'
import type { Audience, Notice } from '../notices/notice'
import type { VetoRecord } from './records'

/** Who is told what about a veto. No name and no ground in a message: it may be read over a shoulder. */

export function noticesFor(before: VetoRecord | null, after: VetoRecord): Notice[] {
  if (before === null) return deciders('有一票否决提议待告知本人', '请打开查看', after)
  if (before.locks.length < after.locks.length)
    return after.served ? toPerson('有补充材料，请您再看一看', '陈述期限已重新计算', after) : []
  if (before.statements.length < after.statements.length) return deciders('一票否决：本人已陈述', '请打开查看', after)
  if (!before.reminded && after.reminded)
    return toPerson('陈述期还剩 1 个工作日', '还没有收到您的陈述，请打开查看', after)
  if (before.state === after.state)
    return !before.termTold && after.termTold ? deciders('一票否决的陈述期已满', '请审阅陈述后作出决定', after) : []
  return moves[after.state]?.(after) ?? []
}

const moves: Partial<Record<VetoState, (record: VetoRecord) => Notice[]>> = {
  notified: (record) => toPerson('有一件关于您的事项，请您陈述意见', '请在期限内查看并陈述', record),
  deciding: (record) => deciders('一票否决等第二人决定', '请打开查看', record),
  in_force: (record) => toPerson('关于您的事项已有决定', '不同意可以在期限内申诉', record),
  dismissed: (record) => toPerson('关于您的事项不予否决', '不影响您的医德考评', record),
  appealed: (record) => [
    ...deciders('一票否决申诉待复核', '请由未参与决定的人办理', record),
    toRole('supervision', '一票否决申诉待复核', '请打开查看', record),
  ],
  upheld: (record) => toPerson('您的申诉已有结果', '维持原决定', record),
  revoked: (record) => toPerson('您的申诉已有结果', '原决定已撤销', record),
}

function toPerson(title: string, body: string, { _id, person }: VetoRecord): Notice[] {
  if (person.key === null) return []
  return [notice({ kind: 'person', personKey: person.key }, title, body, `staff/veto/index?id=${_id}`)]
}

function deciders(title: string, body: string, record: VetoRecord): Notice[] {
  return (['discipline', 'party_office'] as const).map((role) => toRole(role, title, body, record))
}

/** Whom it is about may be one of the office. */
function toRole(
  role: 'discipline' | 'party_office' | 'supervision',
  title: string,
  body: string,
  { _id, person }: VetoRecord,
): Notice {
  const except = person.key === null ? [] : [person.key]
  return notice({ kind: 'role', role, departmentId: null, except }, title, body, `office/veto/index?id=${_id}`)
}

function notice(to: Audience, title: string, body: string, page: string): Notice {
  return { to, template: 'case_todo', title, body, page, urgency: 'normal' }
}
