import { handle } from '../../../kernel/action'
import { getFor } from '../command'
import { viewOf } from '../present'

export const get = handle('veto.get', 'staff', async ({ vetoId }, context) =>
  viewOf(await getFor(vetoId, context), context),
)
