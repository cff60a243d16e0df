import type { SearchForm } from '@nuanyu/types/feedback'
import { handle } from '../../../kernel/action'
import { departmentsOf, hasRole, type Viewer } from '../../../kernel/viewer'
import { allDepartments } from '../../org/store'
import { searchesOf } from '../store'

/** What one may choose from, and what one has saved. */
export const searchForm = handle('feedback.searchForm', 'staff', async (_input, { viewer, now, settings }) => {
  const office = hasRole(viewer, 'complaint_office', now)
  const departments = await allDepartments(now)
  const handled = departmentsOf(viewer, 'handler', now)
  const shown = office || handled === 'all' ? departments : departments.filter(({ _id }) => handled.includes(_id))
  return {
    subjects: settings.subjects.map(({ id, label }) => ({ id, label })),
    departments: shown.map(({ _id, name }) => ({ id: _id, label: name })),
    can: doable(viewer, now),
    saved: (await searchesOf(viewer.personKey)).map(({ id, name, search }) => ({ id, name, search })),
  }
})

function doable(viewer: Viewer, now: Date): SearchForm['can'] {
  if (hasRole(viewer, 'complaint_office', now)) return ['assign', 'merge']
  return hasRole(viewer, 'discipline', now) ? ['merge'] : []
}
