import type { CaseCommand, CaseKind, CaseState, Change, Channel, Finding, IdentityMode } from '@nuanyu/types/feedback'
import type { DeadlineRules } from '@nuanyu/types/settings'

/** Stored in `cases`. Holds no name, number or openid of a patient: those lie sealed in `identities`. */
export type CaseRecord = {
  _id: string
  code: string
  /** Grows by one with every command; a command must name the one it saw. */
  version: number
  kind: CaseKind
  channel: Channel
  state: CaseState
  /** Pseudonym of the person (kernel/secrets), or of the follow code of one who is anonymous. Never leaves the server. */
  ownerKey: string
  identityMode: IdentityMode
  subject: { id: string; label: string }
  /** Who works on it: the department, or discipline for breaches of the nine rules, past the department. */
  lane: Lane
  /** Where it happened, as far as known; figures count it there until somebody answers for it. */
  place: DepartmentRef | null
  /** Department that answers for it; null while the complaint office or discipline has it. */
  department: DepartmentRef | null
  /** Departments that contribute; with any of them the case is coordinated. */
  partners: Partner[]
  branchId: string | null
  post: { id: string; name: string } | null
  submittedAt: Date
  happenedOn: string
  words: string
  photos: string[]
  rating: { id: string; stars: number; praised: string[]; criticised: string[] } | null
  /** Member of staff who took it in for somebody. */
  enteredBy: { key: string; name: string } | null
  hotline: { number: string; answerBy: string } | null

  // ---- protection
  /** "出院后再转交": until then only the complaint office knows. */
  heldUntil: string | null
  risk: { state: 'open' | 'cleared'; why: 'patient' | 'words' } | null
  /** Person keys that neither open nor receive the case: staff named in it, and their heads. */
  keptOut: string[]
  named: Named[]
  retaliation: Retaliation[]
  /** Legal hold: nothing is erased. */
  hold: { reason: string; at: Date; byName: string } | null
  check: Check

  // ---- time
  /** Those in force when the round started: a promise once given is not changed by a new rule. */
  rules?: DeadlineRules
  acknowledgeBy: Date
  /** The law's day; an extension does not move it. */
  dueAt: Date
  provisional: boolean
  extension: { days: number; until: Date; reason: string; byKey: string; byName: string } | null
  extendedTo: Date | null
  /** 1 at first, one more each time it is reopened. */
  round: number
  /** When the present round's clock started. */
  roundStartedAt: Date
  /** Marked by the timer (or by a late reply) for the present round. */
  overdue: boolean
  /** How the first round ended, which is what 响应率 counts; `exempt` where no reply was owed in the end. */
  firstRound: 'running' | 'on_time' | 'late' | 'exempt'
  /** Working days from receipt to the first reply. */
  repliedIn?: number
  /** How far reminders and escalation have gone in the present round. */
  stage: Stage

  // ---- whose move
  turn: Turn
  /** Derived (seats.ts): who follows the case, and who has to do something. The inbox is an index over these. */
  seats: string[]
  todo: string[]
  /** Derived (seats.ts): the order of the inbox: by the due date, and a danger before every date. */
  orderAt: Date
  /** Derived (steps.ts): when the timer has to look at it again. */
  nextStepAt: Date | null
  /** Derived (search/terms.ts): by what it is found, made from which text by which version of the rule. */
  terms: string[]
  termsFrom: number
  termsBy: number

  // ---- what was said
  question: string | null
  draft: DraftRecord | null
  reply: { text: string; change: Change; at: Date } | null
  evaluation: { solved: boolean; satisfied: boolean; reason: string; at: Date } | null
  /** Why it ended without a reply. */
  /** `explained`: what the ground said at the time. */
  ending: { ground: string | null; explained?: string; text: string } | null
  merged: { id: string; code: string } | null
  /** `reachable`: their person can be told; the anonymous, and those without WeChat, look with their code. */
  mergedFrom: { id: string; code: string; ownerKey: string; reachable: boolean }[]
  closedAt: Date | null
  history: HistoryEntry[]
  updatedAt: Date
  /** What was done last, when it was done to many at once and nobody has done anything since (rules/undo.ts). */
  undo?: Undo | null
}

/** How to take back a command: `before` holds what it changed, as it was. */
export type Undo = { commandId: string; byKey: string; at: Date; before: Partial<CaseRecord> }

export type Lane = 'department' | 'discipline'

export type Turn = 'department' | 'complaint_office' | 'patient' | 'nobody'

/** Reminders and escalation in their order. Each is reached once a round. */
export const stages = ['none', 't2', 't1', 'due', 'supervision', 'leader'] as const
export type Stage = (typeof stages)[number]

export type DepartmentRef = { id: string; name: string }
export type Partner = DepartmentRef & { contribution: { text: string; at: Date; byName: string } | null }

/** A member of staff the case is about. An unfounded outcome takes key and name away again. */
export type Named = {
  ref: string
  key: string
  name: string
  summary: string
  askedAt: Date
  statement: { text: string; at: Date } | null
  finding: Finding | null
}

export type Retaliation = { at: Date; text: string; answer: { text: string; at: Date } | null }

/** What the content check says. It never refuses private text; it only warns those who read. */
export type Check = {
  text: 'pending' | 'pass' | 'review' | 'skipped'
  /** File ids of photos that may be unpleasant. */
  risky: string[]
  attempts: number
  /** When it is tried (again); null once it is through. */
  nextAt: Date | null
}

export type DraftRecord = {
  text: string
  change: Change
  findings: { ref: string; finding: Finding }[]
  at: Date
  byKey: string
  byName: string
  /** Why it was sent back; empty when it was not. */
  returned: string
}

/** What the timer does by itself. */
export type TimerCommand =
  | 'mark_overdue'
  | 'escalate'
  | 'close_unrated'
  | 'auto_archive'
  | 'auto_release'
  /** Nobody of the department is left who may answer. */
  | 'hand_back'

export type HistoryEntry = {
  at: Date
  command: CaseCommand | 'submit' | 'state' | 'absorb' | 'resume' | 'recount' | 'undo' | TimerCommand
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

/**
 * Stored in `identities` under the case's id: who the person is and how to reach them, sealed. Anonymous cases have
 * none. `consent`: which text the person agreed to, and when.
 */
export type IdentityRecord = {
  _id: string
  ownerKey: string
  mode: IdentityMode
  sealed: string
  consent: { version: string; at: Date; withdrawnAt: Date | null; purpose?: string }
  keptUntil: Date
}
/** `openid` is empty for somebody whose matter was entered by staff. */
export type SealedIdentity = { openid: string; name: string; phone: string }

/** Stored in `ratings`. */
export type RatingRecord = {
  _id: string
  ownerKey: string
  at: Date
  department: DepartmentRef | null
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
  check: Check
  /** The person's openid, sealed, as long as the content check needs it; then empty. */
  checkedFor: string
}
