import { AppError } from '@nuanyu/types/errors'
import { headsOf } from '../feedback/conflicts'
import { getDepartment } from '../org/store'
import { getPerson, staffAt } from '../people/store'
import type { FindingRecord, Person } from './records'
import type { Told } from './rules'

/** Who a finding is about, as the roster knows them. */
export async function subjectOf(
  departmentId: string,
  staffId: string | null,
): Promise<Pick<FindingRecord, 'department' | 'person'>> {
  const { _id, name } = await getDepartment(departmentId, 'departmentId')
  return { department: { id: _id, name }, person: staffId === null ? null : await personOf(staffId) }
}

export async function personOf(staffId: string, path = 'staffId'): Promise<Person> {
  try {
    const { roster } = await getPerson(staffId)
    return { staffId: roster._id, name: roster.name, key: roster.key }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error
    throw new AppError('VALIDATION', { details: { fields: [{ path, message: '没有找到这位同事' }] } })
  }
}

/** Who is to be told now: somebody may have joined, or changed their WeChat, since it was seen. */
export async function toldOf({ person, personal, department }: FindingRecord): Promise<Told> {
  if (person) return { person: await personOf(person.staffId), heads: [] }
  const heads = personal ? [] : headsOf(await staffAt(department.id), department.id).map(({ _id }) => _id)
  return { person: null, heads }
}
