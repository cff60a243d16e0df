import type { ErrorCode } from '@nuanyu/types/errors'
import type { PersonCommand, PersonState } from '@nuanyu/types/people'
import type { Role, RoleGrant } from '@nuanyu/types/roles'
import { hasRole, type Viewer } from '../../kernel/viewer'
import type { ApprovalRecord, InvitationRecord, Person, RosterRecord } from './records'

/** Who may decide as the second person. */
export const approverRoles: readonly Role[] = ['admin', 'party_office']

const offered: Record<PersonState, readonly PersonCommand[]> = {
  listed: ['invite', 'edit', 'move', 'leave'],
  invited: ['revokeInvitation', 'invite', 'edit', 'move', 'leave'],
  awaiting: ['edit', 'move', 'leave'],
  joined: ['propose', 'revoke', 'edit', 'move', 'leave'],
  left: ['invite', 'edit'],
}

export function isSelf({ staffId, key }: { staffId: string; key: string | null }, viewer: Viewer): boolean {
  return staffId === viewer.staff?.staffId || key === viewer.personKey
}

const selfOf = ({ _id, key }: RosterRecord) => ({ staffId: _id, key })

/** Nobody edits their own; the Party office looks and decides, and changes nothing itself. */
export function commandsOn({ roster }: Person, viewer: Viewer, now: Date): PersonCommand[] {
  if (!hasRole(viewer, 'admin', now) || isSelf(selfOf(roster), viewer)) return []
  return [...offered[roster.state]]
}

export function refusalOn(command: PersonCommand, { roster }: Person, viewer: Viewer, now: Date): ErrorCode | null {
  if (!hasRole(viewer, 'admin', now)) return 'FORBIDDEN'
  if (isSelf(selfOf(roster), viewer)) return 'SELF_REVIEW'
  return offered[roster.state].includes(command) ? null : 'WRONG_STATE'
}

/** `alone`: there has never been a second person who could approve (records.ts SetUpRecord). */
type Founding = { alone: boolean }

/** Why the viewer may not decide, or null. Neither who proposed it nor whom it is about ever does. */
export function refusalToDecide(
  approval: ApprovalRecord,
  viewer: Viewer,
  now: Date,
  { alone }: Founding,
): ErrorCode | null {
  if (!approverRoles.some((role) => hasRole(viewer, role, now))) return 'FORBIDDEN'
  if (isSelf(approval, viewer)) return 'SELF_REVIEW'
  if (approval.state !== 'waiting') return 'CONFLICT'
  if (approval.by.key !== viewer.personKey) return null
  return alone && approval.kind === 'join' && makesApprover(approval.roles) ? null : 'SELF_REVIEW'
}

/** The first administrator may let in one more who can approve, and nobody else, alone. */
export function isDecidedAlone(approval: ApprovalRecord, viewer: Viewer): boolean {
  return approval.by.key === viewer.personKey
}

export function makesApprover(roles: RoleGrant[]): boolean {
  return roles.some(({ role, until }) => approverRoles.includes(role) && until === null)
}

export function refusalToWithdraw(approval: ApprovalRecord, viewer: Viewer): ErrorCode | null {
  if (approval.by.key !== viewer.personKey) return 'FORBIDDEN'
  return approval.state === 'waiting' && approval.kind === 'grant' ? null : 'CONFLICT'
}

export type InvitationState = 'open' | 'mine' | 'used' | 'expired' | 'revoked'

/** What an invitation is to whoever holds its code. */
export function stateFor(invitation: InvitationRecord, personKey: string, now: Date): InvitationState {
  if (invitation.usedBy === personKey) return 'mine'
  if (invitation.state !== 'open') return invitation.state
  return invitation.until <= now ? 'expired' : 'open'
}
