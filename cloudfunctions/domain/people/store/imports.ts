import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { _, database, DuplicateKey } from '../../../kernel/database'
import { writeJournal } from '../../../kernel/journal'
import type { StaffRecord } from '../../../kernel/viewer'
import { again } from '../rules/change'
import type { ImportRecord, ListRecord, PackRecord, RosterRecord, RowChange } from '../records'
import { listOf, sentBefore } from './change'

export const PACK = 100
/** Writes at once; the cheapest plan of the cloud allows some twenty connections for everybody. */
const AT_ONCE = 8

const packId = (importId: string, n: number) => `${importId}_${String(n)}`

export async function listRevision(): Promise<number> {
  return (await listOf(database)).revision
}

export async function findImport(id: string): Promise<ImportRecord | null> {
  return database.get<ImportRecord>('imports', id)
}

export async function latestImport(): Promise<ImportRecord | null> {
  const [latest] = await database.find<ImportRecord>('imports', { orderBy: [['at', 'desc']], limit: 1 })
  return latest ?? null
}

export async function importsToFinish(): Promise<ImportRecord[]> {
  return database.find<ImportRecord>('imports', { where: { state: 'applying' }, limit: 5 })
}

/** Lays the rows ready, in packs. Nobody sees them: they are nothing until the import is begun. */
export async function stageRows(importId: string, rows: RowChange[], at: Date): Promise<number> {
  const packs = Math.ceil(rows.length / PACK)
  for (let n = 0; n < packs; n++) {
    const pack: PackRecord = {
      _id: packId(importId, n),
      importId,
      n,
      at,
      rows: rows.slice(n * PACK, (n + 1) * PACK),
    }
    // There from a try that was cut off: of the same file on the same list, so it says the same.
    await insertOnce('importRows', pack)
  }
  return packs
}

/**
 * The one step that decides the whole: before it nothing of the file is in the list, after it all of it will be, however
 * often the writing is cut off. `revision`: of the list as it was previewed.
 */
export async function beginImport(
  record: ImportRecord,
  revision: number,
  input: { commandId: string; token: string },
  context: Context,
): Promise<void> {
  await database.transact(async (tx) => {
    if (await sentBefore(tx, input, context)) return
    const list = await listOf(tx)
    if (list.importing) throw new AppError('BUSY', { message: '另一份名单正在写入，请稍等再试' })
    if (list.revision !== revision)
      throw new AppError('CONFLICT', { message: '检查之后名单有了变化，请重新检查一遍再导入' })
    await tx.replace('staffing', { ...list, revision: revision + 1, importing: record._id } as ListRecord)
    await tx.insert('imports', record)
    const change = `added ${record.added} changed ${record.changed}`
    await writeJournal(tx, { action: 'people.import', about: 'roster/', change, notices: [] }, context)
  })
}

type Apply = { now: Date; branchOf(departmentId: string): string | null }

/** Writes what is left of a begun import, pack by pack, until done or `enough`. Any number of times, also at once. */
export async function continueImport(id: string, apply: Apply, enough: () => boolean): Promise<void> {
  let record = await findImport(id)
  while (record?.state === 'applying' && record.done < record.packs) {
    if (enough()) return
    const pack = await database.get<PackRecord>('importRows', packId(id, record.done))
    if (!pack) throw new Error(`pack ${record.done} of import ${id} is not there`)
    await writePack(pack.rows, apply)
    await database.updateWhere('imports', { _id: id, done: record.done }, { done: record.done + 1 })
    record = await findImport(id)
  }
  if (record?.state !== 'applying') return
  await database.transact(async (tx) => {
    const last = await tx.get<ImportRecord>('imports', id)
    if (last?.state !== 'applying') return
    await tx.update('imports', id, { state: 'done' })
    await tx.replace('staffing', { ...(await listOf(tx)), importing: null } as ListRecord)
  })
  await database.removeWhere('importRows', { importId: id })
}

async function writePack(rows: RowChange[], apply: Apply): Promise<void> {
  const ids = rows.filter(({ was }) => was > 0).map(({ staffId }) => staffId)
  const there = ids.length
    ? await database.find<RosterRecord>('roster', { where: { _id: _.in(ids) }, limit: ids.length })
    : []
  const joined = new Set(there.flatMap(({ _id, key }) => (key === null ? [] : [_id])))
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    await Promise.all(some.filter(({ staffId }) => !joined.has(staffId)).map((row) => writeRow(row, apply.now)))
    for (const row of some) if (joined.has(row.staffId)) await writeJoined(row, apply)
  }
}

/** Written before is written: the version tells. Nobody else changes anybody while an import is being written. */
async function writeRow({ staffId, was, ...facts }: RowChange, now: Date): Promise<void> {
  if (was > 0) {
    await database.updateWhere('roster', { _id: staffId, version: was }, { ...facts, version: was + 1, updatedAt: now })
    return
  }
  const roster: RosterRecord = {
    _id: staffId,
    version: 1,
    ...facts,
    state: 'listed',
    key: null,
    invitation: null,
    leftAt: null,
    updatedAt: now,
  }
  await insertOnce('roster', roster)
}

/** Somebody who is in has copies of this in `staff`, which change in the same moment. */
async function writeJoined({ staffId, was, ...facts }: RowChange, { now, branchOf }: Apply): Promise<void> {
  await database.transact(async (tx) => {
    const roster = await tx.get<RosterRecord>('roster', staffId)
    if (!roster || roster.version !== was || roster.key === null) return
    const after: RosterRecord = { ...roster, ...facts, version: was + 1, updatedAt: now }
    const staff = await tx.get<StaffRecord>('staff', roster.key)
    await tx.replace('roster', after)
    if (staff) await tx.replace('staff', again(staff, after, { now, branchOf }))
  })
}

async function insertOnce(collection: 'roster' | 'importRows', document: RosterRecord | PackRecord): Promise<void> {
  try {
    await database.insert(collection, document)
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
  }
}

/** Laid ready and never begun, e.g. because somebody was faster. */
export async function removeStagedBefore(at: Date): Promise<number> {
  return database.removeWhere('importRows', { at: _.lt(at) })
}
