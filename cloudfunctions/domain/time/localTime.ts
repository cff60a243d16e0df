import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** The hospital's time is UTC+8 all year; cloud functions run in UTC. Chinese law counts days in this time. */
const OFFSET_MINUTES = 8 * 60

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

/** Last millisecond of the day. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999+08:00`)
}

export function addDays(day: string, days: number): string {
  return dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD')
}

export function addMonths(month: string, months: number): string {
  return dayjs.utc(`${month}-01`).add(months, 'month').format('YYYY-MM')
}

/** Whole months from `from` to `to`, 0 for the same month. */
export function monthsBetween(from: string, to: string): number {
  return dayjs.utc(`${to}-01`).diff(dayjs.utc(`${from}-01`), 'month')
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return dayjs.utc(day).day()
}

export function formatLocal(at: Date, format: string): string {
  return local(at).format(format)
}
