import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { changes } from '../store'

export const open = handle('changes.open', 'staff', async ({ changeId }, context) =>
  viewOf(await changes.get(changeId), context),
)
