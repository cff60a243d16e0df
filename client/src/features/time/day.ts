/** Days in the hospital's time zone (UTC+8, no summer time), whatever the device's zone is. */
const ZONE_MS = 8 * 3600_000
const DAY_MS = 24 * 3600_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** The calendar day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: number | string): string {
  return localOf(moment).slice(0, 10)
}

/** `HH:mm` */
export function timeOf(moment: number | string): string {
  return localOf(moment).slice(11, 16)
}

export function today(): string {
  return dayOf(Date.now())
}

export function daysAfter(day: string, days: number): string {
  return new Date(midnight(day).getTime() + days * DAY_MS).toISOString().slice(0, 10)
}

export function daysBefore(day: string, days: number): string {
  return daysAfter(day, -days)
}

/** 一 for a Monday. */
export function weekdayOf(day: string): string {
  return WEEKDAYS[midnight(day).getUTCDay()] ?? ''
}

/** 12月4日 */
export function sayMonthDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${String(month)}月${String(date)}日`
}

/** 2026年12月4日 */
export function sayDate(day: string): string {
  return `${day.slice(0, 4)}年${sayMonthDay(day)}`
}

export function isSameYear(day: string, other: string): boolean {
  return day.slice(0, 4) === other.slice(0, 4)
}

function localOf(moment: number | string): string {
  return new Date((typeof moment === 'number' ? moment : Date.parse(moment)) + ZONE_MS).toISOString()
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
