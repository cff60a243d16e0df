import { dayOf, formatLocal, weekdayOf } from '../../time/localTime'
import { sayDay } from '../../time/sayWhen'

/** How the hours of an event are said. Pure. */

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** 9月28日 周一 */
export function sayDate(day: string, now: Date): string {
  return `${sayDay(day, now)} ${WEEKDAYS[weekdayOf(day)] ?? ''}`
}

/** 08:30–09:00 */
export function sayHours(startsAt: Date, endsAt: Date): string {
  return `${formatLocal(startsAt, 'HH:mm')}–${formatLocal(endsAt, 'HH:mm')}`
}

/** 9月28日 周一 08:30–09:00 */
export function saySlot({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): string {
  return `${sayDate(dayOf(startsAt), now)} ${sayHours(startsAt, endsAt)}`
}

/** The whole event: its hours on one day, or its first day and how many there are. */
export function sayEvent(
  { startsAt, endsAt, days }: { startsAt: Date; endsAt: Date; days: readonly string[] },
  now: Date,
): string {
  if (days.length <= 1) return saySlot({ startsAt, endsAt }, now)
  return `${sayDate(days[0] ?? dayOf(startsAt), now)} 起，共 ${days.length} 天`
}
