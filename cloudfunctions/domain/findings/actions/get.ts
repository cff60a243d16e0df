import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { findings } from '../store'

export const get = handle('findings.get', 'staff', async ({ findingId }, context) =>
  viewOf(await findings.get(findingId), context),
)
