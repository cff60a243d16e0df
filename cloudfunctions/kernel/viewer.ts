import { type Role, type RoleGrant, roleScopes } from '@nuanyu/types/roles'

/** A member of staff as stored; the id is the person key of the openid they are bound to. */
export type StaffRecord = {
  _id: string
  openid: string
  staffId: string
  name: string
  title: string
  departmentId: string
  departmentName: string
  branchId: string | null
  roles: RoleGrant[]
  active: boolean
  /** Departments they belong to or work for, `*` for all: who may have to do with a case of one is found by it. */
  desks: string[]
  /** Departments whose head they are. */
  leads: string[]
  /** When a role of theirs ends or is to be reminded of next. */
  roleStepAt: Date | null
}

/** Who asks. `staff` is null for patients and for everyone while a handler declares that it does not matter. */
export type Viewer = { openid: string; personKey: string; staff: StaffRecord | null }

/** Roles in force at `now`; an unknown, expired or foreign one counts for nothing. */
export function grantsOf(viewer: Viewer, now: Date): RoleGrant[] {
  if (!viewer.staff?.active) return []
  return viewer.staff.roles.filter((grant) => grant.until === null || new Date(grant.until) > now)
}

/** Most roles count only for the whole hospital. */
const isScoped = (role: Role) => roleScopes[role].some((kind) => kind !== 'hospital')

export function hasRole(viewer: Viewer, role: Role, now: Date): boolean {
  return grantsOf(viewer, now).some(
    (grant) => grant.role === role && (isScoped(role) || grant.scope.kind === 'hospital'),
  )
}

/** Departments in which the viewer holds the role; `all` when it counts for the whole hospital. */
export function departmentsOf(viewer: Viewer, role: Role, now: Date): 'all' | string[] {
  const scopes = grantsOf(viewer, now)
    .filter((grant) => grant.role === role)
    .map((grant) => grant.scope)
  if (scopes.some((scope) => scope.kind === 'hospital')) return 'all'
  return scopes.flatMap((scope) => (scope.kind === 'department' ? [scope.id] : []))
}
