import { _, database, type Transaction } from '../../kernel/database'
import { type Contribution, difference } from './contribution'
import { type Counters, nest } from './counters'
import { fold, PARTS, type PendingDoc, type RollupDoc, Sheet, type SheetDoc, sheetId } from './sheet'

/** The only file that touches `rollups`. */

export function pendingId({ year, departmentId, shard }: Omit<Contribution, 'counters'>): string {
  return `${year}_${departmentId}_${shard}`
}

/** Adds the differences inside the caller's transaction. The first one after a fold creates the document anew. */
export async function addToRollups(tx: Transaction, differences: Contribution[]): Promise<void> {
  for (const difference of differences) {
    const { year, departmentId, counters } = difference
    const id = pendingId(difference)
    const increments = Object.fromEntries(Object.entries(counters).map(([path, n]) => [path, _.inc(n)]))
    if (await tx.update('rollups', id, increments)) continue
    await tx.insert('rollups', pendingDoc(id, year, departmentId, nest(counters)))
  }
}

/** For a store of living records: keeps the figures in step with them, in the transaction that changes one. */
export function countedBy<R>(of: (record: R) => Contribution) {
  return (tx: Transaction, before: R | null, after: R) => addToRollups(tx, difference(before && of(before), of(after)))
}

export function pendingDoc(_id: string, year: string, departmentId: string, counters: Counters): PendingDoc {
  return { _id, pending: true, year, departmentId, ...counters }
}

/** The given sheets (`sheetId`) and all that is still pending, in one trip. */
export async function loadSheet(ids: readonly string[]): Promise<Sheet> {
  const { list } = await database
    .aggregate('rollups')
    .match(_.or([{ _id: _.in([...new Set(ids)]) }, { pending: true }] as never))
    // Grouped into one, past the page limit of a query.
    .group({ _id: null, docs: { $push: '$$ROOT' } })
    .end()
  return new Sheet((list[0] as { docs: RollupDoc[] } | undefined)?.docs ?? [])
}

const FOLDED_AT_ONCE = 12
const FOLDED_IN_A_RUN = 96

/** Adds what is pending to the sheets of its year. Each lot is one transaction: a reader finds it here or there. */
export async function foldPending(): Promise<number> {
  const waiting = await database.find<PendingDoc>('rollups', {
    where: { pending: true },
    orderBy: [['_id', 'asc']],
    limit: FOLDED_IN_A_RUN,
  })
  for (const year of new Set(waiting.map((doc) => doc.year))) {
    const ids = waiting.filter((doc) => doc.year === year).map(({ _id }) => _id)
    for (let at = 0; at < ids.length; at += FOLDED_AT_ONCE)
      await database.transact((tx) => foldLot(tx, year, ids.slice(at, at + FOLDED_AT_ONCE)))
  }
  return waiting.length
}

async function foldLot(tx: Transaction, year: string, ids: string[]): Promise<void> {
  const pending: PendingDoc[] = []
  for (const id of ids) {
    const doc = await tx.get<PendingDoc>('rollups', id)
    if (!doc) continue
    pending.push(doc)
    await tx.remove('rollups', id)
  }
  const sheets: SheetDoc[] = []
  for (const part of PARTS) {
    if (!pending.some((doc) => doc[part])) continue
    const sheet = await tx.get<SheetDoc>('rollups', sheetId(year, part))
    if (sheet) sheets.push(sheet)
  }
  for (const sheet of fold(sheets, pending)) {
    if (sheets.some(({ _id }) => _id === sheet._id)) await tx.replace('rollups', sheet)
    else await tx.insert('rollups', sheet)
  }
}
