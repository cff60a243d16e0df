import { AppError } from '@nuanyu/types/errors'
import { _, database } from '../../kernel/database'
import type { Viewer } from '../../kernel/viewer'
import type { ReceiptRecord } from './records'
import { asRead, receiptId } from './rules'

/** The only file that touches `receipts`, beside errands.ts, which writes them. */

/** Whoever was not handed a paper does not know of it. */
export async function receiptOf(aboutId: string, { staff }: Viewer): Promise<ReceiptRecord> {
  const receipt = staff && (await database.get<ReceiptRecord>('receipts', receiptId({ _id: aboutId }, staff.staffId)))
  if (!receipt) throw new AppError('NOT_FOUND')
  return receipt
}

/** Of these, what was handed to them. */
export async function receivedAmong(staffId: string, aboutIds: string[]): Promise<Set<string>> {
  if (aboutIds.length === 0) return new Set()
  const where = { _id: _.in(aboutIds.map((_id) => receiptId({ _id }, staffId))) }
  const found = await database.find<ReceiptRecord>('receipts', { where, limit: 100 })
  return new Set(found.map(({ aboutId }) => aboutId))
}

/** Notes the reading; of two at once, the first. Whoever loaded the old text has not read what came meanwhile. */
export async function noteRead(receipt: ReceiptRecord, now: Date): Promise<void> {
  if (receipt.read) return
  await database.updateWhere('receipts', { _id: receipt._id, at: receipt.at, read: false }, asRead(receipt, now))
}

/** Somebody's tray, the newest first. */
export async function trayOf(
  staffId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ReceiptRecord[]> {
  const mine = { staffId }
  const page = after && _.or({ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) })
  return database.find<ReceiptRecord>('receipts', {
    where: page ? _.and(mine, page) : mine,
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

export async function unreadOf(staffId: string): Promise<number> {
  return database.count('receipts', { staffId, read: false })
}

/** Who has a paper, by number; `read`: only those who have read it, or only the others. */
export async function receiptsFor(
  aboutId: string,
  read: boolean | null,
  afterStaffId: string,
  limit: number,
): Promise<ReceiptRecord[]> {
  return database.find<ReceiptRecord>('receipts', {
    where: { aboutId, staffId: _.gt(afterStaffId), ...(read === null ? {} : { read }) },
    orderBy: [['staffId', 'asc']],
    limit,
  })
}

/** How many have it, and how many of them have read it. One trip. */
export async function readingOf(aboutId: string): Promise<{ total: number; read: number }> {
  const { list } = await database
    .aggregate('receipts')
    .match({ aboutId })
    .group({ _id: '$read', n: { $sum: 1 } })
    .end()
  const groups = list as { _id: boolean; n: number }[]
  return {
    total: groups.reduce((sum, { n }) => sum + n, 0),
    read: groups.find(({ _id }) => _id)?.n ?? 0,
  }
}
