import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { staffAt, staffByNumber } from '../../people/store'
import { command } from '../command'
import { headsOf, isStaffed } from '../conflicts'
import { getCase } from '../store'

export const nameStaff = handle('feedback.nameStaff', 'staff', async (input, context) => {
  const member = await staffByNumber(input.staffRef)
  if (!member)
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'staffRef', message: '没有找到这位员工' }] } })
  const { department, keptOut: before, ownerKey } = await getCase(input.caseId)
  const colleagues = await staffAt(member.departmentId)
  const keptOut = [member, ...headsOf(colleagues, member.departmentId)].map(({ _id }) => _id)
  const desk = department?.id === member.departmentId ? colleagues : department ? await staffAt(department.id) : []
  const staffed = !department || isStaffed(desk, department.id, [...before, ...keptOut, ownerKey], context.now)
  // Random: of an unfounded matter the entry stays, and must not lead to anybody.
  const ref = context.newId()
  const staff = { ref, key: member._id, name: member.name, keptOut, staffed }
  return command(input, { name: 'nameStaff', summary: input.summary, staff }, context)
})
