import { AppError } from '@nuanyu/types/errors'
import { isForSomebody } from '@nuanyu/types/receipts'
import type { Occasion, ReminderCommand, ReminderQueue, ReminderState } from '@nuanyu/types/reminders'
import { assertAllowed, type At, born, isResend, moved } from '../../kernel/living/record'
import type { Viewer } from '../../kernel/viewer'
import type { HandedOut } from '../receipts/records'
import { mayRemind, withErrand } from '../receipts/rules'
import { dayOf } from '../time/localTime'
import type { Calendar } from '../time/workingDays'
import { dayFor, dueDays, hasMore, settle } from './occasions'
import { refusalOf } from './policy'
import type { ReminderRecord, ReminderText } from './records'

export type ReminderContent = { text: ReminderText; audience: HandedOut['audience']; occasions: Occasion[] }

export type Command =
  | { name: 'edit'; content: ReminderContent }
  | { name: 'schedule' | 'send'; calendar: Calendar }
  | { name: 'remind' | 'close' }
  | { name: 'cancel'; reason: string }

export function begin(
  id: string,
  content: ReminderContent,
  from: ReminderRecord['from'],
  viewer: Viewer,
  at: At,
): ReminderRecord {
  return derived({
    ...born<ReminderState, ReminderCommand>(id, 'draft', 'draft', viewer, at),
    ...written(content),
    from,
    sentDays: [],
    sentAt: null,
    scheduledFrom: '',
    errands: [],
    errandAt: null,
    remindedAt: null,
    queue: 'planned',
  })
}

/** The reminder after the command, or a named refusal. A resend answers it as it is. */
export function decide(
  record: ReminderRecord,
  command: Command,
  seenVersion: number,
  viewer: Viewer,
  at: At,
): ReminderRecord {
  if (isResend(record, viewer, at, command.name)) return record
  if (command.name === 'remind' && record.version === seenVersion && record.sentAt && !mayRemind(record, at.now))
    throw new AppError('WRONG_STATE', { message: '今天已经提醒过了，每天最多提醒一次' })
  assertAllowed(refusalOf(command.name, record, viewer, at.now), record, seenVersion)
  const { said = '', ...change } = effectOf(record, command, at.now)
  return derived(moved(record, command.name, change, viewer, at, said))
}

type Effect = Partial<ReminderRecord> & { state: ReminderState; said?: string }

function effectOf(record: ReminderRecord, command: Command, now: Date): Effect {
  switch (command.name) {
    case 'edit':
      // What is changed has to be scheduled anew.
      return { state: 'draft', ...written(command.content) }
    case 'schedule':
      return scheduled(record, command.calendar, dayOf(now))
    case 'send':
      return sent(record, command.calendar, now)
    case 'remind':
      return { state: record.state, remindedAt: now, ...withErrand(record, 'remind', now) }
    case 'cancel':
      return { state: 'cancelled', said: command.reason }
    case 'close':
      return { state: 'closed' }
  }
}

function scheduled(record: ReminderRecord, calendar: Calendar, today: string): Effect {
  if (!isForSomebody(record.audience)) throw problem('audience', '请选择提醒谁')
  if (record.occasions.length === 0) throw problem('occasions', '请选择哪天提醒')
  const occasions = record.occasions.map((occasion) => settle(occasion, today, calendar))
  const past = occasions.some((occasion) => {
    const day = dayFor(occasion, calendar)
    return day !== null && day < today
  })
  if (past) throw problem('occasions', '有的日子已经过去，请重新选择')
  return { state: 'scheduled', occasions, scheduledFrom: today }
}

/** Everybody has it to read again on each of its days. */
function sent(record: ReminderRecord, calendar: Calendar, now: Date): Effect {
  const due = dueDays(record, dayOf(now), calendar)
  if (due.length === 0) throw new AppError('WRONG_STATE')
  const sentDays = [...record.sentDays, ...due]
  return {
    state: hasMore(record, sentDays, calendar) ? 'scheduled' : 'sent',
    sentDays,
    sentAt: now,
    remindedAt: null,
    ...withErrand(record, 'handOut', now),
  }
}

function written({ text, audience, occasions }: ReminderContent) {
  return { text, audience, occasions: occasions.map((occasion) => ({ ...occasion, year: 0 })) }
}

const queues: Record<ReminderState, ReminderQueue> = {
  draft: 'planned',
  scheduled: 'planned',
  sent: 'sent',
  closed: 'ended',
  cancelled: 'ended',
}

function derived(record: ReminderRecord): ReminderRecord {
  return { ...record, queue: queues[record.state] }
}

function problem(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
