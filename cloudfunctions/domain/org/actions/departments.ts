import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { may } from '../policy'
import { branchesNow, countedPosts, departmentsNow, hospitalNow } from '../store'
import { presentCard, presentDepartment } from '../views'

/** The whole of it in counts; the posts of a department come with org.posts. */
export const departments = handle('org.departments', 'staff', async (_input, context) => {
  const hospital = await hospitalNow()
  if (!hospital) throw new AppError('NOT_FOUND')
  const branches = await branchesNow()
  const posts = await countedPosts(null)
  return {
    hospital: presentCard(hospital, context),
    departments: (await departmentsNow()).map((one) => presentDepartment(one, { branches, posts }, context)),
    branches: branches.filter(({ retired }) => !retired).length,
    can: may.organisation(context),
  }
})
