import type { AppraisalCommand, AppraisalState } from '@nuanyu/types/appraisal'
import type { Living } from '../../kernel/living/record'

export type Appraised = {
  staffId: string
  name: string
  title: string
  departmentId: string
  departmentName: string
  /** Head of the department: graded by the Party office. */
  head: boolean
  /** Whether the department has a head in the software, who then grades; looked up anew with every command. */
  headed?: boolean
  /** Person key, looked up anew with every command; null for who does not use the software. */
  key: string | null
}

/** By number: a new telephone must not make somebody a second person. */
export type Grader = { staffId: string; name: string; office: 'head' | 'party' | 'discipline' }

/** Stored in `appraisals` under the person and the year; there is none before somebody did something. */
export type AppraisalRecord = Living<AppraisalState, AppraisalCommand> & {
  person: Appraised
  year: number
  proposal: (Grader & { grade: string; label: string; words: string; at: Date }) | null
  /** Why it was sent back; empty when it was not. */
  returned: string
  /** Until when the person is waited for. */
  stateUntil: Date | null
  /** When they are reminded, once; null: not any more. */
  remindAt?: Date | null
  statement: ({ agree: boolean } & Word) | null
  confirmed: (Grader & { at: Date }) | null
  appealUntil: Date | null
  appeal: Word | null
  outcome: (Grader & { grade: string; label: string; reason: string; at: Date }) | null
  /** Who proposed or confirmed in any round, by number: also what was sent back was their judgement. */
  graders?: string[]
  /** Quizzes as they were when the person added them; null: they did not. */
  training: { at: Date; label: string }[] | null
}

/** What the person said; `by`: who entered it from paper, for somebody without an account. */
export type Word = { text: string; at: Date; photos?: string[]; by?: Grader | null }

/** Something that happened in the year, told so that nobody who complained, called or inspected is in it. */
export type PersonFact = { at: Date; kind: string; label: string; page: string }
