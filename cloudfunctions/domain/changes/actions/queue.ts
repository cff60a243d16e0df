import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { changesIn } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const queue = handle('changes.queue', 'staff', async (input, { now }) => {
  const found = await changesIn(input.queue, decodeCursor(input.cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, now),
  )
})
