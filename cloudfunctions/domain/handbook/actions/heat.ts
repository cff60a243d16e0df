import { handle } from '../../../kernel/action'
import { allDepartments } from '../../org/store'
import { guardFor } from '../../reports/guards'
import { orgOf } from '../../reports/org'
import { sheetId } from '../../reports/sheet'
import { loadSheet } from '../../reports/store'
import { currentTaxonomies } from '../../settings/store'
import { presentHeat } from '../heat'
import { currentHandbook } from '../store'

export const heat = handle('handbook.heat', 'staff', async ({ year }, { now }) => {
  const sheet = await loadSheet([sheetId(year, 'main'), sheetId(year, 'heard')])
  const departments = (await allDepartments(now)).map(({ _id, name, branchId }) => ({ id: _id, name, branchId }))
  return presentHeat({
    sheet,
    guard: guardFor(sheet, orgOf(departments, sheet.departments(year)), year, now),
    handbook: await currentHandbook(now),
    postKinds: (await currentTaxonomies(now)).postKinds,
    year,
    now,
  })
})
