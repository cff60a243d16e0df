import { _, database } from '../../../kernel/database'
import type { RosterRecord } from '../records'

const PACK = 100

/**
 * A department was renamed or sits on another branch: what the list and the roles copied of it follows. Many records in
 * small steps, each fine to repeat, so that a command sent again finishes what was cut off.
 */
export async function followDepartment(id: string, name: string, branchId: string | null): Promise<void> {
  const other = { departmentId: id, departmentName: _.neq(name) }
  await database.updateWhere('roster', other, { departmentName: name })
  await database.updateWhere('staff', other, { departmentName: name })
  // Whoever has a branch of their own keeps it.
  for (let last = ''; ;) {
    const page: RosterRecord[] = await database.find<RosterRecord>('roster', {
      where: { departmentId: id, branchId: null, _id: _.gt(last) },
      orderBy: [['_id', 'asc']],
      limit: PACK,
    })
    const numbers = page.map(({ _id }) => _id)
    if (numbers.length > 0) {
      await database.updateWhere('staff', { staffId: _.in(numbers), branchId: _.neq(branchId) }, { branchId })
    }
    if (page.length < PACK) return
    last = numbers.at(-1) ?? ''
  }
}
