/** Days and moments as they are said to patients. */
import { useState } from 'react'
import { dayOf, daysBefore, isSameYear, sayDate, sayMonthDay, timeOf, today, weekdayOf } from './day'

/** 11月30日（星期一）, with the year when it is not this one. */
export function sayDay(day: string, today: string): string {
  return `${isSameYear(day, today) ? sayMonthDay(day) : sayDate(day)}（星期${weekdayOf(day)}）`
}

/** 今天, 昨天, or the day. */
export function sayPastDay(day: string, today: string): string {
  if (day === today) return '今天'
  if (day === daysBefore(today, 1)) return '昨天'
  if (day === daysBefore(today, 2)) return '前天'
  return sayDay(day, today)
}

/** 11月23日 14:20 */
export function sayMoment(moment: string, today: string): string {
  const day = dayOf(moment)
  if (day === today || day === daysBefore(today, 1)) return `${sayPastDay(day, today)} ${timeOf(moment)}`
  return isSameYear(day, today) ? `${sayMonthDay(day)} ${timeOf(moment)}` : sayDate(day)
}

/** The hospital's day when the page was opened. */
export function useToday(): string {
  const [day] = useState(today)
  return day
}
