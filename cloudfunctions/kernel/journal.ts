import type { Notice } from '../domain/notices/notice'
import type { Context } from './context'
import { _, database, type Transaction } from './database'

/**
 * Stored in `journal`: the audit entry of a change, and the notices it causes, written in the change's own
 * transaction. The timer hands the notices out afterwards, puts the entry into the audit chain, and marks it with both;
 * nothing else ever changes it.
 */
export type JournalEntry = {
  _id: string
  at: Date
  requestId: string
  /** Staff by number and name; patients only by pseudonym. */
  by: { key: string; staffId: string | null; name: string | null }
  action: string
  /** `collection/id` of what was changed. */
  about: string
  /** What changed, without any text written by a person. */
  change: string
  /** Whether it concerned somebody's identity: a reading, a request for one, or what a person did with their own. */
  identity: boolean
  notices: Notice[]
  dispatched: boolean
  /** Number of the link of the audit chain that holds it; 0 until it is sealed. */
  link: number
}

type Entry = Pick<JournalEntry, 'action' | 'about' | 'change' | 'notices'>

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/** The entry of a change, in the change's own transaction. */
export async function writeJournal(tx: Transaction, entry: Entry, author: Author): Promise<void> {
  await tx.insert('journal', entryOf(entry, author))
}

/** The entry of something that was only read, or of what was done in many small steps. */
export async function noteInJournal(entry: Entry, { db, ...author }: Author & Pick<Context, 'db'>): Promise<void> {
  await db.insert('journal', entryOf(entry, author))
}

/** What such entries say was changed, oldest first. */
export async function changesNoted(about: string, actions: string[]): Promise<string[]> {
  const found = await database.find<JournalEntry>('journal', {
    where: { about, action: _.in(actions) },
    orderBy: [['at', 'asc']],
    limit: 100,
  })
  return found.map(({ change }) => change)
}

/** Whether this was done about the same thing since then. */
export async function wasNoted(action: string, about: string, since: Date): Promise<boolean> {
  return (await database.count('journal', { about, at: _.gt(since), action })) > 0
}

function entryOf(entry: Entry, { viewer, now, requestId, newId }: Author): JournalEntry {
  return {
    _id: newId(),
    at: now,
    requestId,
    by: { key: viewer.personKey, staffId: viewer.staff?.staffId ?? null, name: viewer.staff?.name ?? null },
    ...entry,
    identity: concernsIdentity(entry.action),
    dispatched: entry.notices.length === 0,
    link: 0,
  }
}

function concernsIdentity(action: string): boolean {
  return /^(identity|vault|me)\./.test(action)
}
