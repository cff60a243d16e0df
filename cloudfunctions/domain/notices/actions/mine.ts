import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { sayWhen } from '../../time/sayWhen'
import { noticesOf } from '../store'

const PAGE = 20

export const mine = handle('notices.mine', 'person', async ({ cursor }, { viewer, now }) => {
  const found = await noticesOf(viewer.personKey, decodeCursor(cursor), PAGE + 1)
  return toPage(
    found,
    PAGE,
    ({ at, _id }) => ({ at, id: _id }),
    ({ _id, at, title, body, page, read }) => ({
      id: _id,
      at: at.toISOString(),
      when: sayWhen(at, now),
      title,
      body,
      page,
      read,
    }),
  )
})
