import { handle } from '../../../kernel/action'
import { getBranch } from '../branch'
import { entriesOf } from '../store'
import { presentScore } from '../views'

export const score = handle('branchWork.score', 'staff', async ({ branchId, year }, context) => {
  const branch = await getBranch(branchId, context)
  return presentScore(branch, year, await entriesOf(year, branchId), context.viewer, context.now)
})
