import type { Parsed } from '@nuanyu/types/actions'
import { receiptsFor } from './store'
import { presentReceipt } from './views'

const PAGE = 50

/** By staff number, which is also where the next page goes on. */
export async function receiptPage({ id, read, cursor }: Parsed<'bulletins.receipts'>, now: Date) {
  const found = await receiptsFor(id, read, cursor ?? '', PAGE + 1)
  const shown = found.slice(0, PAGE)
  const next = found.length > PAGE ? (shown.at(-1)?.staffId ?? null) : null
  return { items: shown.map((receipt) => presentReceipt(receipt, now)), next }
}
