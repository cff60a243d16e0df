import { _, database } from '../../kernel/database'
import type { NoticeRecord } from './notice'

/** The only file that touches `notices`. */

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

export async function pendingNotices(limit: number): Promise<NoticeRecord[]> {
  return database.find<NoticeRecord>('notices', { where: { delivery: 'pending' }, orderBy: [['at', 'asc']], limit })
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

export async function finish(id: string, delivery: 'sent' | 'in_app' | 'pending'): Promise<void> {
  await database.updateWhere('notices', { _id: id, delivery: 'sending' }, { delivery })
}
