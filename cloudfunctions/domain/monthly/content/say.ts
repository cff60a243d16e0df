import type { Rate } from '@nuanyu/types/reports'
import { WITHHELD } from '../terms'

type Cell = string | number

export function sayCount(count: number | null): Cell {
  return count ?? WITHHELD
}

/** 92.3%; — where nobody is behind it. */
export function sayRate({ n, value }: Rate): string {
  if (value !== null) return `${(value * 100).toFixed(1)}%`
  return n === 0 ? '—' : WITHHELD
}

export function sayMean({ n, value }: Rate): string {
  if (value !== null) return value.toFixed(2)
  return n === 0 ? '—' : WITHHELD
}

/** 环比, 同比: a share of what it was, and nothing where either is withheld or there was nothing. */
export function sayGrowth(now: number | null, before: number | null): string {
  if (now === null || before === null) return WITHHELD
  if (before === 0) return now === 0 ? '持平' : '—'
  return signed(((now - before) / before) * 100, '%')
}

/** Between two shares, in points; between two means, as a number. */
export function sayDifference(now: Rate, before: Rate, unit: 'points' | 'stars'): string {
  if (now.value === null || before.value === null) return now.n === 0 || before.n === 0 ? '—' : WITHHELD
  const difference = now.value - before.value
  return unit === 'points' ? signed(difference * 100, '个百分点') : signed(difference, '', 2)
}

function signed(difference: number, unit: string, digits = 1): string {
  const rounded = difference.toFixed(digits)
  if (Number(rounded) === 0) return '持平'
  return `${difference > 0 ? '+' : '−'}${rounded.replace('-', '')}${unit}`
}
