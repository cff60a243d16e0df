import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { visitsOf } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const mine = handle('visits.mine', 'staff', async ({ done, cursor }, { viewer, now }) => {
  const found = await visitsOf(viewer, done, now, decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ orderAt, _id }) => ({ at: orderAt, id: _id }),
    (record) => presentRow(record, now),
  )
})
