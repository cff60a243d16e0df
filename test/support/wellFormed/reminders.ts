import { newCommandId } from '../hospital'
import type { Examples } from './example'

const content = {
  title: '中秋廉洁提醒',
  body: '中秋将至，请大家不收患者和企业的礼品、礼金和购物卡，遇到拿不准的事先问一句。',
  audience: { everyone: true },
  occasions: [{ kind: 'festival' as const, festival: 'nationalDay' as const, daysBefore: 1 }],
}
const onReminder = { reminderId: 'x', version: 1 }

export const remindersExamples: Examples = {
  'reminders.read': { reminderId: 'x' },
  'reminders.templates': {},
  'reminders.queue': { queue: 'planned' },
  'reminders.open': { reminderId: 'x' },
  'reminders.receipts': { id: 'x', read: true },
  'reminders.draft': { commandId: newCommandId(), ...content },
  'reminders.edit': { commandId: newCommandId(), ...onReminder, ...content },
  'reminders.schedule': { commandId: newCommandId(), ...onReminder },
  'reminders.remind': { commandId: newCommandId(), ...onReminder },
  'reminders.cancel': { commandId: newCommandId(), ...onReminder, reason: '改由纪检监察室统一发' },
  'reminders.close': { commandId: newCommandId(), ...onReminder },
}
