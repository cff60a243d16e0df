/** The three spans that are looked at; months as the hospital counts them (UTC+8). */
export type PeriodKey = 'this' | 'last' | 'three'

export const periodNames: Record<PeriodKey, string> = { this: '本月', last: '上月', three: '近3个月' }

/** What the figures beside are compared with. */
export const previousNames: Record<PeriodKey, string> = { this: '上月', last: '再上月', three: '前3个月' }

export function monthsOf(key: PeriodKey, now = Date.now()): { from: string; to: string } {
  const current = monthAt(now, 0)
  if (key === 'this') return { from: current, to: current }
  if (key === 'last') return { from: monthAt(now, -1), to: monthAt(now, -1) }
  return { from: monthAt(now, -2), to: current }
}

function monthAt(now: number, offset: number): string {
  const local = new Date(now + 8 * 3600_000)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + offset, 1)).toISOString().slice(0, 7)
}
