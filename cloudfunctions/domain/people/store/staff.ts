import type { Role } from '@nuanyu/types/roles'
import { _, database } from '../../../kernel/database'
import { rememberEach } from '../../../kernel/remember'
import type { StaffRecord } from '../../../kernel/viewer'
import { EVERY_DESK } from '../derive'

export { EVERY_DESK }

/** Staff with a desk in the department: those who belong to it, work for it, or for all. One trip. */
export async function staffAt(departmentId: string): Promise<StaffRecord[]> {
  return staffAtAny([departmentId])
}

export async function staffAtAny(departmentIds: string[]): Promise<StaffRecord[]> {
  const { list } = await database
    .aggregate('staff')
    .match({ active: true, desks: _.in([...departmentIds, EVERY_DESK]) })
    .group({ _id: null, staff: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { staff: StaffRecord[] } | undefined)?.staff ?? []
}

/** As it was at most a minute ago: for who takes in a new case, which the next command may still change. */
export const staffLatelyAt = rememberEach(staffAt)

export async function staffByNumber(staffId: string): Promise<StaffRecord | null> {
  const [found] = await database.find<StaffRecord>('staff', { where: { staffId, active: true }, limit: 1 })
  return found ?? null
}

/** Whether somebody at work heads the department and uses the software. */
export async function isHeaded(departmentId: string): Promise<boolean> {
  const there = { active: true, desks: _.in([departmentId, EVERY_DESK]), leads: _.in([departmentId]) }
  return (await database.count('staff', there)) > 0
}

/** Active staff whose name starts so, or whose number is this. */
export async function findStaff(text: string, limit: number): Promise<StaffRecord[]> {
  const starts = { name: _.and(_.gte(text), _.lt(`${text}\uffff`)) }
  return database.find<StaffRecord>('staff', {
    where: _.and({ active: true }, _.or(starts, { staffId: text.toUpperCase() })),
    limit,
  })
}

/** Everybody at work with one of these roles; ended ones are among them. One trip. */
export async function staffWith(roles: readonly Role[]): Promise<StaffRecord[]> {
  const { list } = await database
    .aggregate('staff')
    .match({ active: true, 'roles.role': _.in([...roles]) })
    .group({ _id: null, staff: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { staff: StaffRecord[] } | undefined)?.staff ?? []
}

export async function staffByKeys(keys: string[]): Promise<Map<string, StaffRecord>> {
  if (keys.length === 0) return new Map()
  const found = await database.find<StaffRecord>('staff', { where: { _id: _.in(keys) }, limit: keys.length })
  return new Map(found.map((staff) => [staff._id, staff]))
}

/** People whose roles time has brought something about. */
export async function staffWithStepDue(now: Date, limit: number): Promise<StaffRecord[]> {
  return database.find<StaffRecord>('staff', {
    where: { roleStepAt: _.lte(now) },
    orderBy: [['roleStepAt', 'asc']],
    limit,
  })
}

/** Everybody who works here, by department. One trip. */
export async function activeStaff(): Promise<{ _id: string; departmentId: string }[]> {
  const { list } = await database
    .aggregate('staff')
    .match({ active: true })
    .group({ _id: null, all: { $push: { _id: '$_id', departmentId: '$departmentId' } } })
    .end()
  return (list[0] as { all: { _id: string; departmentId: string }[] } | undefined)?.all ?? []
}
