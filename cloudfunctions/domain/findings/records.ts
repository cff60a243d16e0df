import type { Disposal, FindingCommand, FindingQueue, FindingState, OriginKind } from '@nuanyu/types/findings'
import type { By, Living } from '../../kernel/living/record'
import type { DepartmentRef } from '../feedback/records'

/** What time does by itself, and what follows from a talk. */
export type FollowingStep = 'remind_answer' | 'mark_silent' | 'talk_done' | 'talk_cancelled'

/** `departmentId`: where they work, as far as it matters to who may judge. */
export type Person = { staffId: string; name: string; key: string | null; departmentId?: string }

/** Stored in `findings`. Of one that does not hold, nothing is kept that leads to somebody. */
export type FindingRecord = Living<FindingState, FindingCommand | 'report' | FollowingStep> & {
  /** `itemId`: which item of a visit, which answer of a call; empty where there is none. `label`: 暗访, 电话回访. */
  origin: { kind: OriginKind; id: string; itemId: string; label: string; page: string }
  item: string
  good: boolean
  department: DepartmentRef
  /** Whether it was about one person. Stays true when their name is taken away. */
  personal: boolean
  person: Person | null
  /** As whoever saw it wrote it: for the offices. */
  text: string
  photos: string[]
  /** As those inspected read it. */
  wording: string
  showPhotos: boolean
  seenAt: Date
  reporter: By
  reviewer: By | null
  /** Heads of the unit, to be told beside its handlers; set when it is told. */
  heads: string[]
  /** Until when they may answer before it is decided. */
  answerBy: Date | null
  reminded: boolean
  /** The term passed without an answer. That is not agreeing. */
  silent: boolean
  answer: { agreed: boolean; text: string; photos: string[]; at: Date } | null
  decision: { confirmed: boolean; reason: string; by: By; at: Date } | null
  disposal: { kind: Disposal; text: string; talkId: string | null; doneAt: Date | null } | null

  // ---- derived
  queue: FindingQueue
  /** Whose it is, as far as they know of it: `person:QH1023`, `unit:dept-neurology`. */
  subjects: string[]
  confirmedAt: Date | null
  nextStepAt: Date | null
}
