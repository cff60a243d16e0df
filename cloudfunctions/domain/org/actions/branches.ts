import { handle } from '../../../kernel/action'
import { may } from '../policy'
import { branchesNow, departmentsNow } from '../store'
import { presentBranch } from '../views'

export const branches = handle('org.branches', 'staff', async (_input, context) => {
  const departments = await departmentsNow()
  return {
    branches: (await branchesNow()).map((branch) => presentBranch(branch, departments, context)),
    can: may.branches(context),
  }
})
