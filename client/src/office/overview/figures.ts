import type { Rate } from '@nuanyu/types/reports'

/** How a figure of one to four people is shown. Never 0, never a guess. */
export const FEW = '<5'

export function sayCount(count: number | null): string {
  return count === null ? FEW : String(count)
}

/** 92%, or <5 where few people are behind it, or — where nobody is. */
export function sayRate({ n, value }: Rate): string {
  if (value !== null) return `${String(Math.round(value * 100))}%`
  return n === 0 ? '—' : FEW
}

export function sayMean({ n, value }: Rate): string {
  if (value !== null) return value.toFixed(2)
  return n === 0 ? '—' : FEW
}

export function sayN({ n }: Rate): string {
  return n === null ? 'n <5' : `n = ${String(n)}`
}

/** In a table, where a withheld figure already says that n is small. */
export function sayBriefN({ n, value }: Rate): string {
  return n === null || value === null ? '' : `n=${String(n)}`
}

export interface Movement {
  direction: 'up' | 'down' | 'flat'
  text: string
}

/** Compared with the span before; nothing where either side is withheld. */
export function movementOf(now: number | null, before: number | null): Movement | undefined {
  if (now === null || before === null) return undefined
  const difference = now - before
  if (difference === 0) return { direction: 'flat', text: '持平' }
  return {
    direction: difference > 0 ? 'up' : 'down',
    text: `${difference > 0 ? '多' : '少'} ${String(Math.abs(difference))}`,
  }
}

/** 11月23日 14:20 in the hospital's time. */
export function sayMoment(moment: string): string {
  const local = new Date(Date.parse(moment) + 8 * 3600_000)
  const time = local.toISOString().slice(11, 16)
  return `${String(local.getUTCMonth() + 1)}月${String(local.getUTCDate())}日 ${time}`
}
