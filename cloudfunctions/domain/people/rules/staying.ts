import type { Role, RoleGrant } from '@nuanyu/types/roles'
import type { StaffRecord } from '../../../kernel/viewer'
import { running } from '../grants'
import { approverRoles } from '../policy'

/** Roles of which the hospital must not run out, all of them looked up at once. */
export const indispensable: readonly Role[] = ['admin', 'party_office', 'complaint_office', 'discipline']

/** Cases on the desks that only these roles sit at. */
export type OnDesk = { complaint_office: number; discipline: number }

/**
 * Why this person's roles cannot shrink from `before` to `after` yet, or null. `others`: everybody else at work with one
 * of the indispensable roles. A role with an end does not count as there: it would only move the day of the trouble.
 */
export function whyIndispensable(
  before: RoleGrant[],
  after: RoleGrant[],
  others: StaffRecord[],
  onDesk: OnDesk,
  now: Date,
): string | null {
  const lasting = (grants: RoleGrant[], roles: readonly Role[]) =>
    grants.some(({ role, until }) => roles.includes(role) && until === null)
  const lost = (roles: readonly Role[]) => lasting(before, roles) && !lasting(after, roles)
  const left = (roles: readonly Role[]) => others.filter((one) => one.active && lasting(one.roles, roles)).length
  if (lost(['admin']) && left(['admin']) === 0) return '这是最后一位长期的系统管理员，请先让另一位加入'
  if (lost(approverRoles) && left(approverRoles) < 2)
    return '系统管理员和党委办公室合起来至少要留两位，互相批准；请先补一位'
  for (const [role, name] of [
    ['complaint_office', '投诉管理部门'],
    ['discipline', '纪检监察室'],
  ] as const) {
    const had = running(before, now).some((grant) => grant.role === role)
    const has = running(after, now).some((grant) => grant.role === role)
    const someoneElse = others.some((one) => one.active && running(one.roles, now).some((grant) => grant.role === role))
    if (had && !has && !someoneElse && onDesk[role] > 0)
      return `${name}只有这一位，还有 ${onDesk[role]} 件没有办结，请先补一位`
  }
  return null
}
