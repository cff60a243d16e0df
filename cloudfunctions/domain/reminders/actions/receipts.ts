import { handle } from '../../../kernel/action'
import { receiptPage } from '../../receipts/page'
import { reminders } from '../store'

/** Who has read it, and who has not. */
export const receipts = handle('reminders.receipts', 'staff', async (input, { now }) => {
  await reminders.get(input.id)
  return receiptPage(input, now)
})
