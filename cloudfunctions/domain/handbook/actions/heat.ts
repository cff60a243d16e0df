import { handle } from '../../../kernel/action'
import { assertPeriod } from '../../reports/period'
import { loadHeard } from '../../reports/store'
import { currentTaxonomies } from '../../settings/store'
import { presentHeat } from '../heat'
import { currentHandbook } from '../store'

export const heat = handle('handbook.heat', 'staff', async (period, { now }) => {
  assertPeriod(period)
  return presentHeat({
    rollups: await loadHeard(period.from, period.to),
    handbook: await currentHandbook(now),
    postKinds: (await currentTaxonomies(now)).postKinds,
    period,
    now,
  })
})
