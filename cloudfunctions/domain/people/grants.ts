import { AppError } from '@nuanyu/types/errors'
import type { GrantInput } from '@nuanyu/types/people'
import { type Role, type RoleGrant, roleNames, type Scope } from '@nuanyu/types/roles'
import { dayOf, endOfDay } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import { whyNotTogether } from './incompatible'

/** One role at one place is one grant; extending it replaces its end. */
export function keyOf({ role, scope }: Pick<RoleGrant, 'role' | 'scope'>): string {
  return scope.kind === 'hospital' ? `${role}:hospital` : `${role}:${scope.kind}:${scope.id}`
}

export function isRunning({ until }: Pick<RoleGrant, 'until'>, now: Date): boolean {
  return until === null || new Date(until) > now
}

export function running(grants: RoleGrant[], now: Date): RoleGrant[] {
  return grants.filter((grant) => isRunning(grant, now))
}

/** The grant as it is stored: until the last millisecond of its day, which must not be over. */
export function grantOf({ role, scope, until }: GrantInput, now: Date, path: string): RoleGrant {
  if (until !== null && until < dayOf(now)) throw wrong(`${path}.until`, '到期日已经过了')
  return { role, scope, until: until === null ? null : endOfDay(until).toISOString() }
}

/** The grants with one more, or with its new end. What has ended long ago goes, so that the record does not grow. */
export function withGrant(grants: RoleGrant[], grant: RoleGrant, now: Date): RoleGrant[] {
  return [...running(grants, now).filter((one) => keyOf(one) !== keyOf(grant)), grant]
}

export function without(grants: RoleGrant[], keys: string[]): RoleGrant[] {
  return grants.filter((grant) => !keys.includes(keyOf(grant)))
}

/** Why this role cannot be added to those, or null. */
export function whyNot(role: Role, grants: RoleGrant[], now: Date): string | null {
  for (const grant of running(grants, now)) {
    const because = whyNotTogether(role, grant.role)
    if (because) return `不能和“${roleNames[grant.role]}”由同一个人兼任：${because}`
  }
  return null
}

/** Refuses roles that do not go together, among themselves or with what the person has. */
export function assertTogether(wanted: RoleGrant[], present: RoleGrant[], now: Date, path: string): void {
  const sofar = running(present, now)
  for (const grant of wanted) {
    const why = whyNot(grant.role, sofar, now)
    if (why) throw wrong(path, `“${roleNames[grant.role]}”${why}`)
    sofar.push(grant)
  }
}

export function wrong(path: string, message: string): AppError {
  return new AppError('VALIDATION', { message, details: { fields: [{ path, message }] } })
}

export type PlaceNames = { departments: Map<string, string>; branches: Map<string, string> }

export function sayScope(scope: Scope, { departments, branches }: PlaceNames): string {
  if (scope.kind === 'hospital') return '全院'
  return (scope.kind === 'department' ? departments : branches).get(scope.id) ?? '（已撤销）'
}

export function sayUntil(until: string | null, now: Date): string {
  return until === null ? '长期' : `到${sayDay(dayOf(new Date(until)), now)}`
}

/** 科室经办人 · 神经内科 · 到2027年1月1日 */
export function sayGrant({ role, scope, until }: RoleGrant, places: PlaceNames, now: Date): string {
  return [roleNames[role], sayScope(scope, places), sayUntil(until, now)].join(' · ')
}
