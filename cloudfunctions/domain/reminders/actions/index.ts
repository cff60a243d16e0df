import { handle } from '../../../kernel/action'
import { carryOut } from '../command'
import { draft } from './draft'
import { open } from './open'
import { queue } from './queue'
import { read } from './read'
import { receipts } from './receipts'
import { templateList } from './templates'

export const reminderActions = [
  read,
  templateList,
  queue,
  open,
  receipts,
  draft,
  handle('reminders.edit', 'staff', (input, context) => {
    const { title, body, audience, occasions } = input
    return carryOut(input, { name: 'edit', content: { text: { title, body }, audience, occasions } }, context)
  }),
  handle('reminders.schedule', 'staff', (input, context) =>
    carryOut(input, { name: 'schedule', calendar: context.calendar }, context),
  ),
  handle('reminders.remind', 'staff', (input, context) => carryOut(input, { name: 'remind' }, context)),
  handle('reminders.cancel', 'staff', (input, context) =>
    carryOut(input, { name: 'cancel', reason: input.reason }, context),
  ),
  handle('reminders.close', 'staff', (input, context) => carryOut(input, { name: 'close' }, context)),
]
