import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { getBranch } from '../branch'
import { points } from '../store'
import { presentPoint } from '../views'

const PAGE = 30

/** Every entry of the year, sent back or taken back ones too. What was touched last comes first. */
export const ledger = handle('branchWork.ledger', 'staff', async ({ branchId, year, cursor }, context) => {
  await getBranch(branchId, context)
  const found = await points.page({ branchId, year }, ['updatedAt', 'desc'], decodeCursor(cursor), PAGE + 1)
  const links = await context.files.links(found.flatMap(({ photos }) => photos))
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentPoint(record, links, context.viewer, context.now),
  )
})
