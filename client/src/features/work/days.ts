/** Days and moments as they are said to people at work: short, and never far away. */
import { dayOf, daysAfter, daysBefore, sayMonthDay, timeOf, weekdayOf } from '../time/day'

/** 12月4日（周五） */
export function sayDay(day: string): string {
  return `${sayMonthDay(day)}（周${weekdayOf(day)}）`
}

/** 今天 14:20, 明天 09:05, 12月4日 14:20 */
export function sayMoment(moment: string, now = Date.now()): string {
  const day = dayOf(moment)
  const today = dayOf(now)
  const near = { [today]: '今天', [daysAfter(today, 1)]: '明天', [daysBefore(today, 1)]: '昨天' }[day]
  return `${near ?? sayMonthDay(day)} ${timeOf(moment)}`
}
