import { getDepartment } from '../org/store'
import type { ChangeText } from './records'

type Written = Omit<ChangeText, 'department'> & { departmentId: string | null }

/** What was written, with the department looked up. */
export async function textOf({ said, changed, month, status, departmentId }: Written): Promise<ChangeText> {
  const department = departmentId === null ? null : await getDepartment(departmentId, 'departmentId')
  return { said, changed, month, status, department: department && { id: department._id, name: department.name } }
}
