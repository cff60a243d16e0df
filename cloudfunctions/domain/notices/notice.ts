import type { Role } from '@nuanyu/types/roles'

/** Written with the change that caused it; the timer finds the people and delivers it afterwards. */
export type Notice = {
  to: Audience
  /** Which subscribe-message template carries it in WeChat. */
  template: TemplateKey
  title: string
  body: string
  /** Page it opens, without leading slash. */
  page: string
}

export type Audience =
  /** The person behind a case, found through the vault. */
  | { kind: 'owner'; personKey: string; caseId: string }
  /** Everybody holding the role there; `departmentId` null means the whole hospital, `except` one person. */
  | { kind: 'role'; role: Role; departmentId: string | null; except: string | null }

export type TemplateKey = 'case_progress' | 'case_todo'

/** Stored in `notices`: one person's in-app notice, and the state of the subscribe message for it. */
export type NoticeRecord = {
  _id: string
  to: string
  caseId: string | null
  at: Date
  template: TemplateKey
  title: string
  body: string
  page: string
  read: boolean
  /** `pending` → `sending` → `sent`, or `in_app` when the person has no consent left or cannot be reached. */
  delivery: 'pending' | 'sending' | 'sent' | 'in_app'
  /** When it was last taken for sending, and how often. */
  claimedAt: Date | null
  attempts: number
}
