import { hasBegun, isRunning, monthsOf, periodAround, previousOf } from '../reports/period'
import { dayOf, endOfDay, startOfDay } from '../time/localTime'

/** A report is about a period that is over. */
export function isOver(period: string, now: Date): boolean {
  return hasBegun(period, now) && !isRunning(period, now)
}

const MONTHS_OFFERED = 3

/** What one would draft now: the last months, and the last quarter, half and year. */
export function offeredAt(now: Date): string[] {
  const month = dayOf(now).slice(0, 7)
  const months: string[] = []
  for (let one = previousOf(month); months.length < MONTHS_OFFERED; one = previousOf(one)) months.push(one)
  return [...months, ...(['quarter', 'half', 'year'] as const).map((span) => previousOf(periodAround(month, span)))]
}

/** Its first and its last moment. */
export function spanOf(period: string): { from: Date; to: Date } {
  const months = monthsOf(period)
  const [year, month] = (months.at(-1) as string).split('-').map(Number) as [number, number]
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  return { from: startOfDay(`${months[0] as string}-01`), to: endOfDay(lastDay) }
}
