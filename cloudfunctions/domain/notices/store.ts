import type { Context } from '../../kernel/context'
import { _, database, type Transaction } from '../../kernel/database'
import { type Notice, type NoticeRecord, recordOf } from './notice'

/** The only file that touches `notices`. */

/**
 * To one person at once, past the journal: where an entry that names them beside what it is about would keep for good
 * what must lead to nobody.
 */
export async function tellPrivately(
  tx: Transaction,
  notices: Notice[],
  { now, newId }: Pick<Context, 'now' | 'newId'>,
): Promise<void> {
  for (const notice of notices) {
    if (notice.to.kind !== 'role') await tx.insert('notices', recordOf(notice, newId(), notice.to.personKey, now))
  }
}

export async function noticesOf(
  personKey: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<NoticeRecord[]> {
  const mine = { to: personKey }
  const page = after && _.or({ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) })
  return database.find<NoticeRecord>('notices', {
    where: page ? _.and(mine, page) : mine,
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

export async function unreadCount(personKey: string): Promise<number> {
  return database.count('notices', { to: personKey, read: false })
}

/** Only one's own; false when there is no such notice for this person. */
export async function markRead(id: string, personKey: string): Promise<boolean> {
  return database.updateWhere('notices', { _id: id, to: personKey, read: false }, { read: true })
}

const due = (now: Date) => ({ delivery: 'pending', notBefore: _.lte(now) })
const oldestFirst: { orderBy: [string, 'asc'][] } = { orderBy: [['notBefore', 'asc']] }

/** Waiting for their message: those that break the quiet hours, or all others. */
export async function dueNotices(now: Date, urgent: boolean, limit: number): Promise<NoticeRecord[]> {
  const where = { ...due(now), urgency: urgent ? 'now' : _.neq('now') }
  return database.find<NoticeRecord>('notices', { where, ...oldestFirst, limit })
}

/** What waits for one person under one template, urgent apart: a consent is for one message of one template. */
const waitingFor = ({ to, template }: Pick<NoticeRecord, 'to' | 'template'>, now: Date) => ({
  ...due(now),
  to,
  template,
  urgency: _.neq('now'),
})

export async function dueNoticesOf(
  person: Pick<NoticeRecord, 'to' | 'template'>,
  now: Date,
  limit: number,
): Promise<NoticeRecord[]> {
  return database.find<NoticeRecord>('notices', { where: waitingFor(person, now), ...oldestFirst, limit })
}

/** What is left for this person waits until then. */
export async function postpone(person: Pick<NoticeRecord, 'to' | 'template'>, now: Date, until: Date): Promise<void> {
  await database.updateWhere('notices', waitingFor(person, now), { notBefore: until })
}

/** What is left for this person is to be read in the app. */
export async function leaveInApp(person: Pick<NoticeRecord, 'to' | 'template'>, now: Date): Promise<void> {
  await database.updateWhere('notices', waitingFor(person, now), { delivery: 'in_app' })
}

/** Messages that this person got since then, urgent ones and digests apart. */
export async function countSent(to: string, since: Date): Promise<number> {
  return database.count('notices', { to, claimedAt: _.gt(since), delivery: 'sent', urgency: 'normal' })
}

/** Takes a notice for sending: of two timers that overlap, one gets it. */
export async function claim(id: string, now: Date): Promise<boolean> {
  const change = { delivery: 'sending', claimedAt: now, attempts: _.inc(1) }
  return database.updateWhere('notices', { _id: id, delivery: 'pending' }, change)
}

/** Claimed by a timer that never came back: whether it was sent is not known, so the notice stays in the app. */
export async function releaseStuck(before: Date): Promise<void> {
  await database.updateWhere('notices', { delivery: 'sending', claimedAt: _.lt(before) }, { delivery: 'in_app' })
}

export async function finish(id: string, delivery: 'sent' | 'bundled' | 'in_app'): Promise<void> {
  await database.updateWhere('notices', { _id: id, delivery: 'sending' }, { delivery })
}

/** The message certainly did not leave. */
export async function tryAgain(id: string, notBefore: Date): Promise<void> {
  await database.updateWhere('notices', { _id: id, delivery: 'sending' }, { delivery: 'pending', notBefore })
}

/** What a person was told about their own matters; the to-dos of staff are the hospital's. */
const told = (personKey: string) => ({ to: personKey, caseId: _.neq(null) })

export async function countTold(personKey: string): Promise<number> {
  return database.count('notices', told(personKey))
}

/** The latest thousand: more than anybody is told in the year for which notices are kept. */
export async function allTold(personKey: string): Promise<NoticeRecord[]> {
  const all: NoticeRecord[] = []
  for (let after: { at: Date; id: string } | null = null; all.length < 1000;) {
    const page = await noticesOf(personKey, after, 100)
    all.push(...page.filter(({ caseId }) => caseId !== null))
    const last = page.at(-1)
    if (!last || page.length < 100) break
    after = { at: last.at, id: last._id }
  }
  return all
}

/** Those about a case under legal hold stay. */
export async function removeTold(personKey: string, heldCaseIds: string[]): Promise<number> {
  return database.removeWhere('notices', { to: personKey, caseId: _.and(_.neq(null), _.nin(heldCaseIds)) })
}

/** Those about a case under legal hold stay. */
export async function removeNoticesBefore(at: Date, heldCaseIds: string[]): Promise<number> {
  return database.removeWhere('notices', { at: _.lt(at), caseId: _.nin(heldCaseIds) })
}
