import { addMonths } from '../../time/localTime'

/** Half a year, `YYYY-1` or `YYYY-2`; clinics are reported by it. Pure. */

/** Of a day or a month. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`
}

export function halfBefore(half: string): string {
  const year = Number(half.slice(0, 4))
  return half.endsWith('-2') ? `${year}-1` : `${year - 1}-2`
}

/** 2026年上半年 */
export function sayHalf(half: string): string {
  return `${half.slice(0, 4)}年${half.endsWith('-1') ? '上' : '下'}半年`
}

/** Its six months, `YYYY-MM`. */
export function monthsOfHalf(half: string): string[] {
  const first = `${half.slice(0, 4)}-${half.endsWith('-1') ? '01' : '07'}`
  return [0, 1, 2, 3, 4, 5].map((months) => addMonths(first, months))
}
