import { AppError } from '@nuanyu/types/errors'
import { headsOf } from '../feedback/conflicts'
import { getDepartment } from '../org/store'
import type { RosterRecord } from '../people/records'
import { getPerson, staffAt } from '../people/store'
import { belongsTo } from './policy'
import type { FindingRecord, Person } from './records'
import type { Told } from './rules'

/** Who a finding is about, as the roster knows them. */
export async function subjectOf(
  departmentId: string,
  staffId: string | null,
  now: Date,
): Promise<Pick<FindingRecord, 'department' | 'person'>> {
  const { _id, name } = await getDepartment(departmentId, 'departmentId')
  return { department: { id: _id, name }, person: staffId === null ? null : await personAt(_id, staffId, now) }
}

/** Somebody who works in the department, leads it or acts for it: who may judge goes by the department. */
export async function personAt(departmentId: string, staffId: string, now: Date, path = 'staffId'): Promise<Person> {
  const { roster, staff } = await known(staffId, path)
  const acts = staff !== null && belongsTo(departmentId, { openid: staff.openid, personKey: staff._id, staff }, now)
  if (roster.departmentId !== departmentId && !acts)
    throw problem(path, `${roster.name}不是这个科室的人，请改选这个科室的人，或者只写科室`)
  return asPerson(roster)
}

export async function personOf(staffId: string): Promise<Person> {
  return asPerson((await known(staffId, 'staffId')).roster)
}

function asPerson({ _id, name, key, departmentId }: RosterRecord): Person {
  return { staffId: _id, name, key, departmentId }
}

async function known(staffId: string, path: string) {
  try {
    return await getPerson(staffId)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error
    throw problem(path, '没有找到这位同事')
  }
}

function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}

/** Who is to be told now: somebody may have joined, or changed their WeChat, since it was seen. */
export async function toldOf({ person, personal, department }: FindingRecord): Promise<Told> {
  if (person) return { person: await personOf(person.staffId), heads: [] }
  const heads = personal ? [] : headsOf(await staffAt(department.id), department.id).map(({ _id }) => _id)
  return { person: null, heads }
}
