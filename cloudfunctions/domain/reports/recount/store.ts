import type { RecountTarget } from '@nuanyu/types/reports'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { _, database, DuplicateKey, type Transaction } from '../../../kernel/database'
import { fingerprintOf } from '../../../kernel/fingerprint'
import { writeJournal } from '../../../kernel/journal'
import type { Notice } from '../../notices/notice'
import { RECOUNTED, type SheetDoc } from '../sheet'
import { addToRollups } from '../store'
import type { RecountRecord } from './records'
import { corrections } from './rules'

/** The only file that touches `recounts`. */

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

export async function allRecounts(): Promise<RecountRecord[]> {
  return database.find<RecountRecord>('recounts', {
    where: { turn: _.gt(0) },
    orderBy: [['_id', 'desc']],
    limit: 100,
  })
}

/** False when somebody else has gone on meanwhile. */
export async function saveRun(record: RecountRecord, seen: number): Promise<boolean> {
  return database.transact((tx) => replaced(tx, record, seen))
}

async function replaced(tx: Transaction, record: RecountRecord, seen: number): Promise<boolean> {
  const current = await tx.get<RecountRecord>('recounts', record._id)
  if ((current?.turn ?? 0) !== seen) return false
  const next: RecountRecord = { ...record, turn: seen + 1 }
  await tx.replace('recounts', next)
  return true
}

/** Counted to the end: the record, what the overview says of it, and whoever is to be told. */
export async function saveResult(
  record: RecountRecord,
  seen: number,
  notices: Notice[],
  author: Author,
): Promise<boolean> {
  return database.transact(async (tx) => {
    if (!(await replaced(tx, record, seen))) return false
    await noteResult(tx, record)
    if (notices.length === 0) return true
    const change = `${record.result?.differences.length ?? 0} differ`
    await writeJournal(tx, { action: 'jobs.recountFigures', about: `recounts/${record._id}`, change, notices }, author)
    return true
  })
}

async function noteResult(tx: Transaction, { _id, result }: RecountRecord): Promise<void> {
  if (!result) return
  const doc = (await tx.get<SheetDoc>('rollups', RECOUNTED)) ?? EMPTY
  const recounted = { ...doc.recounted, [_id]: { at: result.at, differences: result.differences.length } }
  const next: SheetDoc = { ...doc, recounted }
  await tx.replace('rollups', next)
}

const EMPTY: SheetDoc = { _id: RECOUNTED, pending: false, year: '', departments: [] }

type Sent = { _id: string; fingerprint: string }

/** Adds what was missing to the stored figures, once. A resend answers what the first one did. */
export async function repairFigures(
  input: { commandId: string; target: RecountTarget },
  context: Context,
): Promise<RecountRecord> {
  const { viewer, now, secrets } = context
  const { commandId, target } = input
  const _id = secrets.idOf(viewer.personKey, commandId)
  const sent: Sent = { _id, fingerprint: fingerprintOf(input, secrets) }
  try {
    return await database.transact(async (tx) => {
      await tx.insert('commands', sent)
      const record = await tx.get<RecountRecord>('recounts', target)
      if (!record?.result || record.result.differences.length === 0) throw new AppError('WRONG_STATE')
      const { differences } = record.result
      await addToRollups(tx, corrections(differences, target, now))
      // It comes round again tonight, first of all.
      const result = { ...record.result, differences: [], repairedAt: now }
      const after: RecountRecord = { ...record, result, run: null, suspected: '', told: '', night: '' }
      await replaced(tx, after, record.turn)
      await noteResult(tx, after)
      const entry = { action: 'reports.repair', about: `recounts/${target}`, change: `${differences.length} repaired` }
      await writeJournal(tx, { ...entry, notices: [] }, context)
      return after
    })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await database.get<Sent>('commands', _id)
    const record = await database.get<RecountRecord>('recounts', target)
    if (first?.fingerprint !== sent.fingerprint || !record) throw new AppError('ALREADY_ARRIVED')
    return record
  }
}
