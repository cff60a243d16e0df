import type { Phrase, ReadPhrase } from '@nuanyu/types/handbook'

/** What readers and rules need of a version, stored or shipped. */
export type Handbook = {
  /** 0 is what ships with the software. */
  version: number
  title: string
  phrases: ReadPhrase[]
  /** Phrases of versions before that are no longer in it, in their last words: what was heard keeps its text. */
  retired: Phrase[]
  /** The highest number ever given, by kind of post and tone (`ward-w`): no id is used again. */
  numbers: Record<string, number>
}

/** Stored in `handbooks` under `v` and the version. Written once and never changed after. */
export type HandbookRecord = Handbook & {
  _id: string
  state: 'published'
  publishedAt: Date
  publishedBy: { staffId: string; name: string }
  /** What changed, in the office's words. */
  note: string
  /** Against the version before. */
  changes: { added: number; changed: number; removed: number }
  counts: { warm: number; forbidden: number }
}

/**
 * Stored in `handbooks` under `draft`: the one id is why there is never a second draft. It goes when it is published or
 * given up.
 */
export type DraftRecord = {
  _id: 'draft'
  state: 'draft'
  /** Grows by one with every edit; an edit names the one it saw, so that two editors lose nothing of each other. */
  version: number
  /** The published version it is compared with, and whose number it will follow. */
  base: number
  phrases: Phrase[]
  numbers: Record<string, number>
  startedAt: Date
  editedAt: Date
  editedBy: { key: string; name: string }
}

/** Stored in `handbookQuizzes`: how somebody did in a quiz. Read by nobody but themselves, and counted nowhere. */
export type QuizRecord = {
  _id: string
  personKey: string
  at: Date
  version: number
  postKind: string | null
  right: number
  total: number
  /** Tells a resend from other answers under the same quiz. */
  fingerprint: string
}
