import type {
  Grading,
  GradingCommand,
  GradingState,
  PointCommand,
  PointState,
  ScoreLine,
} from '@nuanyu/types/branchWork'
import type { Living } from '../../kernel/living/record'

/** By number: a new telephone must not make somebody a second person. */
export type Doer = { staffId: string; name: string }

/** Stored in `points`: an entry of a branch's ledger. Once counted it is never changed; a reversal is an entry too. */
export type PointRecord = Living<PointState, PointCommand | 'enter'> & {
  branchId: string
  branchName: string
  year: number
  ruleId: string
  /** As the rule said it when it was entered. */
  what: string
  points: number
  day: string
  reason: string
  photos: string[]
  enteredBy: Doer
  /** The entry that this one takes back. */
  reverses: string | null
  /** Of an entry that is to be taken back, or was. */
  reversal: 'none' | 'waiting' | 'done'
  returned: string
}

/** Stored in `gradings` under the branch and the year; there is none before somebody proposed. */
export type GradingRecord = Living<GradingState, GradingCommand> & {
  branchId: string
  branchName: string
  year: number
  proposal: Proposal | null
  returned: string
  decided: (Doer & { grading: Grading; at: Date }) | null
}

/** With the sum as it was, so that nobody can say later that it was another. */
export type Proposal = Doer & {
  grading: Grading
  suggested: Grading
  reason: string
  total: number
  lines: ScoreLine[]
  at: Date
}
