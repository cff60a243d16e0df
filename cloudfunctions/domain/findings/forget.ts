import type { Transaction } from '../../kernel/database'
import type { Files } from '../../kernel/files'
import { dropRemark } from '../visits/store'
import type { FindingRecord } from './records'

/** What does not hold goes from the visit that it came from as well, in the same transaction. */
export async function forgetRemark(tx: Transaction, before: FindingRecord | null, { origin }: FindingRecord) {
  if (origin.kind === 'visit') await dropRemark(tx, origin.id, origin.itemId, before?.person?.name ?? null)
}

/** Its own photos as well. A visit's stay with the visit. */
export async function forgetPhotos({ origin, photos, answer }: FindingRecord, files: Files): Promise<void> {
  const own = [...(origin.kind === 'visit' ? [] : photos), ...(answer?.photos ?? [])]
  if (own.length > 0) await files.remove(own)
}
