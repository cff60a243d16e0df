import type { Calendar } from '../../time/workingDays'
import { addWorkingDays } from '../../time/workingDays'
import { dayOf, endOfDay } from '../../time/localTime'
import { clockOf } from '../deadlines'
import { derive } from '../derive'
import { isOpen } from '../lifecycle'
import type { CaseRecord } from '../records'
import { remindedAnew } from './deciding'
import { written } from './index'

const timer = { kind: 'system' as const, key: 'jobs', name: '', role: '系统' }

/**
 * The deadlines of an open case counted anew, after the days off of a year came out or were corrected. By its own rules:
 * only the calendar is another one. What has been answered stays as it is, and so does a day that was granted.
 */
export function recount(record: CaseRecord, now: Date, calendar: Calendar): CaseRecord {
  if (!isOpen(record.state)) return record
  const counted = clockOf(record, calendar)
  // No one becomes late by a calendar alone: at the earliest it is today.
  const earliest = endOfDay(dayOf(now))
  const stillInTime = record.dueAt >= now && counted.dueAt < earliest
  const clock = { ...counted, dueAt: stillInTime ? earliest : counted.dueAt }
  if (clock.dueAt.getTime() === record.dueAt.getTime()) return confirmed(record, clock, calendar)
  // By the calendar as it is, it was not late after all.
  const cleared = record.overdue && clock.dueAt > now
  const { extension } = record
  const after = written(
    record,
    {
      text: `${dayOf(record.dueAt)} → ${dayOf(clock.dueAt)}`,
      change: {
        ...clock,
        overdue: record.overdue && !cleared,
        firstRound: cleared && record.round === 1 && record.firstRound === 'late' ? 'running' : record.firstRound,
        stage: record.extendedTo === null ? remindedAnew(record.stage) : record.stage,
        extension: extension && {
          ...extension,
          until: endOfDay(addWorkingDays(dayOf(clock.dueAt), extension.days, calendar)),
        },
      },
    },
    { command: 'recount', by: timer, commandId: `recount-${dayOf(clock.dueAt)}`, fingerprint: '' },
    { now, calendar },
  )
  // Whoever is just writing must not be refused because of it.
  return { ...after, version: record.version }
}

/** The same day as before, which is now certain; reminders may still come on others. */
function confirmed(record: CaseRecord, clock: ReturnType<typeof clockOf>, calendar: Calendar): CaseRecord {
  const after = derive({ ...record, ...clock }, calendar)
  const same =
    after.provisional === record.provisional &&
    after.acknowledgeBy.getTime() === record.acknowledgeBy.getTime() &&
    after.nextStepAt?.getTime() === record.nextStepAt?.getTime()
  return same ? record : after
}
