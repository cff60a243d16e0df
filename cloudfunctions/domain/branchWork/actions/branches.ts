import { gradings, gradingStates } from '@nuanyu/types/branchWork'
import { handle } from '../../../kernel/action'
import { hasRole } from '../../../kernel/viewer'
import { dayOf } from '../../time/localTime'
import { branchesFor } from '../branch'
import { scoreOf } from '../score'
import { entriesOf, gradingsOf } from '../store'

/** In the order of the house and of nothing else: points are no ranking. */
export const branches = handle('branchWork.branches', 'staff', async (input, context) => {
  const { viewer, now } = context
  const thisYear = Number(dayOf(now).slice(0, 4))
  const year = input.year ?? thisYear
  const [own, entries, graded] = await Promise.all([branchesFor(context), entriesOf(year, null), gradingsOf(year)])
  return {
    year,
    years: [thisYear, thisYear - 1],
    branches: own.map(({ _id, name, brand }) => {
      const of = entries.filter(({ branchId }) => branchId === _id)
      const record = graded.find(({ branchId }) => branchId === _id)
      return {
        id: _id,
        name,
        brand,
        total: scoreOf(of.filter(({ state }) => state === 'confirmed')).total,
        waiting: of.filter(({ state }) => state === 'entered').length,
        grading: record?.decided ? gradings[record.decided.grading] : '',
        stateLabel: gradingStates[record?.state ?? 'open'],
      }
    }),
    canConfirm: hasRole(viewer, 'party_office', now),
  }
})
