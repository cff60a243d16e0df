import { database, type Transaction } from '../../kernel/database'
import type { ChangeRecord } from './records'

/** What is erased leaves what was made of it: the entry stays, for it leads to nobody, and the link goes. */

/** Ids of entries that come from this case. It is in few. */
export async function changesFrom(caseId: string): Promise<string[]> {
  const found = await database.find<ChangeRecord>('changes', { where: { caseIds: caseId }, limit: 100 })
  return found.map(({ _id }) => _id)
}

export async function dropLinks(tx: Transaction, changeIds: string[], caseId: string): Promise<void> {
  for (const id of changeIds) {
    const change = await tx.get<ChangeRecord>('changes', id)
    if (change) await tx.update('changes', id, { caseIds: change.caseIds.filter((one) => one !== caseId) })
  }
}
