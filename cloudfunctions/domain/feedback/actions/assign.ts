import { handle } from '../../../kernel/action'
import { getDepartment } from '../../org/store'
import { staffAt } from '../../people/store'
import { command } from '../command'
import { isStaffed, keptOutBy } from '../conflicts'
import type { AssignedDepartment } from '../rules'
import { getCase } from '../store'

/** Staff named in the words who work there are kept out, and a department without anybody left is refused. */
export const assign = handle('feedback.assign', 'staff', async (input, context) => {
  const { words, ownerKey, keptOut: before } = await getCase(input.caseId)
  const keptOut = new Set(before)
  const departments: AssignedDepartment[] = []
  for (const id of input.departments) {
    const { name, branchId } = await getDepartment(id, 'departments')
    const staff = await staffAt(id)
    for (const key of keptOutBy(words, staff, id)) keptOut.add(key)
    departments.push({ id, name, branchId, staffed: isStaffed(staff, id, [...keptOut, ownerKey], context.now) })
  }
  return command(input, { name: 'assign', departments, keptOut: [...keptOut] }, context)
})
