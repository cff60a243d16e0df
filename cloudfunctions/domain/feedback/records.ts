import type { CaseCommand, CaseKind, CaseState, Change, IdentityMode } from '@nuanyu/types/feedback'

/** Stored in `cases`. Holds no name, number or openid: those lie sealed in `identities`. */
export type CaseRecord = {
  _id: string
  code: string
  /** Grows by one with every command; a command must name the one it saw. */
  version: number
  kind: CaseKind
  state: CaseState
  /** Pseudonym of the person (kernel/secrets); never leaves the server. */
  ownerKey: string
  identityMode: IdentityMode
  subject: { id: string; label: string }
  /** Who works on it: the department, or discipline for breaches of the nine rules, past the department. */
  lane: Lane
  /** Department that answers for it, or where it happened; null until the complaint office has found one. */
  department: { id: string; name: string } | null
  branchId: string | null
  post: { id: string; name: string } | null
  submittedAt: Date
  happenedOn: string
  words: string
  photos: string[]
  rating: { id: string; stars: number; praised: string[]; criticised: string[] } | null
  coordinated: boolean
  acknowledgeBy: Date
  dueAt: Date
  provisional: boolean
  /** 1 at first, one more each time it is reopened. */
  round: number
  /** When the present round's clock started. */
  roundStartedAt: Date
  /** Marked by the timer (or by a late reply) for the present round. */
  overdue: boolean
  /** How the first round ended, which is what 响应率 counts. */
  firstRound: 'running' | 'on_time' | 'late'
  /** Whose move it is; the inbox is an index over this and the due date. */
  turn: Turn
  draft: DraftRecord | null
  reply: { text: string; change: Change; at: Date } | null
  evaluation: { solved: boolean; satisfied: boolean; reason: string; at: Date } | null
  history: HistoryEntry[]
  updatedAt: Date
}

export type Lane = 'department' | 'discipline'

export type Turn = 'department' | 'complaint_office' | 'patient' | 'nobody'

export type DraftRecord = {
  text: string
  change: Change
  at: Date
  byKey: string
  byName: string
  /** Why it was sent back; empty when it was not. */
  returned: string
}

export type HistoryEntry = {
  at: Date
  command: CaseCommand | 'submit' | 'mark_overdue'
  to: CaseState
  by: Actor
  text: string
  /** Recognises a resend, so that nothing is done twice. */
  commandId: string
  /** Of what the command said: the same id with other content is not a resend. */
  fingerprint: string
}

/** Who did something: people by pseudonym, with the name of staff and never of patients. */
export type Actor = { kind: 'patient' | 'staff' | 'system'; key: string; name: string; role: string }

/** Stored in `identities` under the case's id: who the person is and how to reach them, sealed. */
export type IdentityRecord = { _id: string; ownerKey: string; mode: IdentityMode; sealed: string; keptUntil: Date }
export type SealedIdentity = { openid: string; name: string; phone: string }

/** Stored in `ratings`. */
export type RatingRecord = {
  _id: string
  ownerKey: string
  at: Date
  department: { id: string; name: string } | null
  branchId: string | null
  post: { id: string; name: string; kind: string } | null
  scene: string | null
  stars: number
  voices: string[]
  hearts: string[]
  attitudes: string[]
  warmPhrases: string[]
  forbiddenPhrases: string[]
  handbookVersion: number
  taxonomyVersion: number
  words: string
  photos: string[]
  /** Of what was said, as for commands on a case. */
  fingerprint: string
  /** The case it became, if the person asked for a reply. */
  caseId: string | null
}
