import { AppError } from '@nuanyu/types/errors'
import { _, database, DuplicateKey, type Transaction } from '../../../kernel/database'
import type { CalleeRecord } from './records'
import { type Candidate, emptied, never } from './rules'
import type { Counted } from './views'

/** The only file that touches `callees`. */

export async function findCallee(id: string): Promise<CalleeRecord | null> {
  return database.get<CalleeRecord>('callees', id)
}

export async function calleeIn(tx: Transaction, id: string): Promise<CalleeRecord | null> {
  return tx.get<CalleeRecord>('callees', id)
}

/** Takes one in, or anew; false for a number that is never to be called. */
export async function keepCallee(callee: CalleeRecord): Promise<boolean> {
  try {
    await database.insert('callees', callee)
    return true
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const { _id, ...fields } = callee
    return database.updateWhere('callees', { _id, state: _.neq('do_not_call') }, fields)
  }
}

/** Of these, those whose owners asked never to be called. */
export async function neverAmong(phoneHashes: string[]): Promise<Set<string>> {
  const never = new Set<string>()
  for (let from = 0; from < phoneHashes.length; from += 100) {
    const where = { _id: _.in(phoneHashes.slice(from, from + 100)), state: 'do_not_call' }
    const found = await database.find<CalleeRecord>('callees', { where, limit: 100 })
    for (const { _id } of found) never.add(_id)
  }
  return never
}

/** Everybody in these departments, and every number that is never to be called; without anybody's contact. One trip. */
export async function candidates(departmentIds: string[]): Promise<Candidate[]> {
  const { list } = await database
    .aggregate('callees')
    .match(_.or({ state: 'agreed', 'department.id': _.in(departmentIds) }, { state: 'do_not_call' }))
    .group({
      _id: null,
      all: {
        $push: {
          _id: '$_id',
          state: '$state',
          source: '$source',
          phoneHash: '$phoneHash',
          departmentId: '$department.id',
          postKind: '$postKind',
          until: '$until',
        },
      },
    })
    .end()
  return (list[0] as { all: Candidate[] } | undefined)?.all ?? []
}

export async function countAgreed(now: Date): Promise<Counted[]> {
  const { list } = await database
    .aggregate('callees')
    .match({ state: 'agreed', until: _.gt(now) })
    .group({
      _id: { id: '$department.id', name: '$department.name', source: '$source', postKind: '$postKind' },
      n: { $sum: 1 },
    })
    .end()
  type Group = {
    _id: { id: string; name: string; source: CalleeRecord['source']; postKind?: string | null }
    n: number
  }
  return (list as Group[]).map(({ _id: { id, name, source, postKind }, n }) => ({
    departmentId: id,
    department: name,
    source,
    postKind: postKind ?? null,
    n,
  }))
}

export function countNever(): Promise<number> {
  return database.count('callees', { state: 'do_not_call' })
}

export async function calleesByIds(ids: string[]): Promise<Map<string, CalleeRecord>> {
  const found = new Map<string, CalleeRecord>()
  for (let from = 0; from < ids.length; from += 100) {
    const where = { _id: _.in(ids.slice(from, from + 100)) }
    for (const callee of await database.find<CalleeRecord>('callees', { where, limit: 100 }))
      found.set(callee._id, callee)
  }
  return found
}

/** Under which the same number lies, in a list or by somebody's own word. */
export async function sameNumber(calleeId: string): Promise<string[]> {
  const callee = await findCallee(calleeId)
  if (!callee) return []
  const found = await database.find<CalleeRecord>('callees', { where: { phoneHash: callee.phoneHash }, limit: 100 })
  return found.map(({ _id }) => _id)
}

/**
 * In the transaction that dials. `mayRing` looks at when the number was last dialled, under whichever record: another plan
 * that dials at the same moment writes the same mark, and one of the two begins again.
 */
export async function markDialled(
  tx: Transaction,
  same: readonly string[],
  dialled: NonNullable<CalleeRecord['dialled']>,
  mayRing: (before: NonNullable<CalleeRecord['dialled']>) => void,
): Promise<void> {
  for (const id of same) {
    const before = (await calleeIn(tx, id))?.dialled
    if (before) mayRing(before)
    await tx.update('callees', id, { dialled })
  }
}

/** For good, in the transaction of the call in which it was said; `same`: what else holds this number. */
export async function neverCallAgain(tx: Transaction, calleeId: string, same: readonly string[]): Promise<void> {
  const callee = await calleeIn(tx, calleeId)
  if (!callee) return
  const { phoneHash } = callee
  for (const id of new Set([calleeId, ...same])) {
    const other = id === phoneHash ? null : await calleeIn(tx, id)
    if (other?.state === 'agreed') await tx.replace('callees', emptied(other, 'withdrawn'))
  }
  const listed = callee._id === phoneHash ? callee : await calleeIn(tx, phoneHash)
  if (listed) await tx.replace('callees', never(phoneHash, listed))
  else await tx.insert('callees', never(phoneHash, callee))
}

export async function silence(calleeId: string, same: readonly string[]): Promise<void> {
  await database.transact((tx) => neverCallAgain(tx, calleeId, same))
}

/** A wrong number is nobody's who agreed. */
export async function forgetNumber(tx: Transaction, calleeId: string): Promise<void> {
  const callee = await calleeIn(tx, calleeId)
  if (callee?.state === 'agreed') await tx.replace('callees', emptied(callee, 'erased'))
}

/** One's own word taken back. Answers whose calls are to be dropped. */
export async function withdraw(id: string): Promise<boolean> {
  return database.transact(async (tx) => {
    const callee = await calleeIn(tx, id)
    if (callee?.state !== 'agreed') return false
    await tx.replace('callees', emptied(callee, 'withdrawn'))
    return true
  })
}

export async function removeCallee(id: string): Promise<boolean> {
  return (await database.removeWhere('callees', { _id: id })) > 0
}

/** Numbers whose term is over; what stays is that there was one, so that a draw can be done again. */
export async function eraseOutlived(now: Date, limit: number): Promise<number> {
  const old = await database.find<CalleeRecord>('callees', {
    where: { state: 'agreed', until: _.lt(now) },
    orderBy: [['until', 'asc']],
    limit,
  })
  let gone = 0
  for (const { _id } of old) {
    const empty = { state: 'erased', sealed: '', masked: { name: '', phone: '' } }
    if (await database.updateWhere('callees', { _id, state: 'agreed', until: _.lt(now) }, empty)) gone++
  }
  return gone
}

export function gone(): AppError {
  return new AppError('WRONG_STATE', { message: '对方已收回同意，或者号码的保存期到了，不能再打' })
}
