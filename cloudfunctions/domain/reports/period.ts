import { dayOf } from '../time/localTime'

/** How long a period is, in months; each divides the longer ones. */
export const LENGTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const
export type Span = keyof typeof LENGTHS

export type Parts = { year: number; span: Span; /** Of its kind within the year, from 0. */ nth: number }

export function partsOf(period: string): Parts {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest === '') return { year, span: 'year', nth: 0 }
  if (rest.startsWith('H')) return { year, span: 'half', nth: Number(rest.slice(1)) - 1 }
  if (rest.startsWith('Q')) return { year, span: 'quarter', nth: Number(rest.slice(1)) - 1 }
  return { year, span: 'month', nth: Number(rest) - 1 }
}

export function periodOf({ year, span, nth }: Parts): string {
  switch (span) {
    case 'year':
      return String(year)
    case 'half':
      return `${year}-H${nth + 1}`
    case 'quarter':
      return `${year}-Q${nth + 1}`
    case 'month':
      return `${year}-${String(nth + 1).padStart(2, '0')}`
  }
}

/** Its months, `2026-09`, in order. */
export function monthsOf(period: string): readonly string[] {
  const known = months.get(period)
  if (known) return known
  const { year, span, nth } = partsOf(period)
  const length = LENGTHS[span]
  const made = Array.from({ length }, (_, index) => periodOf({ year, span: 'month', nth: nth * length + index }))
  if (months.size < PERIODS_KEPT) months.set(period, made)
  return made
}

/** Every figure of every department asks for them. */
const months = new Map<string, readonly string[]>()
const PERIODS_KEPT = 1000

export function yearOf(period: string): string {
  return period.slice(0, 4)
}

/** The one of the same length just before. */
export function previousOf(period: string): string {
  const { year, span, nth } = partsOf(period)
  if (nth > 0) return periodOf({ year, span, nth: nth - 1 })
  return periodOf({ year: year - 1, span, nth: 12 / LENGTHS[span] - 1 })
}

/** The first month after it. */
export function nextOf(period: string): string {
  const { year, nth } = partsOf(monthsOf(period).at(-1) as string)
  return nth === 11
    ? periodOf({ year: year + 1, span: 'month', nth: 0 })
    : periodOf({ year, span: 'month', nth: nth + 1 })
}

/** The same one a year before. */
export function lastYearOf(period: string): string {
  const parts = partsOf(period)
  return periodOf({ ...parts, year: parts.year - 1 })
}

/** The period of this length in which the month `2026-09` lies. */
export function periodAround(month: string, span: Span): string {
  const { year, nth } = partsOf(month)
  return periodOf({ year, span, nth: Math.floor(nth / LENGTHS[span]) })
}

export function labelOf(period: string): string {
  const { year, span, nth } = partsOf(period)
  switch (span) {
    case 'year':
      return `${year}年`
    case 'half':
      return `${year}年${nth === 0 ? '上' : '下'}半年`
    case 'quarter':
      return `${year}年第${'一二三四'.charAt(nth)}季度`
    case 'month':
      return `${year}年${nth + 1}月`
  }
}

/** Its first month has begun. */
export function hasBegun(period: string, now: Date): boolean {
  return (monthsOf(period)[0] as string) <= dayOf(now).slice(0, 7)
}

export function isRunning(period: string, now: Date): boolean {
  return monthsOf(period).includes(dayOf(now).slice(0, 7))
}
