import { handle } from '../../../kernel/action'
import { hasRole } from '../../../kernel/viewer'
import { allBranches, allDepartments } from '../../org/store'
import { sum } from '../../reports/figures'
import { loadRollups } from '../../reports/store'
import { dayOf } from '../../time/localTime'
import { branchesOf } from '../policy'
import { rank } from '../ranking'

/** By how many first replies were in time: what was done, not how patients felt. A secretary reads their own line. */
export const ranking = handle('branchWork.ranking', 'staff', async (input, { viewer, now }) => {
  const year = input.year ?? Number(dayOf(now).slice(0, 4))
  const [from, to] = [`${year}-01`, `${year}-12`]
  const [rollups, branches, departments] = await Promise.all([
    loadRollups(from, to),
    allBranches(now),
    allDepartments(now),
  ])
  const inYear = rollups.filter(({ month }) => from <= month && month <= to)
  const rows = rank(
    branches
      .filter(({ retired }) => !retired)
      .map(({ _id, name }) => {
        const own = new Set(departments.filter(({ branchId }) => branchId === _id).map((one) => one._id))
        const figures = inYear.filter(({ departmentId }) => own.has(departmentId))
        return { id: _id, name, part: sum(figures, 'onTime'), n: sum(figures, 'due') }
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
