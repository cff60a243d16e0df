import { handle } from '../../../kernel/action'
import { viewOf } from '../present'
import { reminders } from '../store'

export const open = handle('reminders.open', 'staff', async ({ reminderId }, context) =>
  viewOf(await reminders.get(reminderId), context),
)
