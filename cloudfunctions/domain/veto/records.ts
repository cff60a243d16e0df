import type { SourceRef } from '@nuanyu/types/sources'
import type { VetoCommand, VetoQueue, VetoState } from '@nuanyu/types/veto'
import type { Living } from '../../kernel/living/record'

/** Which office somebody acted for. */
export type Office = 'discipline' | 'party' | 'supervision'

/** Who did a step, by number: a new telephone gives somebody a new key and must not make them a second person. */
export type Doer = { staffId: string; name: string; office: Office }

/** Stored in `vetoes`: the whole procedure of one veto. What was locked is never written again. */
export type VetoRecord = Living<VetoState, VetoCommand | 'propose'> & {
  person: VetoPerson
  /** Of the appraisal that it decides. */
  year: number
  rules: { id: string; label: string }[]
  facts: string
  proposer: Doer
  /** The first is the proposal's; each addition has one of its own. */
  locks: Lock[]
  served: { at: Date; by: 'app' | 'paper'; note: string } | null
  /** End of the last day on which the person may still be waited for; null before they were told. */
  statementUntil: Date | null
  /** The timer has said that the term is over. The clock decides (policy.ts), not this. */
  termTold: boolean
  /** In the morning of which day they are reminded, once, if they have not spoken. */
  remindAt?: Date | null
  reminded?: boolean
  /** `by`: who entered it from paper, for somebody without an account. */
  statements: { at: Date; text: string; photos: string[]; by?: Doer | null }[]
  /** Of the evidence as it is now: an addition takes them back. */
  approvals: Verdict[]
  /** Taken back by an addition: whoever once agreed does not look at the appeal. */
  formerApprovals?: Verdict[]
  dismissal: Verdict | null
  appealUntil: Date | null
  appeal: { at: Date; text: string; photos?: string[]; by?: Doer | null } | null
  outcome: Verdict | null

  /** Derived: in which list it stands, whether it decides the year's grade, when time does something next. */
  queue: VetoQueue
  effective: boolean
  stepAt: Date | null
}

export type VetoPerson = {
  staffId: string
  name: string
  title: string
  departmentId: string
  departmentName: string
  /** Person key, looked up anew with every command; null for who does not use the software now. */
  key: string | null
}

export type Verdict = Doer & { at: Date; text: string }

/** Evidence as it was at one moment; `hash` is over everything in it, the grounds, and the lock before (empty: none). */
export type Lock = { at: Date; by: Doer; previousHash: string; hash: string; items: EvidenceItem[] }
export type EvidenceItem = {
  text: string
  source: SourceRef | null
  /** The room's own copies: what lies in somebody's upload folder they could replace. */
  files: { id: string; sha256: string }[]
  photosShown: boolean
}
