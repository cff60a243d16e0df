import { addDays, weekdayOf } from './localTime'

/** Holidays and make-up workdays (调休) as the State Council publishes them, days as `YYYY-MM-DD`. */
export type Calendar = {
  holidays: ReadonlySet<string>
  makeUpWorkdays: ReadonlySet<string>
  /** Years whose official calendar is in here; for others a weekday counts as a working day. */
  knownYears: ReadonlySet<number>
}

export function isWorkingDay(day: string, calendar: Calendar): boolean {
  if (calendar.makeUpWorkdays.has(day)) return true
  if (calendar.holidays.has(day)) return false
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6
}

/** The n-th working day after `day`; `day` itself is day zero (《医疗机构投诉管理办法》 2019). */
export function addWorkingDays(day: string, n: number, calendar: Calendar): string {
  let current = day
  for (let left = n; left > 0;) {
    current = addDays(current, 1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}

/** The n-th working day before `day`. */
export function subtractWorkingDays(day: string, n: number, calendar: Calendar): string {
  let current = day
  for (let left = n; left > 0;) {
    current = addDays(current, -1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function countWorkingDays(from: string, to: string, calendar: Calendar): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count++
  }
  return count
}

/** True when a day between the two lies in a year whose calendar was not yet published. */
export function isProvisional(from: string, to: string, calendar: Calendar): boolean {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (!calendar.knownYears.has(year)) return true
  }
  return false
}
