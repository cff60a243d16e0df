import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { publicChanges } from '../store'
import { presentPublic } from '../views'

const PAGE = 20

export const list = handle('changes.list', 'person', async ({ departmentId, cursor }) => {
  const found = await publicChanges(departmentId, decodeCursor(cursor), PAGE + 1)
  return toPage(found, PAGE, ({ monthAt, _id }) => ({ at: monthAt, id: _id }), presentPublic)
})
