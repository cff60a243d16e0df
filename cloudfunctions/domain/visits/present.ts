import { AppError } from '@nuanyu/types/errors'
import type { VisitView } from '@nuanyu/types/visits'
import type { Context } from '../../kernel/context'
import { peoplePage } from '../people/store'
import { partsIn } from './policy'
import type { VisitRecord } from './records'
import { presentVisit } from './views'

const MOST_PEOPLE = 100

export async function viewOf(
  record: VisitRecord,
  { viewer, now, files }: Pick<Context, 'viewer' | 'now' | 'files'>,
): Promise<VisitView> {
  const parts = partsIn(record, viewer, now)
  if (parts.length === 0) throw new AppError('NOT_FOUND')
  const there = { text: '', departmentId: record.department.id, state: null }
  const people = parts.includes('inspector') && !record.done ? await peoplePage(there, null, MOST_PEOPLE) : []
  const links = await files.links((record.conducted?.photos ?? []).map(({ id }) => id))
  const atWork = people.filter(({ state }) => state !== 'left')
  return presentVisit(record, atWork, links, viewer, now)
}
