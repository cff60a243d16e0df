import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { dueCases } from '../../feedback/store'
import { presentOverdueRow } from '../../feedback/views'
import { readingOf } from '../../orders/places'
import { dueOrders } from '../../orders/store'
import { presentDueOrder } from '../../orders/views'

const PAGE = 50

/** Everything that has to move today, of cases and orders, in one list: what is longest overdue comes first. */
export const overdue = handle('reports.overdue', 'staff', async ({ cursor }, context) => {
  const { viewer, now, calendar } = context
  const after = decodeCursor(cursor)
  const cases = await dueCases(viewer, after, now, PAGE + 1)
  const orders = await dueOrders(readingOf(viewer, now), after, now, PAGE + 1)
  const all = [
    ...cases.map((one) => ({ at: one.dueAt, id: one._id, row: () => presentOverdueRow(one, context) })),
    ...orders.map((one) => ({ at: one.goalAt, id: one._id, row: () => presentDueOrder(one, now, calendar) })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  return toPage(
    all,
    PAGE,
    ({ at, id }) => ({ at, id }),
    ({ row }) => row(),
  )
})
