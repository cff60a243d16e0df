import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { bulletins } from '../store'

export const open = handle('bulletins.open', 'staff', async ({ bulletinId }, context) =>
  viewOf(await bulletins.get(bulletinId), context),
)
