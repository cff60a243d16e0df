import { daysAfter } from '../time/day'

/** A month (`YYYY-MM`) as a calendar leaf shows it. */
export const WEEK = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Weeks from Monday to Sunday; days of other months are null. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`
  // 0 for a Monday.
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const weeks: (string | null)[][] = []
  for (let monday = daysAfter(first, -before); monday.slice(0, 7) <= month; monday = daysAfter(monday, 7)) {
    weeks.push(
      WEEK.map((_, index) => {
        const day = daysAfter(monday, index)
        return day.startsWith(month) ? day : null
      }),
    )
  }
  return weeks
}

export function monthsAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + months
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** 2026年9月 */
export function sayMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return `${String(year)}年${String(number)}月`
}

/** What there is on each day; an event of several days is on each of them. */
export function byDay<T extends { days: readonly string[] }>(items: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    for (const day of new Set(item.days)) found.set(day, [...(found.get(day) ?? []), item])
  }
  return found
}
