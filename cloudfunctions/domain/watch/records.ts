import type { QuestionKind, QuestionState } from '@nuanyu/types/watch'

/** Stored in `questions`. Names nobody, and holds nothing that somebody wrote. */
export type QuestionRecord = {
  _id: string
  kind: QuestionKind
  state: QuestionState
  /** `collection/id` of what it is about. */
  about: string
  /** `2026-09`, where it shows in the figures. */
  period: string | null
  title: string
  body: string
  at: Date
  looked: { key: string; name: string; at: Date; note: string; commandId: string; fingerprint: string } | null
}
