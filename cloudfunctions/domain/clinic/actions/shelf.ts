import type { ClinicShelf } from '@nuanyu/types/clinic'
import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { allBranches, allDepartments } from '../../org/store'
import { presentRow } from '../events/manageView'
import { ownOf, planTags } from '../events/scopes'
import { clinicsOnShelf, countShelf } from '../events/store'
import { totalsOf } from '../seats/totals'

const PAGE = 20
const SHELVES: ClinicShelf[] = ['todo', 'coming', 'drafts', 'past']

/** A list of those who plan, approve and run, with how much lies on each. */
export const shelf = handle('clinic.shelf', 'staff', async (input, { viewer, now }) => {
  const [found, ...counted] = await Promise.all([
    clinicsOnShelf(input.shelf, viewer, now, decodeCursor(input.cursor), PAGE + 1),
    ...SHELVES.map((one) => countShelf(one, viewer, now)),
  ])
  const totals = await totalsOf(
    found.filter(({ published, tally }) => published !== null && tally === null).map(({ _id }) => _id),
    now,
  )
  const plans = planTags(viewer, now).length > 0
  const branches = plans ? await allBranches(now) : []
  const own = ownOf(viewer, now)
  const department = own.departmentId && (await allDepartments(now)).find(({ _id }) => _id === own.departmentId)
  return {
    ...toPage(
      found,
      PAGE,
      ({ startsAt, _id }) => ({ at: startsAt, id: _id }),
      (event) => presentRow(event, totals.get(event._id), now),
    ),
    counts: Object.fromEntries(SHELVES.map((one, index) => [one, counted[index] ?? 0])) as Record<ClinicShelf, number>,
    can: plans ? (['create', 'statistics'] as const).slice() : (['statistics'] as const).slice(),
    branches: branches.filter(({ retired }) => !retired).map(({ _id, name }) => ({ id: _id, name })),
    own: { branchId: own.branchId, department: department ? { id: department._id, name: department.name } : null },
  }
})
