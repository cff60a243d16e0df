import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { talksWith } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const mine = handle('talks.mine', 'staff', async ({ cursor }, { viewer, now }) => {
  const found = await talksWith(viewer.staff?.staffId ?? '', decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, now),
  )
})
