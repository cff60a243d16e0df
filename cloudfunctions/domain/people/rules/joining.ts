import { AppError } from '@nuanyu/types/errors'
import type { RoleGrant } from '@nuanyu/types/roles'
import type { StaffRecord, Viewer } from '../../../kernel/viewer'
import { assertTogether, withGrant } from '../grants'
import { toApprovers, toInvited, toProposer } from '../notify'
import { stateFor } from '../policy'
import type { ApprovalRecord, InvitationRecord, Person, RosterRecord } from '../records'
import { assertMay, type By, type Change, handover, proposerOf, staffOf } from './change'

export const INVITATION_DAYS = 7
const DAY_MS = 86_400_000

/** A new code, and the end of the one before. `id`: the hash of the code. */
export function invite(
  person: Person,
  roles: RoleGrant[],
  id: string,
  before: InvitationRecord | null,
  by: By,
): Change {
  assertMay('invite', person, by)
  assertTogether(roles, [], by.now, 'roles')
  const until = new Date(by.now.getTime() + INVITATION_DAYS * DAY_MS)
  const invitation: InvitationRecord = {
    _id: id,
    staffId: person.roster._id,
    by: proposerOf(by.viewer),
    at: by.now,
    until,
    roles,
    state: 'open',
    usedBy: null,
    approvalId: null,
  }
  return {
    roster: {
      ...person.roster,
      state: 'invited',
      invitation: { id, by: invitation.by.name, at: by.now, until, roles },
    },
    change: [person.roster.state, '→', 'invited', ...roles.map(({ role }) => role)].join(' '),
    invitations: [...ended(before), invitation],
  }
}

export function revokeInvitation(person: Person, open: InvitationRecord | null, by: By): Change {
  assertMay('revokeInvitation', person, by)
  return {
    roster: notIn(person.roster),
    change: `invited → ${notIn(person.roster).state}`,
    invitations: ended(open),
  }
}

export function ended(invitation: InvitationRecord | null): InvitationRecord[] {
  return invitation?.state === 'open' ? [{ ...invitation, state: 'revoked' }] : []
}

/** Where somebody stands whose way in ended. */
export function notIn(roster: RosterRecord): RosterRecord {
  return { ...roster, state: roster.leftAt ? 'left' : 'listed', invitation: null }
}

type Joiner = { viewer: Viewer; now: Date; newId(): string; check: string; sealed: string }

/** "是我": whoever holds the code ties their WeChat to the person, as far as a second person agrees. */
export function join(
  { roster }: Person,
  invitation: InvitationRecord,
  mine: StaffRecord | null,
  { viewer, now, newId, check, sealed }: Joiner,
): Change {
  const state = stateFor(invitation, viewer.personKey, now)
  if (state !== 'open') throw new AppError('WRONG_STATE', { message: whyNotOpen[state] })
  if (roster.state !== 'invited' || roster.invitation?.id !== invitation._id)
    throw new AppError('WRONG_STATE', { message: whyNotOpen.revoked })
  if (mine?.active) throw new AppError('WRONG_STATE', { message: '您的微信已经绑定了一位员工，一个微信只能绑定一位' })
  if (invitation.by.key === viewer.personKey)
    throw new AppError('SELF_REVIEW', { message: '这是您自己发出的邀请，要由被邀请的人在他自己的微信里打开' })
  const approval: ApprovalRecord = {
    _id: newId(),
    kind: 'join',
    staffId: roster._id,
    key: viewer.personKey,
    name: roster.name,
    title: roster.title,
    departmentName: roster.departmentName,
    roles: invitation.roles,
    reason: '',
    by: invitation.by,
    at: now,
    check,
    sealed,
    state: 'waiting',
    decision: null,
  }
  return {
    roster: { ...roster, state: 'awaiting', invitation: null },
    change: 'invited → awaiting',
    notices: toApprovers(approval),
    invitations: [{ ...invitation, state: 'used', usedBy: viewer.personKey, approvalId: approval._id }],
    approvals: [approval],
  }
}

export const whyNotOpen = {
  mine: '您已经确认过了',
  used: '这个邀请码已经用过了。如果不是您本人用的，请马上告诉邀请您的人',
  expired: '邀请码已过期，请让邀请您的人重新发一个',
  revoked: '这个邀请已经收回，请问一问邀请您的人',
} as const

/** A second person agrees: the WeChat is bound, and the roles are given. `mine`: what this WeChat was here before. */
export function letIn(
  { roster, staff }: Person,
  approval: ApprovalRecord,
  openid: string,
  mine: StaffRecord | null,
  by: By,
): Change {
  if (roster.state !== 'awaiting') throw new AppError('WRONG_STATE')
  if (mine?.active) throw new AppError('WRONG_STATE', { message: '这个微信已经绑定了另一位员工' })
  assertTogether(approval.roles, [], by.now, 'roles')
  const roles = approval.roles.reduce((sofar, grant) => withGrant(sofar, grant, by.now), [] as RoleGrant[])
  const joined: RosterRecord = { ...roster, state: 'joined', key: approval.key, leftAt: null, invitation: null }
  return {
    roster: joined,
    staff: staffOf(joined, { key: approval.key, openid }, { roles, active: true }, by),
    change: ['awaiting → joined', ...(staff ? ['returned'] : []), ...roles.map(({ role }) => role)].join(' '),
    notices: [toInvited(approval, true), ...toProposer(approval, true, by.viewer)],
    handovers:
      roster.key !== null && roster.key !== approval.key
        ? [handover({ kind: 'person', from: roster.key, to: approval.key }, by)]
        : [],
  }
}

export function keepOut({ roster }: Person, approval: ApprovalRecord, by: By): Change {
  return {
    roster: roster.state === 'awaiting' ? notIn(roster) : roster,
    change: `awaiting → ${notIn(roster).state}`,
    notices: [toInvited(approval, false), ...toProposer(approval, false, by.viewer)],
  }
}
