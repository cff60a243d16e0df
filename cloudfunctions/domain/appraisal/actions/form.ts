import { appraisalStates, AppraisalState } from '@nuanyu/types/appraisal'
import { handle } from '../../../kernel/action'
import { hasRole } from '../../../kernel/viewer'
import { countAtWork } from '../../people/store'
import { dayOf } from '../../time/localTime'
import { departmentsFor } from '../scope'
import { countStates } from '../store'

/** What the list begins with. States are counted, grades are not. */
export const form = handle('appraisal.form', 'staff', async (input, { viewer, now }) => {
  const thisYear = Number(dayOf(now).slice(0, 4))
  const year = input.year ?? thisYear
  const { all, departments, chosen } = await departmentsFor(input.departmentId, viewer, now)
  const party = hasRole(viewer, 'party_office', now)
  const [people, states] = await Promise.all([countAtWork(chosen), countStates(year, chosen)])
  const begun = Object.entries(states).reduce((sum, [state, n]) => (state === 'open' ? sum : sum + n), 0)
  return {
    year,
    years: [thisYear, thisYear - 1, thisYear - 2],
    departments,
    all,
    queues: party ? (['confirm', 'publish', 'appealed'] as const).slice() : all ? ['appealed' as const] : [],
    people,
    progress: AppraisalState.options.map((state) => ({
      state,
      label: appraisalStates[state],
      count: state === 'open' ? Math.max(0, people - begun) : (states[state] ?? 0),
    })),
    canExport: party,
  }
})
