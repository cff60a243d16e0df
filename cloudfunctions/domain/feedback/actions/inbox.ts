import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { inboxOf } from '../store'
import { presentInboxRow } from '../views'

const PAGE = 20

export const inbox = handle('feedback.inbox', 'staff', async ({ queue, cursor }, context) => {
  const found = await inboxOf(context.viewer, queue, decodeCursor(cursor), context.now, PAGE + 1)
  return toPage(
    found,
    PAGE,
    (record) => ({ at: queue === 'done' ? record.updatedAt : record.orderAt, id: record._id }),
    (record) => presentInboxRow(record, context),
  )
})
