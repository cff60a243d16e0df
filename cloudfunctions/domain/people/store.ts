import { _, database } from '../../kernel/database'
import { rememberEach } from '../../kernel/remember'
import type { StaffRecord } from '../../kernel/viewer'

/** The only file that touches `staff`. */

/** Staff with a desk in the department: those who belong to it, work for it, or for all. One trip. */
export async function staffAt(departmentId: string): Promise<StaffRecord[]> {
  const { list } = await database
    .aggregate('staff')
    .match({ active: true, desks: _.in([departmentId, EVERY_DESK]) })
    .group({ _id: null, staff: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { staff: StaffRecord[] } | undefined)?.staff ?? []
}

/** As it was at most a minute ago: for who takes in a new case, which the next command may still change. */
export const staffLatelyAt = rememberEach(staffAt)

export const EVERY_DESK = '*'

export async function staffByNumber(staffId: string): Promise<StaffRecord | null> {
  const [found] = await database.find<StaffRecord>('staff', { where: { staffId, active: true }, limit: 1 })
  return found ?? null
}

/** Active staff whose name starts so, or whose number is this. */
export async function findStaff(text: string, limit: number): Promise<StaffRecord[]> {
  const starts = { name: _.and(_.gte(text), _.lt(`${text}\uffff`)) }
  return database.find<StaffRecord>('staff', {
    where: _.and({ active: true }, _.or(starts, { staffId: text.toUpperCase() })),
    limit,
  })
}
