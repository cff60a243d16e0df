import type { ReminderQueue } from '@nuanyu/types/reminders'
import { _, database } from '../../kernel/database'
import { livingIn } from '../../kernel/living/store'
import { noticesFor } from './notify'
import type { ReminderRecord } from './records'

/** The only file that touches `reminders`, beside the errands of what was sent. */
export const reminders = livingIn<ReminderRecord>('reminders', noticesFor)

export async function remindersIn(
  queue: ReminderQueue,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ReminderRecord[]> {
  return reminders.page({ queue }, ['updatedAt', 'desc'], after, limit)
}

export async function remindersById(ids: string[]): Promise<Map<string, ReminderRecord>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await database.find<ReminderRecord>('reminders', { where: { _id: _.in(wanted) }, limit: wanted.length })
  return new Map(found.map((record) => [record._id, record]))
}

/** What waits for its day. A hospital has some ten of them. */
export async function scheduledReminders(): Promise<ReminderRecord[]> {
  return database.find<ReminderRecord>('reminders', {
    where: { state: 'scheduled' },
    orderBy: [['updatedAt', 'asc']],
    limit: 100,
  })
}
