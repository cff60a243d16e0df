import { handle } from '../../../kernel/action'
import { ownViewOf } from '../present'
import { findings } from '../store'

export const own = handle('findings.own', 'staff', async ({ findingId }, context) =>
  ownViewOf(await findings.get(findingId), context),
)
