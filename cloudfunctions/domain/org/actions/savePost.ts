import { AppError } from '@nuanyu/types/errors'
import { postFields } from '@nuanyu/types/org'
import { handle } from '../../../kernel/action'
import { currentTaxonomies } from '../../settings/store'
import { fieldsOf, keepsStructure } from '../policy'
import { postView } from '../present'
import type { DepartmentRecord, PostRecord } from '../records'
import { assertFields, assertUnique, changedFields, inUse, wrong } from '../rules'
import { changeRecord, postsOf } from '../store'

/** Where and what it is: the administrator. What it is marked as and promises: the Party office. */
export const savePost = handle('org.savePost', 'staff', async (input, context) => {
  const { name, kind, mark, pledge, departmentId, commandId } = input
  const id = input.id ?? context.secrets.idOf('post', context.viewer.personKey, commandId)
  const { postKinds } = await currentTaxonomies(context.now)
  await changeRecord<PostRecord>(
    { collection: 'posts', id, isNew: input.id === null, action: 'org.savePost' },
    input,
    async (before, tx) => {
      if (!before && !keepsStructure(context)) throw new AppError('FORBIDDEN')
      if (before?.retired) throw new AppError('WRONG_STATE')
      const after = { name, kind, mark, pledge, departmentId }
      const changed = changedFields(postFields, before, after)
      assertFields(changed, fieldsOf.post(false, context), before === null, after)
      const department = await tx.get<DepartmentRecord>('departments', departmentId)
      if (!department || department.retired) throw wrong('departmentId', '没有这个科室，或者它已停用')
      if (changed.includes('kind') && !postKinds.some((one) => one.id === kind)) {
        throw wrong('kind', '没有这个岗位类别')
      }
      if (changed.includes('name') || changed.includes('departmentId')) {
        assertUnique('post', { id, name }, await postsOf([departmentId]))
      }
      return changed.length ? { after: { ...(before ?? inUse(id)), ...after }, change: changed.join(' ') } : null
    },
    context,
  )
  return postView(id, context)
})
