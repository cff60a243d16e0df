import { AppError } from '@nuanyu/types/errors'
import { handle } from '../../../kernel/action'
import { answersOf } from '../calls/store'
import { maySeeResults } from '../plans/policy'
import { resultsOf } from '../plans/results'
import { getPlan } from '../plans/store'

export const results = handle('inspection.results', 'staff', async ({ planId }, { viewer, now }) => {
  const plan = await getPlan(planId)
  if (!maySeeResults(plan, viewer, now)) throw new AppError('WRONG_STATE')
  return resultsOf(plan.items.call, await answersOf(planId))
})
