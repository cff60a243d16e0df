import { _, database, type Transaction } from '../../kernel/database'
import { livingIn } from '../../kernel/living/store'
import { dayOf } from '../time/localTime'
import { standingStates } from './lifecycle'
import { noticesFor } from './notify'
import type { BulletinRecord, NumberRecord } from './records'
import type { BulletinQueue } from '@nuanyu/types/bulletins'

/** The only file that touches `bulletins` and `bulletinNumbers`, beside the errands of what was issued. */
export const bulletins = livingIn<BulletinRecord>('bulletins', noticesFor)

type Position = { at: Date; id: string } | null

/**
 * The next number of the year, taken in the transaction that issues: of two that issue at once one comes after the other,
 * and a number that is not used is not gone.
 */
export async function nextNumber(tx: Transaction, now: Date): Promise<{ year: number; n: number }> {
  const year = dayOf(now).slice(0, 4)
  const n = ((await tx.get<NumberRecord>('bulletinNumbers', year))?.last ?? 0) + 1
  const record: NumberRecord = { _id: year, last: n }
  await tx.replace('bulletinNumbers', record)
  return { year: Number(year), n }
}

/** What was touched last first. `staffId`: whose own are not among it; `criticismOnly`: for discipline. */
export async function bulletinsIn(
  queue: BulletinQueue,
  { staffId, criticismOnly }: { staffId: string; criticismOnly: boolean },
  after: Position,
  limit: number,
): Promise<BulletinRecord[]> {
  // What was withdrawn as a draft has never been theirs to know of.
  const left = { queue, personIds: _.nin([staffId]), 'history.command': 'submit' }
  const theirs = _.and(left, _.or({ kind: 'criticism' }, { standIn: true }))
  const where = criticismOnly ? theirs : { queue, personIds: _.nin([staffId]) }
  return bulletins.page(where, ['updatedAt', 'desc'], after, limit)
}

export async function bulletinsById(ids: string[]): Promise<Map<string, BulletinRecord>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await database.find<BulletinRecord>('bulletins', { where: { _id: _.in(wanted) }, limit: wanted.length })
  return new Map(found.map((record) => [record._id, record]))
}

/** As it is in the moment of somebody else's transaction. */
export async function bulletinAt(tx: Transaction, id: string): Promise<BulletinRecord | null> {
  return tx.get<BulletinRecord>('bulletins', id)
}

/** Issued about somebody between two moments, and not withdrawn. Nobody has a hundred in a year. */
export async function standingAbout(staffId: string, from: Date, to: Date): Promise<BulletinRecord[]> {
  return database.find<BulletinRecord>('bulletins', {
    where: { personIds: staffId, state: _.in([...standingStates]), issuedAt: _.and(_.gte(from), _.lte(to)) },
    orderBy: [['issuedAt', 'desc']],
    limit: 100,
  })
}

/** Departments that were criticised between two moments, in what still stands. */
export async function criticisedBetween(from: Date, to: Date): Promise<string[]> {
  const found = await database.find<BulletinRecord>('bulletins', {
    where: { kind: 'criticism', state: _.in([...standingStates]), issuedAt: _.and(_.gte(from), _.lt(to)) },
    limit: 100,
  })
  return found.flatMap(({ departments }) => departments.map(({ id }) => id))
}
