import { _, database } from '../../kernel/database'
import type { Checked } from './subjects'

/** The only file that touches `mediaChecks`. */

/**
 * A photo that WeChat is looking at; the id is the trace id, which WeChat gave and nobody else knows. What it is about is
 * found by it when the verdict comes.
 */
export type MediaCheckRecord = {
  _id: string
  collection: Checked
  about: string
  fileId: string
  at: Date
  verdict: 'waiting' | 'pass' | 'review' | 'risky' | 'unknown'
}

export async function noteSent(check: MediaCheckRecord): Promise<void> {
  await database.insert('mediaChecks', check)
}

/** Photos of this case, rating or note that were sent before; where the answer said nothing it may be asked for again. */
export async function sentFor(about: string): Promise<string[]> {
  const found = await database.find<MediaCheckRecord>('mediaChecks', {
    where: { about, verdict: _.neq('unknown') },
    limit: 100,
  })
  return found.map(({ fileId }) => fileId)
}

export async function findSent(traceId: string): Promise<MediaCheckRecord | null> {
  return database.get<MediaCheckRecord>('mediaChecks', traceId)
}

export async function noteVerdict(traceId: string, verdict: MediaCheckRecord['verdict']): Promise<void> {
  await database.updateWhere('mediaChecks', { _id: traceId, verdict: 'waiting' }, { verdict })
}

/** A verdict takes half an hour at most; after a day none is expected any more. */
export async function removeMediaChecksBefore(at: Date): Promise<number> {
  return database.removeWhere('mediaChecks', { at: _.lt(at) })
}
