import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { findingsIn } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const queue = handle('findings.queue', 'staff', async (input, { viewer, now }) => {
  const found = await findingsIn(input.queue, viewer, now, decodeCursor(input.cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, now),
  )
})
