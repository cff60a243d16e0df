import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { points } from '../store'
import { presentPoint } from '../views'

const PAGE = 30

/** What waits for the second person, longest first. */
export const queue = handle('branchWork.queue', 'staff', async ({ cursor }, { viewer, now, files }) => {
  const found = await points.page({ state: 'entered' }, ['updatedAt', 'asc'], decodeCursor(cursor), PAGE + 1)
  const links = await files.links(found.flatMap(({ photos }) => photos))
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentPoint(record, links, viewer, now),
  )
})
