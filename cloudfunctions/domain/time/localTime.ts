import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** The hospital's time is UTC+8 all year; cloud functions run in UTC. Chinese law counts days in this time. */
const OFFSET_MINUTES = 8 * 60
const DAY_MS = 86_400_000

function local(at: Date) {
  return dayjs(at).utcOffset(OFFSET_MINUTES)
}

/** Calendar day `YYYY-MM-DD` on which the moment falls. */
export function dayOf(at: Date): string {
  return local(at).format('YYYY-MM-DD')
}

/** Calendar month `YYYY-MM` in which the moment falls. */
export function monthOf(at: Date): string {
  return local(at).format('YYYY-MM')
}

/** First millisecond of the day. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`)
}

/** Last millisecond of the day. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`)
}

export function addDays(day: string, days: number): string {
  // A day has no zone and no summer time; the working-day clock asks this a hundred times a case.
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

export function addMonths(month: string, months: number): string {
  return dayjs.utc(`${month}-01`).add(months, 'month').format('YYYY-MM')
}

/** The same moment of day so many years before; 29 February becomes 1 March. */
export function yearsBefore(at: Date, years: number): Date {
  const then = new Date(at)
  then.setUTCFullYear(then.getUTCFullYear() - years)
  return then
}

/** Whole months from `from` to `to`, 0 for the same month. */
export function monthsBetween(from: string, to: string): number {
  return dayjs.utc(`${to}-01`).diff(dayjs.utc(`${from}-01`), 'month')
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay()
}

export function formatLocal(at: Date, format: string): string {
  return local(at).format(format)
}
