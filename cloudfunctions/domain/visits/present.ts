import { AppError } from '@nuanyu/types/errors'
import type { VisitView } from '@nuanyu/types/visits'
import type { Context } from '../../kernel/context'
import { peoplePage } from '../people/store'
import { findingIdOf } from './findingsOf'
import { partsIn } from './policy'
import type { VisitRecord } from './records'
import { presentVisit } from './views'

const MOST_PEOPLE = 100

export async function viewOf(
  record: VisitRecord,
  { viewer, now, files, secrets }: Pick<Context, 'viewer' | 'now' | 'files' | 'secrets'>,
): Promise<VisitView> {
  const parts = partsIn(record, viewer, now)
  if (parts.length === 0) throw new AppError('NOT_FOUND')
  const there = { text: '', departmentId: record.department.id, state: null }
  const people = parts.includes('inspector') && !record.done ? await peoplePage(there, null, MOST_PEOPLE) : []
  const links = await files.links((record.conducted?.photos ?? []).map(({ id }) => id))
  const atWork = people.filter(({ state }) => state !== 'left')
  // One that did not hold has no remark any more; the others keep theirs.
  const findings = (record.conducted?.remarks ?? [])
    .map(({ itemId }) => ({ itemId, id: findingIdOf(record._id, itemId, secrets) }))
    .filter(({ id }) => record.findingIds.includes(id))
  return presentVisit(record, findings, atWork, links, viewer, now)
}
