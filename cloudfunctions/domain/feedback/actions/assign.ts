import { handle } from '../../../kernel/action'
import { getDepartment } from '../../org/store'
import { command } from '../command'

export const assign = handle('feedback.assign', 'staff', async (input, context) => {
  const { _id, name, branchId } = await getDepartment(input.departmentId, 'departmentId')
  const { coordinated } = input
  return command(input, { name: 'assign', department: { id: _id, name, branchId }, coordinated }, context)
})
