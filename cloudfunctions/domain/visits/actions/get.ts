import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { visits } from '../store'

export const get = handle('visits.get', 'staff', async ({ visitId }, context) =>
  viewOf(await visits.get(visitId), context),
)
