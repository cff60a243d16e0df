import { handle } from '../../../kernel/action'
import { hasRole } from '../../../kernel/viewer'
import { allBranches, allDepartments } from '../../org/store'
import { sheetId } from '../../reports/sheet'
import { loadSheet } from '../../reports/store'
import { dayOf } from '../../time/localTime'
import { branchesOf } from '../policy'
import { rank } from '../ranking'

/** By how many first replies were in time: what was done, not how patients felt. A secretary reads their own line. */
export const ranking = handle('branchWork.ranking', 'staff', async (input, { viewer, now }) => {
  const year = input.year ?? Number(dayOf(now).slice(0, 4))
  const [sheet, branches, departments] = await Promise.all([
    loadSheet([sheetId(String(year), 'main')]),
    allBranches(now),
    allDepartments(now),
  ])
  const of = (ids: string[], path: string) => sheet.sum(ids, String(year), path)
  const rows = rank(
    branches
      .filter(({ retired }) => !retired)
      .map(({ _id, name }) => {
        const own = departments.filter(({ branchId }) => branchId === _id).map((one) => one._id)
        return { id: _id, name, part: of(own, 'onTime'), n: of(own, 'due') }
      }),
  )
  const mine = branchesOf(viewer, now)
  return {
    year,
    measure: '首次答复按时率（按时答复 ÷ 应答复）',
    rows: hasRole(viewer, 'party_office', now) ? rows : rows.filter(({ id }) => mine.includes(id)),
    of: rows.filter(({ rank: place }) => place !== null).length,
  }
})
