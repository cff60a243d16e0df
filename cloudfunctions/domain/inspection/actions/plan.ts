import { handle } from '../../../kernel/action'
import { present } from '../plans/command'
import { getPlan } from '../plans/store'

export const plan = handle('inspection.plan', 'staff', async ({ planId }, context) =>
  present(await getPlan(planId), context),
)
