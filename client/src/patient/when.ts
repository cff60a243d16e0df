import { useState } from 'react'

/** Days in the hospital's time zone (UTC+8, no summer time), whatever the phone's zone is. */
const ZONE_MS = 8 * 3600 * 1000
const DAY_MS = 24 * 3600 * 1000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** The calendar day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: number | string): string {
  return new Date((typeof moment === 'number' ? moment : Date.parse(moment)) + ZONE_MS).toISOString().slice(0, 10)
}

export function daysBefore(day: string, days: number): string {
  return daysAfter(day, -days)
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** 11月30日（星期一）, with the year when it is not this one. */
export function sayDay(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  const short = `${month}月${date}日（星期${weekday}）`
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year}年${short}`
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
  const local = new Date(Date.parse(moment) + ZONE_MS).toISOString()
  const day = local.slice(0, 10)
  const time = local.slice(11, 16)
  if (day === today || day === daysBefore(today, 1)) return `${sayPastDay(day, today)} ${time}`
  const [year, month, date] = day.split('-').map(Number)
  return day.slice(0, 4) === today.slice(0, 4) ? `${month}月${date}日 ${time}` : `${year}年${month}月${date}日`
}

/** The hospital's day when the page was opened. */
export function useToday(): string {
  const [today] = useState(() => dayOf(Date.now()))
  return today
}
