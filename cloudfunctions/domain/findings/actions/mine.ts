import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { findingsAbout } from '../store'
import { presentOwn } from '../views'

const PAGE = 20

/** What is about oneself or the unit one answers for. The photos are on the page of each. */
export const mine = handle('findings.mine', 'staff', async ({ cursor }, { viewer, now }) => {
  const found = await findingsAbout(viewer, now, decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentOwn(record, new Map(), viewer, now),
  )
})
