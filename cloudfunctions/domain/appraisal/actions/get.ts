import { handle } from '../../../kernel/action'
import { getFor } from '../command'
import { viewOf } from '../present'

export const get = handle('appraisal.get', 'staff', async (input, context) =>
  viewOf(await getFor(input, context), context),
)
