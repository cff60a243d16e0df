import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { desksFor } from '../places'
import { ordersAt, positionOf } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const mine = handle('orders.mine', 'staff', async ({ shelf, cursor }, { viewer, now, calendar }) => {
  const found = await ordersAt(desksFor(viewer, now), shelf, decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    (order) => positionOf(shelf, order),
    (order) => presentRow(order, now, calendar),
  )
})
