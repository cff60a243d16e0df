import type { Audience, PaperKind } from '@nuanyu/types/receipts'

/** Stored in `receipts` under the paper and the staff number: that somebody was handed a paper, and when they read it. */
export type ReceiptRecord = {
  _id: string
  kind: PaperKind
  aboutId: string
  staffId: string
  /** Person key; null while they have not joined. */
  key: string | null
  name: string
  departmentName: string
  /** When it was handed to them last: anew after a correction, and on each of a reminder's days. */
  at: Date
  read: boolean
  /** Of what they were handed last. */
  readAt: Date | null
  firstReadAt: Date | null
}

/**
 * What a paper still has to bring to people, pack by pack: `handOut` to everybody in its audience (whoever has it gets it
 * anew, as unread), `remind` those who have not read it, `tell` everybody who has it. `after`: the last one served.
 */
export type Errand = { what: 'handOut' | 'remind' | 'tell'; after: string }

/** Of a record that is handed out. */
export type HandedOut = {
  _id: string
  audience: Audience
  errands: Errand[]
  /** Since when errands wait; null when none does. */
  errandAt: Date | null
  /** When those who had not read it were reminded last. */
  remindedAt: Date | null
}
