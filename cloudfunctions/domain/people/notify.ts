import type { Viewer } from '../../kernel/viewer'
import type { Notice } from '../notices/notice'
import { approverRoles } from './policy'
import type { ApprovalRecord } from './records'

/** Who is told what about people. */

const page = 'office/people/index?tab=waiting'

/** Everybody who may decide. */
export function toApprovers({ kind, by, key, departmentName, name }: ApprovalRecord): Notice[] {
  return approverRoles.map((role) => ({
    to: { kind: 'role', role, departmentId: null, except: [by.key, key] },
    template: 'case_todo',
    title: kind === 'join' ? '有人等待批准加入' : '有角色申请等待批准',
    body: `${departmentName} ${name}`,
    page,
    urgency: 'normal',
  }))
}

/** Whoever proposed it, unless they decided it themselves. */
export function toProposer({ by, kind, name }: ApprovalRecord, granted: boolean, decider: Viewer): Notice[] {
  if (by.key === decider.personKey) return []
  const what = kind === 'join' ? '加入' : '角色申请'
  return [{ ...toPerson(by.key, `${what}${granted ? '已批准' : '没有批准'}`), body: name, page }]
}

export function toInvited({ key }: ApprovalRecord, granted: boolean): Notice {
  return granted
    ? toPerson(key, '您已加入，可以开始工作了')
    : { ...toPerson(key, '加入申请没有批准'), page: 'staff/join/index' }
}

export function toPerson(personKey: string, title: string): Notice {
  return {
    to: { kind: 'person', personKey },
    template: 'case_todo',
    title,
    body: '请打开首页查看',
    page: 'pages/home/index',
    urgency: 'normal',
  }
}

/** Nobody was there to be told when it happened. */
export function toFirstAuditor(personKey: string, alone: number): Notice {
  return {
    ...toPerson(personKey, '系统启用时有独自作出的批准'),
    body: `首位管理员独自批准 ${alone} 次，见审计`,
    page: 'office/audit/index',
  }
}

export function toAdmins(title: string, body: string): Notice {
  return {
    to: { kind: 'role', role: 'admin', departmentId: null, except: [] },
    template: 'case_todo',
    title,
    body,
    page,
    urgency: 'normal',
  }
}
