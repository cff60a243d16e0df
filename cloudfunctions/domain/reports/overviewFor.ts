import type { Overview, OverviewInput } from '@nuanyu/types/reports'
import type { Context } from '../../kernel/context'
import { currentHandbook } from '../handbook/store'
import { allDepartments } from '../org/store'
import { currentTaxonomies } from '../settings/store'
import { presentOverview } from './overview'
import { assertPeriod, previousOf } from './period'
import { loadRollups } from './store'

/** The overview of a period, from one read of the rollups; what the screen shows and the file holds is this. */
export async function overviewFor(
  { from, to, branchId }: OverviewInput,
  { now }: Pick<Context, 'now'>,
): Promise<Overview> {
  const period = { from, to }
  assertPeriod(period)
  const { phrases, retired } = await currentHandbook(now)
  const rollups = await loadRollups(previousOf(period).from, to)
  return presentOverview({
    rollups,
    period,
    branchId,
    departments: (await allDepartments(now)).map(({ _id, name, branchId }) => ({ id: _id, name, branchId })),
    attitudes: (await currentTaxonomies(now)).attitudes,
    phrases: [...phrases, ...retired],
    now,
  })
}
