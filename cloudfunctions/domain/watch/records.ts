import type { QuestionKind, QuestionState } from '@nuanyu/types/watch'

/** Stored in `questions`. Names nobody, and holds nothing that somebody wrote. */
export type QuestionRecord = {
  _id: string
  kind: QuestionKind
  state: QuestionState
  /** `collection/id` of what it is about. */
  about: string
  title: string
  body: string
  at: Date
  looked: { key: string; name: string; at: Date; note: string; commandId: string; fingerprint: string } | null
}
