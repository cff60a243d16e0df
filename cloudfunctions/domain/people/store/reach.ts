import { _, database } from '../../../kernel/database'
import { remember } from '../../../kernel/remember'
import type { RosterRecord } from '../records'

/** Whom something goes to, with everything looked up that leads to departments and people. */
export type Reach = {
  everyone: boolean
  departmentIds: string[]
  /** Own members wherever they work, and those of its departments that have no branch of their own. */
  branches: { ids: string[]; departmentIds: string[] }
  staffIds: string[]
}

/** Everybody at work within reach, by number. */
export async function rosterIn(reach: Reach, afterId: string, limit: number): Promise<RosterRecord[]> {
  const { everyone, departmentIds, branches, staffIds } = reach
  const ways: object[] = []
  if (departmentIds.length > 0) ways.push({ departmentId: _.in(departmentIds) })
  if (branches.ids.length > 0) ways.push({ branchId: _.in(branches.ids) })
  if (branches.departmentIds.length > 0) ways.push({ branchId: null, departmentId: _.in(branches.departmentIds) })
  if (staffIds.length > 0) ways.push({ _id: _.in(staffIds) })
  if (!everyone && ways.length === 0) return []
  const atWork = { _id: _.gt(afterId), state: _.neq('left') }
  return database.find<RosterRecord>('roster', {
    where: everyone ? atWork : _.and(atWork, _.or(...ways)),
    orderBy: [['_id', 'asc']],
    limit,
  })
}

export async function rosterById(ids: string[]): Promise<Map<string, RosterRecord>> {
  if (ids.length === 0) return new Map()
  const found = await database.find<RosterRecord>('roster', { where: { _id: _.in(ids) }, limit: ids.length })
  return new Map(found.map((record) => [record._id, record]))
}

/** The names of everybody who works or worked here: a text may name them where it should not. */
export const everyName = remember<string[]>(async () => {
  const { list } = await database
    .aggregate('roster')
    .group({ _id: null, names: { $addToSet: '$name' } })
    .end()
  return (list[0] as { names: string[] } | undefined)?.names ?? []
})
