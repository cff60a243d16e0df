import { _, database, type Transaction } from '../../../../kernel/database'
import type { DrawnEntry, DrawRecord, ErrandRecord } from '../records'

/** The only file that touches `clinicDraws` and `clinicErrands`. */

/** One document holds the entries of a draw; with more it would grow too large to be read at once. */
export const MAX_ENTRIES = 5_000

export async function findDraw(eventId: string): Promise<DrawRecord | null> {
  return database.get<DrawRecord>('clinicDraws', eventId)
}

/** Puts a name down. The place in the list is its number, and nobody can change it any more. */
export async function putDown(eventId: string, id: string, now: Date): Promise<boolean> {
  const guard = { _id: eventId, open: true, opensAt: _.lte(now), closesAt: _.gt(now), n: _.lt(MAX_ENTRIES) }
  const change = { entries: _.push([id]), n: _.inc(1) }
  return database.updateWhere('clinicDraws', { ...guard, entries: _.nin([id]) }, change)
}

/** In the transaction that publishes. */
export async function insertDraw(tx: Transaction, draw: DrawRecord): Promise<void> {
  await tx.insert('clinicDraws', draw)
}

/** In the transaction that cancels: nothing is drawn. */
export async function stopDraw(tx: Transaction, eventId: string): Promise<void> {
  await tx.update('clinicDraws', eventId, { open: false, applied: true })
}

/** In the transaction that postpones. What was drawn stays drawn. */
export async function moveDraw(
  tx: Transaction,
  eventId: string,
  window: Pick<DrawRecord, 'opensAt' | 'closesAt'>,
): Promise<void> {
  await tx.update('clinicDraws', eventId, window)
}

export async function closeDraw(eventId: string): Promise<void> {
  await database.updateWhere('clinicDraws', { _id: eventId, open: true }, { open: false })
}

/** Written once; of two timers that draw at once one decides, and the other takes what it decided. */
export async function writePlan(eventId: string, plan: DrawnEntry[], seed: string, now: Date): Promise<void> {
  await database.updateWhere('clinicDraws', { _id: eventId, open: false, seed: '' }, { plan, seed, drawnAt: now })
}

export async function sayApplied(eventId: string): Promise<void> {
  await database.updateWhere('clinicDraws', { _id: eventId }, { applied: true })
}

export async function drawsDue(now: Date, limit: number): Promise<DrawRecord[]> {
  return database.find<DrawRecord>('clinicDraws', {
    where: { applied: false, closesAt: _.lte(now) },
    orderBy: [['closesAt', 'asc']],
    limit,
  })
}

// ---- what everybody of an event must be told

export async function noteErrand(tx: Transaction, errand: ErrandRecord): Promise<void> {
  await tx.replace('clinicErrands', errand)
}

export async function errands(limit: number): Promise<ErrandRecord[]> {
  return database.find<ErrandRecord>('clinicErrands', { limit })
}

/** A newer errand of the same event stays. */
export async function errandDone({ _id, kind, at }: ErrandRecord): Promise<void> {
  await database.removeWhere('clinicErrands', { _id, kind, at })
}
