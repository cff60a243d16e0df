import '../zod'
import * as receipts from '../receipts'
import * as reminders from '../reminders'
import { action, Nothing } from './action'
import { announcing } from './groups'

const { ReminderView: view } = reminders

export const remindersActions = {
  'reminders.read': action({
    input: reminders.ReminderInput,
    output: reminders.ReminderPaper,
    roles: 'staff',
    function: 'api',
  }),
  'reminders.templates': action({
    input: Nothing,
    output: reminders.ReminderTemplates,
    roles: announcing,
    function: 'api',
  }),
  'reminders.queue': action({
    input: reminders.RemindersInput,
    output: reminders.ReminderPage,
    roles: announcing,
    function: 'api',
  }),
  'reminders.open': action({ input: reminders.ReminderInput, output: view, roles: announcing, function: 'api' }),
  'reminders.receipts': action({
    input: receipts.ReceiptsInput,
    output: receipts.ReceiptPage,
    roles: announcing,
    function: 'api',
  }),
  'reminders.draft': action({ input: reminders.DraftReminderInput, output: view, roles: announcing, function: 'api' }),
  'reminders.edit': action({ input: reminders.EditReminderInput, output: view, roles: announcing, function: 'api' }),
  'reminders.schedule': action({ input: reminders.OnReminderInput, output: view, roles: announcing, function: 'api' }),
  'reminders.remind': action({ input: reminders.OnReminderInput, output: view, roles: announcing, function: 'api' }),
  'reminders.cancel': action({
    input: reminders.CancelReminderInput,
    output: view,
    roles: announcing,
    function: 'api',
  }),
  'reminders.close': action({ input: reminders.OnReminderInput, output: view, roles: announcing, function: 'api' }),
} as const
