import { handle } from '../../../kernel/action'
import { decodeCursor, toPage } from '../../../kernel/cursor'
import { placeNames } from '../../receipts/names'
import { audienceLabel } from '../../receipts/views'
import { remindersIn } from '../store'
import { presentRow } from '../views'

const PAGE = 20

export const queue = handle('reminders.queue', 'staff', async (input, context) => {
  const { now, calendar } = context
  const found = await remindersIn(input.queue, decodeCursor(input.cursor), PAGE + 1)
  const names = await placeNames(context)
  return toPage(
    found,
    PAGE,
    ({ updatedAt, _id }) => ({ at: updatedAt, id: _id }),
    (record) => presentRow(record, audienceLabel(record.audience, names), now, calendar),
  )
})
