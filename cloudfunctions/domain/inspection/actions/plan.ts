import { handle } from '../../../kernel/action'
import { planNow, present } from '../plans/command'

export const plan = handle('inspection.plan', 'staff', async ({ planId }, context) =>
  present(await planNow(planId, context), context),
)
