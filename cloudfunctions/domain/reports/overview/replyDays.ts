import type { Overview } from '@nuanyu/types/reports'
import { SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import { ofPlace } from './figures'
import { placeKey, type Source } from './source'

/** Working days to the first reply: the middle one, and the one that nine of ten do not exceed. From ten on. */
export function replyDaysOf(source: Source): Overview['replyDays'] {
  const { filter, sheet, org } = source
  const { period } = filter
  const place = placeKey(filter)
  // The n of the rates, withheld where that is.
  const n = filter.facet ? null : ofPlace(source, place, period).rates.solved.n
  if (n === null || n < SMALL_IN_PUBLIC) return { n, median: null, p90: null }
  const days = [...sheet.sums('main', org.departmentsOf(place), period, 'replied')]
    .map(([day, count]) => ({ day: Number(day), count }))
    .sort((a, b) => a.day - b.day)
  return { n, median: quantile(days, 0.5), p90: quantile(days, 0.9) }
}

/** The smallest number of days within which this share was answered. */
export function quantile(days: { day: number; count: number }[], share: number): number | null {
  const all = days.reduce((sum, { count }) => sum + count, 0)
  let sofar = 0
  for (const { day, count } of days) {
    sofar += count
    if (sofar >= all * share) return day
  }
  return null
}
