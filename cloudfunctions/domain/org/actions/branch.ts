import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { allBranches, departmentsInUse, markedPosts, theHospital } from '../store'
import { presentHospital, presentPublicBranch } from '../views'

/** What a branch stands for, for anybody. One that is out of use does not exist here. */
export const branch = handle('org.branch', 'person', async ({ branchId }, { now }) => {
  const found = (await allBranches(now)).find(({ _id, retired }) => _id === branchId && !retired)
  if (!found) throw new AppError('NOT_FOUND')
  const departments = (await departmentsInUse(now)).filter((one) => one.branchId === branchId)
  const marked = await markedPosts(departments.map(({ _id }) => _id))
  return { ...presentPublicBranch(found, departments, marked), hospital: presentHospital(await theHospital(now)) }
})
