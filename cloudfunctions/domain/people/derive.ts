import type { RoleGrant } from '@nuanyu/types/roles'
import type { StaffRecord } from '../../kernel/viewer'
import { isRunning } from './grants'
import type { RosterRecord } from './records'

/** Works for all departments. */
export const EVERY_DESK = '*'

/** So many days before a role ends, those concerned hear of it. */
export const REMIND_DAYS = 30
const DAY_MS = 86_400_000

type Working = { departmentId: string; roles: RoleGrant[]; active: boolean; head: boolean }

/** Departments they belong to or work for: who may have to do with a case of one is found by it. */
export function desksOf({ departmentId, roles, active }: Omit<Working, 'head'>): string[] {
  if (!active) return []
  const scopes = roles.flatMap(({ scope }) => (scope.kind === 'department' ? [scope.id] : []))
  const everywhere = roles.some(({ role, scope }) => role === 'handler' && scope.kind === 'hospital')
  return [...new Set([departmentId, ...scopes, ...(everywhere ? [EVERY_DESK] : [])])]
}

export function leadsOf({ departmentId, active, head }: Omit<Working, 'roles'>): string[] {
  return active && head ? [departmentId] : []
}

/** When time next does something to the roles: a reminder, or an end. Null when nothing has an end ahead. */
export function roleStepAt(roles: RoleGrant[], now: Date): Date | null {
  const moments = roles
    .filter((grant) => isRunning(grant, now))
    .flatMap(({ until }) => {
      if (until === null) return []
      const end = new Date(until).getTime()
      return [end - REMIND_DAYS * DAY_MS, end]
    })
    .filter((at) => at > now.getTime())
  return moments.length ? new Date(Math.min(...moments)) : null
}

/** What follows from the list and the roles, and is stored only to be found or to save a trip. */
export function derived(
  roster: Pick<RosterRecord, 'name' | 'title' | 'departmentId' | 'departmentName' | 'branchId' | 'head'>,
  departmentBranchId: string | null,
  { roles, active }: { roles: RoleGrant[]; active: boolean },
  now: Date,
): Omit<StaffRecord, '_id' | 'openid' | 'staffId'> {
  const { name, title, departmentId, departmentName, branchId, head } = roster
  return {
    name,
    title,
    departmentId,
    departmentName,
    branchId: branchId ?? departmentBranchId,
    roles,
    active,
    desks: desksOf({ departmentId, roles, active }),
    leads: leadsOf({ departmentId, active, head }),
    roleStepAt: active ? roleStepAt(roles, now) : null,
  }
}
