import type { ReminderView } from '@nuanyu/types/reminders'
import type { Context } from '../../kernel/context'
import { audienceNames } from '../receipts/names'
import { readingOf } from '../receipts/store'
import { presentAudience, presentReading } from '../receipts/views'
import type { ReminderRecord } from './records'
import { presentReminder } from './views'

export async function viewOf(record: ReminderRecord, context: Context): Promise<ReminderView> {
  const { viewer, now, calendar } = context
  const around = {
    audienceOf: presentAudience(record.audience, await audienceNames(record.audience, context)),
    reading: record.sentAt ? presentReading(record, await readingOf(record._id), now) : null,
  }
  return presentReminder(record, around, viewer, now, calendar)
}
