import { AppError } from '@nuanyu/types/errors'
import type { PersonCommand } from '@nuanyu/types/people'
import type { RoleGrant } from '@nuanyu/types/roles'
import type { StaffRecord, Viewer } from '../../../kernel/viewer'
import type { Notice } from '../../notices/notice'
import { derived } from '../derive'
import { refusalOn } from '../policy'
import type {
  ApprovalRecord,
  HandoverRecord,
  HandoverWork,
  InvitationRecord,
  Person,
  Proposer,
  RosterRecord,
} from '../records'

/** What a command makes of a person. Everything of it is written in one transaction, or nothing. */
export type Change = {
  roster: RosterRecord
  /** Absent: as before. */
  staff?: StaffRecord
  /** For the journal, in known words. */
  change: string
  notices?: Notice[]
  invitations?: InvitationRecord[]
  approvals?: ApprovalRecord[]
  handovers?: HandoverRecord[]
}

/** Who does it, when, and with which ids. `branchOf`: Party branch of a department. */
export type By = {
  viewer: Viewer
  now: Date
  newId(): string
  branchOf(departmentId: string): string | null
}

export function assertMay(command: PersonCommand, person: Person, { viewer, now }: Pick<By, 'viewer' | 'now'>): void {
  const refusal = refusalOn(command, person, viewer, now)
  if (refusal === 'SELF_REVIEW') throw new AppError(refusal, { message: '自己的资料和角色要由另一位管理员办理' })
  if (refusal) throw new AppError(refusal)
}

export function proposerOf({ personKey, staff }: Viewer): Proposer {
  return { key: personKey, staffId: staff?.staffId ?? '', name: staff?.name ?? '' }
}

/** The staff record that fits the list and these roles. */
export function staffOf(
  roster: RosterRecord,
  { key, openid }: { key: string; openid: string },
  work: { roles: RoleGrant[]; active: boolean },
  { now, branchOf }: Pick<By, 'now' | 'branchOf'>,
): StaffRecord {
  return { _id: key, openid, staffId: roster._id, ...derived(roster, branchOf(roster.departmentId), work, now) }
}

/** The same with other roles, or after the list changed. */
export function again(
  staff: StaffRecord,
  roster: RosterRecord,
  by: Pick<By, 'now' | 'branchOf'>,
  roles = staff.roles,
): StaffRecord {
  return staffOf(roster, { key: staff._id, openid: staff.openid }, { roles, active: staff.active }, by)
}

/** Departments in which these grants made somebody answer for patients. */
export function handled(grants: RoleGrant[]): string[] {
  const handling = grants.filter(({ role }) => role === 'handler')
  if (handling.some(({ scope }) => scope.kind === 'hospital')) return [EVERYWHERE]
  return [...new Set(handling.flatMap(({ scope }) => (scope.kind === 'department' ? [scope.id] : [])))]
}

/** In place of a department's id: all of them are to be looked through. */
export const EVERYWHERE = '*'

/** Departments that lose somebody with these grants are looked through once for what is left with nobody. */
export function handoversFor(ended: RoleGrant[], { now, newId }: Pick<By, 'now' | 'newId'>): HandoverRecord[] {
  return handled(ended).map((id) => handover({ kind: 'department', id }, { now, newId }))
}

export function handover(work: HandoverWork, { now, newId }: Pick<By, 'now' | 'newId'>): HandoverRecord {
  return { _id: newId(), at: now, done: false, moved: 0, work }
}
