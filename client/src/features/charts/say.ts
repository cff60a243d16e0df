/** Figures in words. What is withheld is never 0 and never a guess, and a change of few is never a percentage. */
import type { Rate } from '@nuanyu/types/reports'
import { dayOf, sayMonthDay, timeOf } from '../time/day'

/** A withheld figure: fewer than five, or one from which such a number would follow. */
export const FEW = '※'
/** The same for a screen reader, and where it stands alone. */
export const WITHHELD = '人数太少，不显示'

/** Under this many, a change is said in pieces and a rate is not compared (10 for anything ranked). */
const ENOUGH = 10

export function sayCount(count: number | null): string {
  return count === null ? FEW : String(count)
}

/** Above a bar on a phone, where four digits have no room. */
export function sayBriefly(count: number | null): string {
  return count !== null && count >= 10_000 ? `${(count / 10_000).toFixed(1)}万` : sayCount(count)
}

/** 92%, or ※ where few people are behind it, or — where nobody is. */
export function sayRate({ n, value }: Rate): string {
  if (value !== null) return `${String(Math.round(value * 100))}%`
  return n === 0 ? '—' : FEW
}

export function sayMean({ n, value }: Rate): string {
  if (value !== null) return value.toFixed(2)
  return n === 0 ? '—' : FEW
}

export function sayN({ n }: Pick<Rate, 'n'>): string {
  return n === null ? `n ${FEW}` : `n = ${String(n)}`
}

/** In a table, where a withheld figure already says that n is small. */
export function sayBriefN({ n, value }: Rate): string {
  return n === null || value === null ? '' : `n=${String(n)}`
}

export interface Movement {
  direction: 'up' | 'down' | 'flat'
  text: string
}

/** 环比 or 同比 of a count: in per cent on many, in pieces on few, not at all where either side is withheld. */
export function movementOf(now: number | null, before: number | null): Movement | undefined {
  if (now === null || before === null) return undefined
  const difference = now - before
  if (difference === 0) return { direction: 'flat', text: '持平' }
  const direction = difference > 0 ? 'up' : 'down'
  if (before < ENOUGH || now < ENOUGH)
    return { direction, text: `${difference > 0 ? '多' : '少'} ${String(Math.abs(difference))}` }
  const percent = (Math.abs(difference) / before) * 100
  return { direction, text: `${percent < 9.95 ? percent.toFixed(1) : String(Math.round(percent))}%` }
}

/** Of a share, in percentage points, where both stand on enough. */
export function pointsBetween(now: Rate, before: Rate): Movement | undefined {
  const enough = ({ n, value }: Rate) => n !== null && n >= ENOUGH && value !== null
  if (!enough(now) || !enough(before)) return undefined
  const points = Math.round((now.value as number) * 100) - Math.round((before.value as number) * 100)
  if (points === 0) return { direction: 'flat', text: '持平' }
  return { direction: points > 0 ? 'up' : 'down', text: `${String(Math.abs(points))} 个百分点` }
}

/** 11月23日 14:20 in the hospital's time. */
export function sayMoment(moment: string): string {
  return `${sayMonthDay(dayOf(moment))} ${timeOf(moment)}`
}

/** How long a bar is, in per cent of the longest; something is never nothing. */
export function shareOf(count: number | null, top: number): number {
  if (count === null || count === 0) return 0
  return Math.max(2, Math.round((count / Math.max(1, top)) * 1000) / 10)
}

/** Steps, not a slide: five shades are told apart, fifty are not. */
const STEPS = 5

export function shadeOf(count: number | null, top: number): string {
  if (count === null) return 'few'
  return String(count === 0 ? 0 : Math.max(1, Math.ceil((count / Math.max(1, top)) * STEPS)))
}
