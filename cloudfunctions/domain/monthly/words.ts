import type { MonthlyRecord } from './records'

/** 〔2026〕第3号; empty before it is approved. */
export function numberLabel(number: MonthlyRecord['number']): string {
  return number ? `〔${number.year}〕第${number.n}号` : ''
}

/** What a report of this length is called. */
export function kindOf(period: string): '月报' | '季报' | '半年报' | '年报' {
  const rest = period.slice(5)
  if (rest === '') return '年报'
  if (rest.startsWith('H')) return '半年报'
  return rest.startsWith('Q') ? '季报' : '月报'
}
