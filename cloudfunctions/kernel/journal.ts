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

export async function writeJournal(
  tx: Transaction,
  entry: Entry,
  { viewer, now, requestId, newId }: Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>,
): Promise<void> {
  const record: JournalEntry = {
    _id: newId(),
    at: now,
    requestId,
    by: { key: viewer.personKey, staffId: viewer.staff?.staffId ?? null, name: viewer.staff?.name ?? null },
    ...entry,
    dispatched: entry.notices.length === 0,
  }
  await tx.insert('journal', record)
}
