import type { Role } from '@nuanyu/types/roles'

/** Written with the change that caused it; the timer finds the people and delivers it afterwards. */
export type Notice = {
  to: Audience
  /** Which subscribe-message template carries it in WeChat. */
  template: TemplateKey
  /** In a digest `{n}` stands for how many matters there are. */
  title: string
  body: string
  /** Page it opens, without leading slash. */
  page: string
} & (
  | {
      /** `now` breaks the quiet hours: somebody may be in danger. */
      urgency: 'now' | 'normal'
    }
  | {
      /** One of many of its kind, told to each person once a day with the number of them; `body` is the matter's code. */
      urgency: 'digest'
      kind: string
      /** What is read instead of the matters, where their codes mean nothing to people. */
      words?: string
    }
)

export type Urgency = Notice['urgency']

export type Audience =
  /** The person behind a case, found through the vault, or behind a thank-you note or a registration with this id. */
  | { kind: 'owner'; personKey: string; caseId: string }
  /** One member of staff; not if they belong to `notOf` by then. */
  | { kind: 'person'; personKey: string; notOf?: string[] }
  /**
   * Everybody holding the role there but some; `departmentId` null means the whole hospital. `notOf`: departments whose
   * own people, heads and handlers are not told, because it is about them. `notSubject`: nor is the person whom the record
   * is about; who that is, is looked up then, because the journal must not say it.
   */
  | {
      kind: 'role'
      role: Role
      departmentId: string | null
      except: string[]
      notOf?: string | string[]
      notSubject?: true
    }

export type TemplateKey = 'case_progress' | 'case_todo' | 'clinic'

/** A notice to one person, and when it was caused. */
export function recordOf(notice: Notice, id: string, personKey: string, at: Date): NoticeRecord {
  const { to, template, title, body, page, urgency } = notice
  return {
    _id: id,
    to: personKey,
    caseId: to.kind === 'owner' ? to.caseId : null,
    at,
    template,
    title,
    body,
    page,
    urgency,
    matters: [],
    read: false,
    delivery: 'pending',
    notBefore: at,
    claimedAt: null,
    attempts: 0,
  }
}

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
  urgency: Urgency
  /** The matters that a digest counts; empty for all other notices. */
  matters: string[]
  read: boolean
  /**
   * `pending` → `sending` → `sent`; `bundled` when another message spoke for it; `in_app` when the person has no
   * consent left, cannot be reached, or it is not known whether the message left.
   */
  delivery: 'pending' | 'sending' | 'sent' | 'bundled' | 'in_app'
  /** When the message may leave, or is tried again. */
  notBefore: Date
  /** When it was last taken for sending, and how often. */
  claimedAt: Date | null
  attempts: number
}
