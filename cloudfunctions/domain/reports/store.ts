import { _, database, type Transaction } from '../../kernel/database'
import type { Contribution } from './contribution'

/** Stored in `rollups`: a part of the figures of one department in one month. Counters nest as their paths say. */
export type Rollup = { _id: string; month: string; departmentId: string } & Counters
export type Counters = { [key: string]: unknown }

/** The part that says what was heard where; counters that were never written are not there. */
export type HeardRollup = {
  /** Ratings by kind of post. */
  kinds?: Record<string, number>
  /** Phrases heard, by kind of post and phrase. */
  heard?: Record<string, Record<string, number>>
}

export function rollupId({ month, departmentId, shard }: Omit<Contribution, 'counters'>): string {
  return `${month}_${departmentId}_${shard}`
}

/** Adds the differences inside the caller's transaction. The first figure of a month creates its document. */
export async function addToRollups(tx: Transaction, differences: Contribution[]): Promise<void> {
  for (const difference of differences) {
    const id = rollupId(difference)
    const increments = Object.fromEntries(Object.entries(difference.counters).map(([path, n]) => [path, _.inc(n)]))
    if (await tx.update('rollups', id, increments)) continue
    const { month, departmentId } = difference
    await tx.insert('rollups', { _id: id, month, departmentId, ...nest(difference.counters) } as Rollup)
  }
}

/** `{ 'days.05.ratings': 1 }` → `{ days: { '05': { ratings: 1 } } }` */
export function nest(counters: Record<string, number>): Counters {
  const root: Counters = {}
  for (const [path, value] of Object.entries(counters)) {
    const keys = path.split('.')
    const last = keys.pop() as string
    let node = root
    for (const key of keys) node = (node[key] ??= {}) as Counters
    node[last] = value
  }
  return root
}

/** What was heard where in the given months: of each rollup only that part, in one trip. */
export async function loadHeard(from: string, to: string): Promise<HeardRollup[]> {
  const { list } = await database
    .aggregate('rollups')
    .match({ month: _.and(_.gte(from), _.lte(to)) })
    .project({ kinds: 1, heard: 1 })
    .group({ _id: null, rollups: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { rollups: HeardRollup[] } | undefined)?.rollups ?? []
}

/**
 * All rollups of the given months, and those of any month with something still overdue, in one trip:
 * grouping into one document avoids the page limit of `get()`.
 */
export async function loadRollups(from: string, to: string): Promise<Rollup[]> {
  const { list } = await database
    .aggregate('rollups')
    .match(_.or([{ month: _.and(_.gte(from), _.lte(to)) }, { openOverdue: _.gt(0) }, { open: _.gt(0) }] as never))
    .group({ _id: null, rollups: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { rollups: Rollup[] } | undefined)?.rollups ?? []
}
