import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { runErrands } from '../receipts/errands'
import { dayOf, formatLocal } from '../time/localTime'
import { toReaders } from './notify'
import { dueDays } from './occasions'
import type { ReminderRecord } from './records'
import { decide } from './rules'
import { reminders, scheduledReminders } from './store'
import { SEND_FROM } from './terms'

/** On its days, from nine in the morning. What a standing timer missed leaves with its next run. */
export async function sendReminders({ author, calendar }: JobContext): Promise<number> {
  const { now, viewer } = author
  if (formatLocal(now, 'HH:mm') < SEND_FROM) return 0
  const due = (await scheduledReminders()).filter((record) => dueDays(record, dayOf(now), calendar).length > 0)
  return eachAlone('reminders', due, ({ _id, version }) => {
    const at = { now, commandId: `send-${dayOf(now)}`, fingerprint: '' }
    // Of two timers that overlap, the second sees a newer version, or its own command.
    return reminders.change(
      _id,
      'jobs.reminders',
      (record) => decide(record, { name: 'send', calendar }, version, viewer, at),
      author,
    )
  })
}

export const handOutReminders = runErrands<ReminderRecord>({
  kind: 'reminder',
  collection: 'reminders',
  alwaysTo: () => [],
  says: toReaders,
})
