import { AppError } from '@nuanyu/types/errors'
import { addDays, addMonths, monthsBetween, weekdayOf } from '../time/localTime'

export type Period = { from: string; to: string }

export const LONGEST_PERIOD = 24

/** Refuses, at the field that names its beginning, a period that ends before it begins or is too long to look at. */
export function assertPeriod(period: Period): void {
  const backwards = period.from > period.to
  if (!backwards && lengthOf(period) <= LONGEST_PERIOD) return
  const message = backwards ? '开始月份不能晚于结束月份' : `最多查看 ${LONGEST_PERIOD} 个月`
  throw new AppError('VALIDATION', { details: { fields: [{ path: 'from', message }] } })
}

export function lengthOf({ from, to }: Period): number {
  return monthsBetween(from, to) + 1
}

/** As many months just before. */
export function previousOf(period: Period): Period {
  const length = lengthOf(period)
  return { from: addMonths(period.from, -length), to: addMonths(period.from, -1) }
}

export function contains({ from, to }: Period, month: string): boolean {
  return from <= month && month <= to
}

export function labelOf({ from, to }: Period): string {
  const say = (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
  return from === to ? say(from) : `${say(from)} — ${say(to)}`
}

/** Weeks (from Monday) up to a quarter, months beyond: short enough to read, long enough not to be small numbers. */
export function trendKey(period: Period): (day: string) => { key: string; label: string } {
  if (lengthOf(period) > 3) {
    return (day) => ({ key: day.slice(0, 7), label: `${Number(day.slice(5, 7))}月` })
  }
  return (day) => {
    const monday = addDays(day, -((weekdayOf(day) + 6) % 7))
    return { key: monday, label: `${Number(monday.slice(5, 7))}/${Number(monday.slice(8))}` }
  }
}
