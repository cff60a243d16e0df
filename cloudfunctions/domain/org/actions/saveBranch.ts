import { AppError } from '@nuanyu/types/errors'
import { branchFields } from '@nuanyu/types/org'
import { handle } from '../../../kernel/action'
import { fieldsOf, keepsStructure } from '../policy'
import type { BranchRecord } from '../records'
import { assertFields, assertUnique, changedFields, inUse } from '../rules'
import { branchesNow, changeRecord, findBranch } from '../store'

/** The name is the administrator's, what the branch stands for the Party office's. */
export const saveBranch = handle('org.saveBranch', 'staff', async (input, context) => {
  const { name, brand, motto, pledge, commandId } = input
  const id = input.id ?? context.secrets.idOf('branch', context.viewer.personKey, commandId)
  await changeRecord<BranchRecord>(
    { collection: 'branches', id, isNew: input.id === null, action: 'org.saveBranch' },
    input,
    async (before) => {
      if (!before && !keepsStructure(context)) throw new AppError('FORBIDDEN')
      if (before?.retired) throw new AppError('WRONG_STATE')
      const after = { name, brand, motto, pledge }
      const changed = changedFields(branchFields, before, after)
      assertFields(changed, fieldsOf.branch(false, context), before === null, after)
      if (changed.includes('name')) assertUnique('branch', { id, name }, await branchesNow())
      return changed.length ? { after: { ...(before ?? inUse(id)), ...after }, change: changed.join(' ') } : null
    },
    context,
  )
  const stored = await findBranch(id)
  return { id, version: stored?.version ?? 1 }
})
