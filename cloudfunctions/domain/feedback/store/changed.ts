import { _, database } from '../../../kernel/database'
import type { CaseRecord } from '../records'
import { before, both, descending, type Position } from './positions'

/** Answered cases whose reply says that something was or will be changed, the newest reply first. */
export async function casesWithChange(
  kind: 'made' | 'planned',
  states: readonly string[],
  viewer: { personKey: string },
  departmentId: string | undefined,
  after: Position | null,
  limit: number,
): Promise<CaseRecord[]> {
  const where = {
    lane: 'department',
    'reply.change.kind': kind,
    ...(departmentId ? { 'department.id': departmentId } : {}),
    state: _.in([...states]),
    heldUntil: null,
    ownerKey: _.neq(viewer.personKey),
    keptOut: _.nin([viewer.personKey]),
  }
  return database.find<CaseRecord>('cases', {
    where: both(where, before('reply.at', after)),
    orderBy: descending('reply.at'),
    limit,
  })
}
