import { type Festival, festivals, type Occasion } from '@nuanyu/types/reminders'
import { addDays } from '../time/localTime'
import type { Calendar } from '../time/workingDays'
import type { PlannedOccasion, ReminderRecord } from './records'

/**
 * When a festival's days off begin, out of a calendar that knows days and no names: the hospital may have entered it
 * itself. Each festival can only fall into its window (农历 ones move within a month), and the days off around it are one
 * run. Pure.
 */
const windows: Record<Festival, [from: string, to: string]> = {
  newYear: ['01-01', '01-01'],
  springFestival: ['01-20', '02-28'],
  tombSweeping: ['04-03', '04-06'],
  labourDay: ['05-01', '05-01'],
  dragonBoat: ['05-25', '06-28'],
  midAutumn: ['09-07', '10-08'],
  nationalDay: ['10-01', '10-01'],
}

/** The first day off; null while that year is not published, or where the calendar has no such days. */
export function startOf(festival: Festival, year: number, { holidays, knownYears }: Calendar): string | null {
  if (!knownYears.has(year)) return null
  const [from, to] = windows[festival]
  for (let day = `${year}-${from}`; day <= `${year}-${to}`; day = addDays(day, 1)) {
    if (!holidays.has(day)) continue
    let first = day
    while (holidays.has(addDays(first, -1))) first = addDays(first, -1)
    return first
  }
  return null
}

/** The day on which it is to be sent; null while nobody can know. */
export function dayFor(occasion: PlannedOccasion, calendar: Calendar): string | null {
  if (occasion.kind === 'day') return occasion.day
  if (occasion.year === 0) return null
  const start = startOf(occasion.festival, occasion.year, calendar)
  return start && addDays(start, -occasion.daysBefore)
}

/** Which year's festival comes next. A year that is not published is taken as still to come. */
export function settle(occasion: Occasion, today: string, calendar: Calendar): PlannedOccasion {
  if (occasion.kind === 'day') return { ...occasion, year: Number(occasion.day.slice(0, 4)) }
  const year = Number(today.slice(0, 4))
  const thisYear = dayFor({ ...occasion, year }, calendar)
  const [, last] = windows[occasion.festival]
  const past = thisYear === null ? today > `${year}-${last}` : thisYear < today
  return { ...occasion, year: past ? year + 1 : year }
}

/** Days that have come, and on which it was not sent yet. What was past when it was scheduled stays past. */
export function dueDays(
  { occasions, sentDays, scheduledFrom }: Pick<ReminderRecord, 'occasions' | 'sentDays' | 'scheduledFrom'>,
  today: string,
  calendar: Calendar,
): string[] {
  const days = occasions.map((occasion) => dayFor(occasion, calendar))
  const due = days.filter((day): day is string => day !== null && day <= today && day >= scheduledFrom)
  return [...new Set(due)].filter((day) => !sentDays.includes(day)).sort()
}

/** Whether another day will come. */
export function hasMore(
  { occasions, scheduledFrom }: Pick<ReminderRecord, 'occasions' | 'scheduledFrom'>,
  sentDays: readonly string[],
  calendar: Calendar,
): boolean {
  return occasions.some((occasion) => {
    const day = dayFor(occasion, calendar)
    return day === null || (day >= scheduledFrom && !sentDays.includes(day))
  })
}

/** 中秋前3天; 端午放假第一天; 12月20日 is said by the view. */
export function occasionLabel(occasion: Occasion): string {
  if (occasion.kind === 'day') return '指定日期'
  const name = festivals[occasion.festival]
  return occasion.daysBefore === 0 ? `${name}放假第一天` : `${name}放假前${occasion.daysBefore}天`
}
