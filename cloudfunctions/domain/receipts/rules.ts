import { dayOf } from '../time/localTime'
import type { Errand, HandedOut, ReceiptRecord } from './records'

/** One more errand for the timer. One of the same kind that still waits begins anew. */
export function withErrand(
  { errands }: Pick<HandedOut, 'errands'>,
  what: Errand['what'],
  now: Date,
): Pick<HandedOut, 'errands' | 'errandAt'> {
  return { errands: [...errands.filter((one) => one.what !== what), { what, after: '' }], errandAt: now }
}

/** The errands after one pack. `last`: whom it served last; null when nobody is left. */
export function afterPack(
  { errands, errandAt }: Pick<HandedOut, 'errands' | 'errandAt'>,
  last: string | null,
): Pick<HandedOut, 'errands' | 'errandAt'> {
  const [first, ...rest] = errands
  if (!first) return { errands, errandAt: null }
  if (last !== null) return { errands: [{ ...first, after: last }, ...rest], errandAt }
  return { errands: rest, errandAt: rest.length > 0 ? errandAt : null }
}

/** Those who have not read are reminded once a day at most. */
export function mayRemind({ remindedAt }: Pick<HandedOut, 'remindedAt'>, now: Date): boolean {
  return remindedAt === null || dayOf(remindedAt) < dayOf(now)
}

export function receiptId({ _id }: Pick<HandedOut, '_id'>, staffId: string): string {
  return `${_id}-${staffId}`
}

/** The first reading is noted for good; of what was handed out anew, the reading of that as well. */
export function asRead(receipt: ReceiptRecord, now: Date): Pick<ReceiptRecord, 'read' | 'readAt' | 'firstReadAt'> {
  return { read: true, readAt: receipt.readAt ?? now, firstReadAt: receipt.firstReadAt ?? now }
}
