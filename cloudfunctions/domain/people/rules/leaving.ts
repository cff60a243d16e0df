import type { RoleGrant } from '@nuanyu/types/roles'
import { isRunning, keyOf, without } from '../grants'
import { toPerson } from '../notify'
import type { ApprovalRecord, InvitationRecord, Person, RosterRecord } from '../records'
import { again, assertMay, type By, type Change, handoversFor, staffOf } from './change'
import { ended } from './joining'

/** What was under way for the person: it ends with them. */
type UnderWay = { invitation: InvitationRecord | null; approvals: ApprovalRecord[] }

/** Roles and access end at once. What they were asked to say as a person named stays theirs to say. */
export function leave(person: Person, { invitation, approvals }: UnderWay, by: By): Change {
  assertMay('leave', person, by)
  const { roster, staff } = person
  const left: RosterRecord = { ...roster, state: 'left', head: false, invitation: null, leftAt: by.now }
  return {
    roster: left,
    ...(staff
      ? { staff: staffOf(left, { key: staff._id, openid: staff.openid }, { roles: [], active: false }, by) }
      : {}),
    change: `${roster.state} → left`,
    notices: staff?.active ? [toPerson(staff._id, '您在系统里的工作权限已结束')] : [],
    invitations: ended(invitation),
    approvals: approvals.map(ofLeaver),
    handovers: handoversFor(runningOf(staff?.roles ?? [], by.now), by),
  }
}

export type Move = Pick<RosterRecord, 'departmentId' | 'departmentName' | 'title' | 'head'> & {
  /** Keys of roles that end beside those of the former department. */
  end: string[]
}

/** Another department: the roles for the former one end. Who is kept out of which case does not change by moving. */
export function move(person: Person, { end, ...to }: Move, by: By): Change {
  assertMay('move', person, by)
  const { roster, staff } = person
  const moved: RosterRecord = { ...roster, ...to }
  const from = to.departmentId === roster.departmentId ? [] : endedByMoving(staff?.roles ?? [], roster.departmentId)
  const gone = [...new Set([...from, ...end])]
  const endedGrants = (staff?.roles ?? []).filter((grant) => gone.includes(keyOf(grant)))
  return {
    roster: moved,
    ...(staff ? { staff: again(staff, moved, by, without(staff.roles, gone)) } : {}),
    change: [`moved ${roster.departmentId} → ${to.departmentId}`, ...endedGrants.map(({ role }) => `- ${role}`)].join(
      ' ',
    ),
    notices: staff?.active ? [toPerson(staff._id, '您的科室已变更')] : [],
    handovers: handoversFor(runningOf(endedGrants, by.now), by),
  }
}

/** Roles for a department end when somebody leaves it; those for the hospital or a branch are their own matter. */
export function endedByMoving(roles: RoleGrant[], departmentId: string): string[] {
  return roles.filter(({ scope }) => scope.kind === 'department' && scope.id === departmentId).map(keyOf)
}

function runningOf(grants: RoleGrant[], now: Date): RoleGrant[] {
  return grants.filter((grant) => isRunning(grant, now))
}

function ofLeaver(approval: ApprovalRecord): ApprovalRecord {
  return { ...approval, state: 'withdrawn', sealed: '' }
}
