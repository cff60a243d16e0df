import { AppError } from '@nuanyu/types/errors'
import type { Overview, OverviewInput } from '@nuanyu/types/reports'
import type { Context } from '../../kernel/context'
import { currentHandbook } from '../handbook/store'
import { allDepartments } from '../org/store'
import { currentTaxonomies } from '../settings/store'
import { presentOverview } from './overview'
import { lengthOf, LONGEST_PERIOD, previousOf } from './period'
import { loadRollups } from './store'

/** The overview of a period, from one read of the rollups; what the screen shows and the file holds is this. */
export async function overviewFor(
  { from, to, branchId }: OverviewInput,
  { now }: Pick<Context, 'now'>,
): Promise<Overview> {
  const period = { from, to }
  if (from > to || lengthOf(period) > LONGEST_PERIOD) {
    const message = from > to ? '开始月份不能晚于结束月份' : `最多查看 ${LONGEST_PERIOD} 个月`
    throw new AppError('VALIDATION', { details: { fields: [{ path: 'from', message }] } })
  }
  const rollups = await loadRollups(previousOf(period).from, to)
  return presentOverview({
    rollups,
    period,
    branchId,
    departments: (await allDepartments(now)).map(({ _id, name, branchId }) => ({ id: _id, name, branchId })),
    attitudes: (await currentTaxonomies(now)).attitudes,
    phrases: (await currentHandbook(now))?.phrases ?? [],
    now,
  })
}
