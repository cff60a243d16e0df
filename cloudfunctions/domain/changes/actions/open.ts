import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { getChange } from '../store'

export const open = handle('changes.open', 'staff', async ({ changeId }, context) =>
  viewOf(await getChange(changeId), context),
)
