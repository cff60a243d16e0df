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

/** Sheets that a warm instance has read. Nobody is in them, and years that are over never change. */
const held = new Map<string, SheetDoc>()
const HELD = 30

/** The given sheets (`sheetId`) and all that is still pending, in one trip; what is held comes only if it changed. */
export async function loadSheet(ids: readonly string[]): Promise<Sheet> {
  // As they are held now: a sheet that comes meanwhile may hold already what is still pending in this answer.
  const mine = new Map([...held.values()].map((sheet) => [sheet.revision, sheet]))
  const { list } = await database
    .aggregate('rollups')
    .match(_.or([{ _id: _.in([...new Set(ids)]) }, { pending: true }] as never))
    .addFields({ departments: { $cond: [{ $in: ['$revision', [...mine.keys()]] }, [], '$departments'] } })
    // Grouped into one, past the page limit of a query.
    .group({ _id: null, docs: { $push: '$$ROOT' } })
    .end()
  const docs = (list[0] as { docs: RollupDoc[] } | undefined)?.docs ?? []
  const all = docs.map((doc) => (doc.pending ? doc : (mine.get(doc.revision) ?? doc)))
  for (const doc of all) if (!doc.pending) hold(doc)
  return new Sheet(all)
}

function hold(sheet: SheetDoc): void {
  if (sheet.revision === undefined) return
  held.delete(sheet._id)
  held.set(sheet._id, sheet)
  for (const oldest of held.keys()) if (held.size > HELD) held.delete(oldest)
}

const FOLDED_AT_ONCE = 12
const FOLDED_IN_A_RUN = 96

/** Adds what is pending to the sheets of its year. Each lot is one transaction: a reader finds it here or there. */
export async function foldPending(newId: () => string): Promise<number> {
  const waiting = await database.find<PendingDoc>('rollups', {
    where: { pending: true },
    orderBy: [['_id', 'asc']],
    limit: FOLDED_IN_A_RUN,
  })
  for (const year of new Set(waiting.map((doc) => doc.year))) {
    const ids = waiting.filter((doc) => doc.year === year).map(({ _id }) => _id)
    for (let at = 0; at < ids.length; at += FOLDED_AT_ONCE)
      await database.transact((tx) => foldLot(tx, year, ids.slice(at, at + FOLDED_AT_ONCE), newId))
  }
  return waiting.length
}

async function foldLot(tx: Transaction, year: string, ids: string[], newId: () => string): Promise<void> {
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
  for (const folded of fold(sheets, pending)) {
    const sheet = { ...folded, revision: newId() }
    if (sheets.some(({ _id }) => _id === sheet._id)) await tx.replace('rollups', sheet)
    else await tx.insert('rollups', sheet)
  }
}
