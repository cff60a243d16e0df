import { handle } from '../../../kernel/action'
import { yearOf } from '../../reports/period'
import { sheetId } from '../../reports/sheet'
import { loadSheet } from '../../reports/store'
import { currentTaxonomies } from '../../settings/store'
import { presentHeat } from '../heat'
import { currentHandbook } from '../store'

export const heat = handle('handbook.heat', 'staff', async ({ period }, { now }) =>
  presentHeat({
    sheet: await loadSheet([sheetId(yearOf(period), 'heard')]),
    handbook: await currentHandbook(now),
    postKinds: (await currentTaxonomies(now)).postKinds,
    period,
    now,
  }),
)
