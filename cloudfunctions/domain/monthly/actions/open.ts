import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { reports } from '../store'

export const open = handle('monthly.open', 'staff', async ({ reportId }, context) =>
  viewOf(await reports.get(reportId), context),
)
