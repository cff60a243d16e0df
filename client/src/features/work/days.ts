/** Days in the hospital's time zone (UTC+8, no summer time), whatever the device's zone is. */
const ZONE_MS = 8 * 3600_000
const DAY_MS = 24 * 3600_000
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** The calendar day of a moment, YYYY-MM-DD. */
export function dayOf(moment: number | string): string {
  return new Date((typeof moment === 'number' ? moment : Date.parse(moment)) + ZONE_MS).toISOString().slice(0, 10)
}

export function today(): string {
  return dayOf(Date.now())
}

/** 12月4日（周五） */
export function sayDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
  return `${String(month)}月${String(date)}日（周${weekday}）`
}

/** 2026年12月4日 */
export function sayDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${String(year)}年${String(month)}月${String(date)}日`
}

/** 今天 14:20, 明天 09:05, 12月4日 14:20 */
export function sayMoment(moment: string, now = Date.now()): string {
  const day = dayOf(moment)
  const time = new Date(Date.parse(moment) + ZONE_MS).toISOString().slice(11, 16)
  const near = { [dayOf(now)]: '今天', [dayOf(now + DAY_MS)]: '明天', [dayOf(now - DAY_MS)]: '昨天' }[day]
  const [, month, date] = day.split('-').map(Number)
  return `${near ?? `${String(month)}月${String(date)}日`} ${time}`
}
