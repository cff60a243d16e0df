import { AppError } from '@nuanyu/types/errors'
import type { Place } from '@nuanyu/types/reports'
import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { presentOverdueRow } from '../../feedback/dueRow'
import { dueCases } from '../../feedback/store'
import { presentDueOrder } from '../../orders/dueRow'
import { readingOf } from '../../orders/places'
import { dueOrders } from '../../orders/store'
import { allBranches, allDepartments } from '../../org/store'

const PAGE = 50

/** Everything that has to move today, of cases and orders, in one list: what is longest overdue comes first. */
export const overdue = handle('reports.overdue', 'staff', async ({ cursor, place }, context) => {
  const { viewer, now } = context
  const after = decodeCursor(cursor)
  const { name, departments } = await departmentsAt(place ?? { kind: 'hospital' }, now)
  const cases = await dueCases(viewer, after, now, PAGE + 1, departments)
  const orders = await dueOrders(readingOf(viewer, now), after, now, PAGE + 1, departments)
  const all = [
    ...cases.map((one) => ({ at: one.dueAt, id: one._id, row: () => presentOverdueRow(one, context) })),
    ...orders.map((one) => ({ at: one.goalAt, id: one._id, row: () => presentDueOrder(one, context) })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  const page = toPage(
    all,
    PAGE,
    ({ at, id }) => ({ at, id }),
    ({ row }) => row(),
  )
  return { ...page, place: name }
})

/** The departments of a place, as today: null is all of them, and what lies in none. */
async function departmentsAt(place: Place, now: Date): Promise<{ name: string; departments: string[] | null }> {
  if (place.kind === 'hospital') return { name: '全院', departments: null }
  const known = await allDepartments(now)
  if (place.kind === 'department') {
    const found = known.find(({ _id }) => _id === place.id)
    if (!found) throw new AppError('NOT_FOUND')
    return { name: found.name, departments: [found._id] }
  }
  const found = (await allBranches(now)).find(({ _id }) => _id === place.id)
  if (!found) throw new AppError('NOT_FOUND')
  const within = known.filter(({ branchId }) => branchId === place.id)
  return { name: found.name, departments: within.map(({ _id }) => _id) }
}
