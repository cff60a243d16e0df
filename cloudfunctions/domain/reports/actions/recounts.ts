import { handle } from '../../../kernel/action'
import { hasRole } from '../../../kernel/viewer'
import { allRecounts } from '../recount/store'
import { presentRecount } from '../recount/views'

export const recounts = handle('reports.recounts', 'staff', async (_input, { viewer, now }) => {
  const mayRepair = hasRole(viewer, 'admin', now)
  return { items: (await allRecounts()).map((record) => presentRecount(record, mayRepair)) }
})
