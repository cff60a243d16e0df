import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { officesOf } from '../policy'
import { talksIn } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const queue = handle('talks.queue', 'staff', async (input, { viewer, now }) => {
  const found = await talksIn(input.queue, officesOf(viewer, now), viewer, decodeCursor(input.cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, now),
  )
})
