import { handle } from '../../../kernel/action'
import { overviewFor } from '../overview/overviewFor'
import { assertMayLookAt } from '../scope'

export const overview = handle('reports.overview', 'staff', async (filter, context) => {
  await assertMayLookAt(filter, context)
  return overviewFor(filter, context.now)
})
