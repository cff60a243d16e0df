import { _, database, DuplicateKey, type Transaction } from '../../../kernel/database'
import type { Context } from '../../../kernel/context'
import { writeJournal } from '../../../kernel/journal'
import { byOf } from '../../../kernel/living/record'
import { livingIn, type Removing } from '../../../kernel/living/store'
import { countedBy } from '../../reports/store'
import { ofCall } from '../../reports/work'
import type { Answered } from '../plans/results'
import { ON_THE_LINE_MINUTES } from '../terms'
import type { CallRecord } from './records'

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/** The only file that touches `calls`. */

const calls = livingIn<CallRecord>('calls', () => [], undefined, countedBy(ofCall))
export const { get: getCall, change: changeCall } = calls

export function callsPage(
  inspectorKey: string,
  queue: CallRecord['queue'],
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<CallRecord[]> {
  const order = queue === 'todo' ? (['nextAt', 'asc'] as const) : (['nextAt', 'desc'] as const)
  return calls.page({ inspectorKey, queue }, [...order], after, limit)
}

/** Side by side and safe to repeat: one that is there stays as it is. */
export async function insertCalls(records: CallRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += 20) {
    await Promise.all(
      records.slice(from, from + 20).map((record) =>
        database.insert('calls', record).catch((error: unknown) => {
          if (!(error instanceof DuplicateKey)) throw error
        }),
      ),
    )
  }
}

export async function callIn(tx: Transaction, id: string): Promise<CallRecord | null> {
  return tx.get<CallRecord>('calls', id)
}

export async function insertCall(tx: Transaction, record: CallRecord): Promise<void> {
  await tx.insert('calls', record)
}

export async function openCallsOf(...calleeIds: string[]): Promise<CallRecord[]> {
  return database.find<CallRecord>('calls', { where: { calleeId: _.in(calleeIds), queue: 'todo' }, limit: 20 })
}

/** Who is or was called for any of these plans, reserves among them. One trip. */
export async function calledFor(planIds: string[]): Promise<string[]> {
  const { list } = await database
    .aggregate('calls')
    .match({ planId: _.in(planIds) })
    .group({ _id: null, all: { $addToSet: '$calleeId' } })
    .end()
  return (list[0] as { all: string[] } | undefined)?.all ?? []
}

/**
 * Of a plan that is over: nobody is called for it any more, and nothing that is written down later counts. Again until
 * there is none, because a call that ended meanwhile may have called the next.
 */
export async function dropOpen(planId: string, author: Author): Promise<void> {
  const { viewer, now } = author
  const entry = { at: now, command: 'drop', to: 'dropped', by: byOf(viewer), text: '', commandId: '', fingerprint: '' }
  const over = { state: 'dropped', queue: 'done', openSince: null, nextAt: now, updatedAt: now }
  const change = { ...over, version: _.inc(1), history: _.push([entry]) }
  let some = false
  while (await database.updateWhere('calls', { planId, queue: 'todo' }, change)) some = true
  if (!some) return
  const noted = { action: 'inspection.drop', about: `checkPlans/${planId}`, change: 'to_call → dropped', notices: [] }
  await database.transact((tx) => writeJournal(tx, noted, author))
}

/** How many may be talking now. */
export async function countOnTheLine(planId: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - ON_THE_LINE_MINUTES * 60_000)
  return database.count('calls', { planId, queue: 'todo', openSince: _.gt(since) })
}

export type Tally = { lineKey: string; state: CallRecord['state']; inspector: string; inspectorKey: string; n: number }

/** How far a plan has come. One trip. */
export async function tallyOf(planId: string): Promise<Tally[]> {
  const { list } = await database
    .aggregate('calls')
    .match({ planId })
    .group({
      _id: { lineKey: '$lineKey', state: '$state', inspector: '$inspector', inspectorKey: '$inspectorKey' },
      n: { $sum: 1 },
    })
    .end()
  return (list as { _id: Omit<Tally, 'n'>; n: number }[]).map(({ _id, n }) => ({ ..._id, n }))
}

/** In whose hands the calls lie that are still to be made, over all plans. One trip. */
export async function openHands(): Promise<{ planId: string; departmentId: string; inspectorKey: string }[]> {
  const { list } = await database
    .aggregate('calls')
    .match({ queue: 'todo' })
    .group({ _id: { planId: '$planId', departmentId: '$department.id', inspectorKey: '$inspectorKey' } })
    .end()
  return (list as { _id: { planId: string; departmentId: string; inspectorKey: string } }[]).map(({ _id }) => _id)
}

export async function countOpenCalls(inspectorKey: string): Promise<number> {
  return database.count('calls', { inspectorKey, queue: 'todo' })
}

export type OpenCall = Pick<CallRecord, '_id' | 'department' | 'inspectorKey'>

/** Calls of a plan that are still to be made, in the order of the draw. One trip. */
export async function openCalls(planId: string): Promise<OpenCall[]> {
  const { list } = await database
    .aggregate('calls')
    .match({ planId, queue: 'todo' })
    .sort({ lineKey: 1, order: 1 })
    .group({ _id: null, all: { $push: { _id: '$_id', department: '$department', inspectorKey: '$inspectorKey' } } })
    .end()
  return (list[0] as { all: OpenCall[] } | undefined)?.all ?? []
}

/** What was answered, without who said it and who asked. One trip. */
export async function answersOf(planId: string): Promise<Answered[]> {
  const { list } = await database
    .aggregate('calls')
    .match({ planId, queue: 'done' })
    .group({ _id: null, all: { $push: { state: '$state', department: '$department', answers: '$answers' } } })
    .end()
  return (list[0] as { all: Answered[] } | undefined)?.all ?? []
}

/**
 * Somebody tried to reach them in a stretch of time, one after the other by their id. Of several attempts two may stand
 * around it, so that some are here that were not tried in between.
 */
export async function callsTried(from: Date, to: Date, id: string, limit: number): Promise<CallRecord[]> {
  const where = { 'attempts.at': _.and(_.gte(from), _.lt(to)), _id: _.gt(id) }
  return database.find<CallRecord>('calls', { where, orderBy: [['_id', 'asc']], limit })
}

export function removeCallsBefore(at: Date, removing: Removing): Promise<number> {
  return calls.removeBefore(at, { queue: 'done' }, () => [], removing)
}
