import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { visitsIn } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const queue = handle('visits.queue', 'staff', async ({ state, cursor }, { viewer, now }) => {
  const found = await visitsIn(state, viewer, now, decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, now),
  )
})
