import { AppError } from '@nuanyu/types/errors'
import { departmentFields } from '@nuanyu/types/org'
import { handle } from '../../../kernel/action'
import { followDepartment } from '../../people/store'
import { fieldsOf } from '../policy'
import type { DepartmentRecord } from '../records'
import { assertFields, assertUnique, changedFields, inUse, wrong } from '../rules'
import { changeRecord, departmentsNow, findBranch, findDepartment } from '../store'

export const saveDepartment = handle('org.saveDepartment', 'staff', async (input, context) => {
  const { name, group, location, order, branchId, commandId } = input
  const id = input.id ?? context.secrets.idOf('department', context.viewer.personKey, commandId)
  await changeRecord<DepartmentRecord>(
    { collection: 'departments', id, isNew: input.id === null, action: 'org.saveDepartment' },
    input,
    async (before) => {
      if (before?.retired) throw new AppError('WRONG_STATE')
      const after = { name, group, location, order, branchId }
      const changed = changedFields(departmentFields, before, after)
      assertFields(changed, fieldsOf.department(false, context), before === null, after)
      if (changed.includes('name')) assertUnique('department', { id, name }, await departmentsNow())
      if (changed.includes('branchId') && branchId !== null) {
        const branch = await findBranch(branchId)
        if (!branch || branch.retired) throw wrong('branchId', '没有这个支部，或者它已停用')
      }
      return changed.length ? { after: { ...(before ?? inUse(id)), ...after }, change: changed.join(' ') } : null
    },
    context,
  )
  // As it is stored, not as it was sent: a resend must not undo what somebody changed since.
  const stored = await findDepartment(id)
  if (stored) await followDepartment(id, stored.name, stored.branchId)
  return { id, version: stored?.version ?? 1 }
})
