import type { AudienceView, Reading } from '@nuanyu/types/receipts'
import {
  type Occasion,
  type OccasionView,
  type ReminderPaper,
  type ReminderRow,
  type ReminderView,
  reminderCommands,
  reminderStates,
} from '@nuanyu/types/reminders'
import type { Viewer } from '../../kernel/viewer'
import { paragraphsOf } from '../bulletins/words'
import type { ReceiptRecord } from '../receipts/records'
import { dayOf, formatLocal } from '../time/localTime'
import { sayDay, sayWhen } from '../time/sayWhen'
import type { Calendar } from '../time/workingDays'
import { dayFor, occasionLabel, settle } from './occasions'
import { commandsOf } from './policy'
import type { PlannedOccasion, ReminderRecord } from './records'
import { OFFICES, SEND_FROM } from './terms'

/** Of a draft as well: the day that it would fall on if it were scheduled today. */
function settled(occasion: PlannedOccasion, now: Date, calendar: Calendar): PlannedOccasion {
  return occasion.year === 0 ? settle(occasion, dayOf(now), calendar) : occasion
}

export function presentOccasion(
  occasion: PlannedOccasion,
  sentDays: readonly string[],
  now: Date,
  calendar: Calendar,
): OccasionView {
  const day = dayFor(settled(occasion, now, calendar), calendar)
  return {
    value: valueOf(occasion),
    label: occasionLabel(occasion),
    day,
    dayLabel: day ? `${sayDay(day, now)} ${SEND_FROM}` : '放假安排还没有公布',
    sent: day !== null && sentDays.includes(day),
  }
}

function valueOf(occasion: PlannedOccasion): Occasion {
  if (occasion.kind === 'day') return { kind: 'day', day: occasion.day }
  const { kind, festival, daysBefore } = occasion
  return { kind, festival, daysBefore }
}

export function presentRow(record: ReminderRecord, audience: string, now: Date, calendar: Calendar): ReminderRow {
  const { _id, state, text, history, updatedAt } = record
  return {
    id: _id,
    state,
    stateLabel: reminderStates[state],
    title: text.title,
    audience,
    next: nextLabel(record, now, calendar),
    by: history[0]?.by.name ?? '',
    when: sayWhen(updatedAt, now),
  }
}

function nextLabel({ state, occasions, sentDays, sentAt }: ReminderRecord, now: Date, calendar: Calendar): string {
  if (state === 'draft' || state === 'scheduled') {
    const open = occasions.map((one) => presentOccasion(one, sentDays, now, calendar)).filter(({ sent }) => !sent)
    const [next] = open.sort((a, b) => ((a.day ?? '9') < (b.day ?? '9') ? -1 : 1))
    return next ? `${next.dayLabel}（${next.label}）` : '还没有选日子'
  }
  return sentAt ? `${sayWhen(sentAt, now)}发送` : ''
}

export function presentReminder(
  record: ReminderRecord,
  around: { audienceOf: AudienceView; reading: Reading | null },
  viewer: Viewer,
  now: Date,
  calendar: Calendar,
): ReminderView {
  return {
    ...presentRow(record, around.audienceOf.label, now, calendar),
    ...around,
    version: record.version,
    body: record.text.body,
    occasions: record.occasions.map((one) => presentOccasion(one, record.sentDays, now, calendar)),
    history: record.history.map(({ at, command, by, text }) => ({
      when: sayWhen(at, now),
      title: reminderCommands[command],
      by: by.name || '系统',
      text,
    })),
    can: commandsOf(record, viewer, now),
  }
}

export function presentPaper(
  record: ReminderRecord,
  receipt: Pick<ReceiptRecord, 'at' | 'readAt'>,
  hospital: string,
  now: Date,
): ReminderPaper {
  return {
    id: record._id,
    title: record.text.title,
    paragraphs: paragraphsOf(record.text.body),
    signed: `${hospital}${OFFICES[record.from]}`,
    date: formatLocal(receipt.at, 'YYYY年M月D日'),
    read: receipt.readAt ? sayWhen(receipt.readAt, now) : '',
  }
}
