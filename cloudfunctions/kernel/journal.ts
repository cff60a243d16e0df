import type { Notice } from '../domain/notices/notice'
import type { Context } from './context'
import type { Transaction } from './database'

/**
 * Stored in `journal`: the audit entry of a change, and the notices it causes, written in the change's own
 * transaction. The timer hands the notices out afterwards and marks the entry; nothing else ever changes it.
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
  notices: Notice[]
  dispatched: boolean
}

type Entry = Pick<JournalEntry, 'action' | 'about' | 'change' | 'notices'>

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/** The entry of a change, in the change's own transaction. */
export async function writeJournal(tx: Transaction, entry: Entry, author: Author): Promise<void> {
  await tx.insert('journal', entryOf(entry, author))
}

/** The entry of something that was only read. */
export async function noteInJournal(entry: Entry, { db, ...author }: Author & Pick<Context, 'db'>): Promise<void> {
  await db.insert('journal', entryOf(entry, author))
}

function entryOf(entry: Entry, { viewer, now, requestId, newId }: Author): JournalEntry {
  return {
    _id: newId(),
    at: now,
    requestId,
    by: { key: viewer.personKey, staffId: viewer.staff?.staffId ?? null, name: viewer.staff?.name ?? null },
    ...entry,
    dispatched: entry.notices.length === 0,
  }
}
