import type { ChangeQueue } from '@nuanyu/types/changes'
import type { Transaction } from '../../kernel/database'
import { livingIn } from '../../kernel/living/store'
import type { CaseRecord } from '../feedback/records'
import { noticesFor } from './notify'
import type { ChangeRecord } from './records'

/** The only file that touches `changes`, beside links.ts for what is erased. */

type Position = { at: Date; id: string } | null

export const changes = livingIn<ChangeRecord>('changes', (before, after) =>
  before ? noticesFor(before, after, []) : [],
)

/** Linked cases, read with the change, so that who is told and counted is who is there at that moment. */
export async function casesOf(tx: Transaction, { caseIds }: ChangeRecord): Promise<CaseRecord[]> {
  const cases: CaseRecord[] = []
  for (const id of caseIds) {
    const record = await tx.get<CaseRecord>('cases', id)
    if (record) cases.push(record)
  }
  return cases
}

/** What the public reads, the newest month first. */
export async function publicChanges(
  departmentId: string | undefined,
  after: Position,
  limit: number,
): Promise<ChangeRecord[]> {
  const where = { shown: true, ...(departmentId ? { 'text.department.id': departmentId } : {}) }
  return changes.page(where, ['monthAt', 'desc'], after, limit)
}

/** The offices' list, what was touched last first. */
export async function changesIn(queue: ChangeQueue, after: Position, limit: number): Promise<ChangeRecord[]> {
  return changes.page({ queue }, ['updatedAt', 'desc'], after, limit)
}
