import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { readingOf } from '../places'
import { ledgerPage, positionOf } from '../store'
import { presentRow } from '../views'

const PAGE = 50

export const ledger = handle('orders.ledger', 'staff', async ({ cursor, ...filter }, { viewer, now, calendar }) => {
  const found = await ledgerPage(filter, readingOf(viewer, now), decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    (order) => positionOf(filter.shelf, order),
    (order) => presentRow(order, now, calendar),
  )
})
