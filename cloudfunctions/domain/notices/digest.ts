import { dayOf } from '../time/localTime'
import type { Notice, NoticeRecord } from './notice'

/** Reminders of one kind reach a person as one notice a day, however many matters there are. */

type Digest = Extract<Notice, { urgency: 'digest' }>

/** The timer goes through a morning's matters in several runs; the message waits until no more have come for a while. */
const SETTLES_MS = 5 * 60_000

export function digestId(kind: string, personKey: string, at: Date): string {
  return `digest-${dayOf(at)}-${kind}-${personKey}`
}

/** The person's notice of the day with this matter in it. Told twice, a matter counts once. */
export function addToDigest(before: NoticeRecord | null, notice: Digest, personKey: string, at: Date): NoticeRecord {
  const { template, title, body: matter, page, urgency, kind, words } = notice
  const matters = [...new Set([...(before?.matters ?? []), matter])]
  return {
    _id: digestId(kind, personKey, at),
    to: personKey,
    caseId: null,
    template,
    page,
    urgency,
    delivery: 'pending',
    claimedAt: null,
    attempts: 0,
    ...before,
    at,
    notBefore: new Date(at.getTime() + SETTLES_MS),
    read: false,
    matters,
    title: title.replace('{n}', String(matters.length)),
    body: words ?? listed(matters),
  }
}

/** WeChat's field holds 20 characters: two codes of eight, or one and how many more. */
function listed(matters: string[]): string {
  const [first = '', second] = matters
  if (!second) return first
  return matters.length === 2 ? `${first} ${second}` : `${first} 等 ${matters.length} 件`
}

/** What was due yesterday is said otherwise today. */
export function isStale({ urgency, at }: Pick<NoticeRecord, 'urgency' | 'at'>, now: Date): boolean {
  return urgency === 'digest' && dayOf(at) < dayOf(now)
}
