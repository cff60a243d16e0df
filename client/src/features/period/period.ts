/**
 * Calendar periods as the server knows them: `2026`, `2026-H2`, `2026-Q4`, `2026-11`. A period is looked at as a whole;
 * one goes from one to the next, and up or down in length.
 */
import { today } from '../time/day'

export type Span = 'month' | 'quarter' | 'half' | 'year'

/** In months; each divides the longer ones. */
const LENGTHS: Record<Span, number> = { month: 1, quarter: 3, half: 6, year: 12 }

export const spanNames: Record<Span, string> = { month: '月', quarter: '季度', half: '半年', year: '年' }

interface Parts {
  year: number
  span: Span
  /** Of its kind within the year, from 0. */
  nth: number
}

/** Nothing before is counted; the first year a period may name. */
const FIRST_YEAR = 2000

export function isPeriod(text: string | undefined): text is string {
  return text !== undefined && /^20\d\d(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(text)
}

export function spanOf(period: string): Span {
  return partsOf(period).span
}

/** The month we are in, and the one before: what is asked for nearly always. */
export function thisMonth(day = today()): string {
  return day.slice(0, 7)
}

export function lastMonth(day = today()): string {
  return stepped(thisMonth(day), -1)
}

/** As many of the same length later, or earlier where negative. */
export function stepped(period: string, steps: number): string {
  const { year, span, nth } = partsOf(period)
  const perYear = 12 / LENGTHS[span]
  const all = year * perYear + nth + steps
  return periodOf({ year: Math.floor(all / perYear), span, nth: ((all % perYear) + perYear) % perYear })
}

/** The one of this length in which the other lies, or begins. A running one stays the running one. */
export function inSpan(period: string, span: Span, day = today()): string {
  const months = monthsOf(period)
  const now = thisMonth(day)
  const month = months.includes(now) ? now : (months[0] as string)
  const { year, nth } = partsOf(month)
  return periodOf({ year, span, nth: Math.floor(nth / LENGTHS[span]) })
}

export function canStep(period: string, steps: number, day = today()): boolean {
  const { year } = partsOf(period)
  if (steps < 0 && year <= FIRST_YEAR) return false
  return (monthsOf(stepped(period, steps))[0] as string) <= thisMonth(day)
}

/** 2026年9月, 2026年第三季度, 2026年上半年, 2026年 */
export function sayPeriod(period: string): string {
  const { year, span, nth } = partsOf(period)
  switch (span) {
    case 'year':
      return `${String(year)}年`
    case 'half':
      return `${String(year)}年${nth === 0 ? '上' : '下'}半年`
    case 'quarter':
      return `${String(year)}年第${'一二三四'.charAt(nth)}季度`
    case 'month':
      return `${String(year)}年${String(nth + 1)}月`
  }
}

export function monthsOf(period: string): string[] {
  const { year, span, nth } = partsOf(period)
  const length = LENGTHS[span]
  return Array.from({ length }, (_, index) => periodOf({ year, span: 'month', nth: nth * length + index }))
}

function partsOf(period: string): Parts {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest === '') return { year, span: 'year', nth: 0 }
  if (rest.startsWith('H')) return { year, span: 'half', nth: Number(rest.slice(1)) - 1 }
  if (rest.startsWith('Q')) return { year, span: 'quarter', nth: Number(rest.slice(1)) - 1 }
  return { year, span: 'month', nth: Number(rest) - 1 }
}

function periodOf({ year, span, nth }: Parts): string {
  switch (span) {
    case 'year':
      return String(year)
    case 'half':
      return `${String(year)}-H${String(nth + 1)}`
    case 'quarter':
      return `${String(year)}-Q${String(nth + 1)}`
    case 'month':
      return `${String(year)}-${String(nth + 1).padStart(2, '0')}`
  }
}
