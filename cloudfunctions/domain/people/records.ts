import type { PersonState } from '@nuanyu/types/people'
import type { RoleGrant } from '@nuanyu/types/roles'
import type { StaffRecord } from '../../kernel/viewer'

/**
 * Stored in `roster` under the staff number: everybody who works here, whether they use the software or not. What is
 * written here is the truth about who somebody is; `staff` holds what they may do, and of the rest only copies that
 * derive.ts makes in the same transaction.
 */
export type RosterRecord = {
  _id: string
  /** Grows with every change of the person or of their roles; a command must name the one it saw. */
  version: number
  name: string
  title: string
  departmentId: string
  departmentName: string
  /** Party branch of their own; null: that of the department. */
  branchId: string | null
  /** Head of the department. */
  head: boolean
  state: PersonState
  /** Person key of the WeChat they joined with; stays after they left, so that they are known when they return. */
  key: string | null
  invitation: InvitationNote | null
  leftAt: Date | null
  updatedAt: Date
}

/** Of the last invitation that is still open, to be shown; its code is known to nobody. */
export type InvitationNote = { id: string; by: string; at: Date; until: Date; roles: RoleGrant[] }

export type Person = { roster: RosterRecord; staff: StaffRecord | null }

/** Stored in `invitations` under the hash of the code. */
export type InvitationRecord = {
  _id: string
  staffId: string
  by: Proposer
  at: Date
  until: Date
  roles: RoleGrant[]
  state: 'open' | 'used' | 'revoked'
  /** Whose WeChat used it. */
  usedBy: string | null
  approvalId: string | null
}

export type Proposer = { key: string; staffId: string; name: string }

/** Stored in `approvals`: what one person proposed and a second one decides. */
export type ApprovalRecord = {
  _id: string
  kind: 'join' | 'grant'
  staffId: string
  /** Person key of whom it is about. */
  key: string
  name: string
  title: string
  departmentName: string
  roles: RoleGrant[]
  reason: string
  by: Proposer
  at: Date
  /** Shown on the phone of whoever wants to join, and to whoever decides. */
  check: string | null
  /** The openid, sealed, until it is decided; then empty. */
  sealed: string
  state: 'waiting' | 'granted' | 'refused' | 'withdrawn'
  decision: { key: string; name: string; at: Date; text: string } | null
}

/** Stored in `imports` once an import was begun, which decides it as a whole. Its rows lie in `importRows`, by packs. */
export type ImportRecord = {
  _id: string
  by: Proposer
  at: Date
  state: 'applying' | 'done'
  packs: number
  /** Packs written. */
  done: number
  total: number
  added: number
  changed: number
}

/** What one row of the file makes of one person. */
export type RowChange = Pick<
  RosterRecord,
  'name' | 'title' | 'departmentId' | 'departmentName' | 'branchId' | 'head'
> & {
  staffId: string
  /** The version it replaces; 0 for somebody new. */
  was: number
}

/** Stored in `importRows` under `import_pack`. */
export type PackRecord = { _id: string; importId: string; n: number; at: Date; rows: RowChange[] }

/** Stored in `handovers`: what a change of a person leaves to be done with cases, once, also after a crash. */
export type HandoverRecord = { _id: string; at: Date; done: boolean; moved: number; work: HandoverWork }
export type HandoverWork =
  /** Somebody stopped answering there: what lies there with nobody goes to the complaint office. */
  | { kind: 'department'; id: string }
  /** Somebody came back with another WeChat: what they are kept out of goes with them. */
  | { kind: 'person'; from: string; to: string }

/** Stored in `staffing` under `roster`: what the whole list has in common. */
export type ListRecord = {
  _id: string
  /** Grows with every change of anybody, so that an import knows whether what was previewed still holds. */
  revision: number
  /** The import that is being written; until it is done nobody is changed otherwise. */
  importing: string | null
}

/** Stored in `staffing` under `setup`: that there has been a first administrator, so that the code is worth nothing. */
export type SetUpRecord = {
  _id: string
  at: Date
  staffId: string
  /** When a second person who can approve was there; from then on nobody ever decides alone. */
  foundedAt: Date | null
  /** Decisions that the first administrator had to take alone. */
  alone: number
}
