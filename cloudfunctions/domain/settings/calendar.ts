import { calendarKind, type CalendarYear, type SettingKind, type SettingValue } from '@nuanyu/types/settings'
import type { Calendar } from '../time/workingDays'

/** One year of the calendar that ships, or null where the State Council had not published it yet. */
export function shippedYear(year: number, { holidays, makeUpWorkdays, knownYears }: Calendar): CalendarYear | null {
  if (!knownYears.has(year)) return null
  const ofYear = (days: ReadonlySet<string>) => [...days].filter((day) => day.startsWith(`${year}-`)).sort()
  return { holidays: ofYear(holidays), makeUpWorkdays: ofYear(makeUpWorkdays) }
}

/** The calendar that ships, with the hospital's years in the place of its own. */
export function calendarWith(years: ReadonlyMap<number, CalendarYear>, official: Calendar): Calendar {
  if (years.size === 0) return official
  const others = (days: ReadonlySet<string>) => [...days].filter((day) => !years.has(Number(day.slice(0, 4))))
  const own = [...years.values()]
  return {
    holidays: new Set([...others(official.holidays), ...own.flatMap(({ holidays }) => holidays)]),
    makeUpWorkdays: new Set([
      ...others(official.makeUpWorkdays),
      ...own.flatMap(({ makeUpWorkdays }) => makeUpWorkdays),
    ]),
    knownYears: new Set([...official.knownYears, ...years.keys()]),
  }
}

/** From November on the next year's days should be known; this one's always. */
export function missingYear(today: string, { knownYears }: Calendar): number | null {
  const year = Number(today.slice(0, 4))
  if (!knownYears.has(year)) return year
  return today.slice(5) >= '11-01' && !knownYears.has(year + 1) ? year + 1 : null
}

/** Years that are worth looking at: the present one and the next, and whatever else was entered. */
export function yearsToList(today: string, set: Iterable<SettingKind>): number[] {
  const year = Number(today.slice(0, 4))
  const entered = [...set].flatMap((kind) => /^calendar-(\d{4})$/.exec(kind)?.[1] ?? []).map(Number)
  return [...new Set([year, year + 1, ...entered])].sort()
}

/** Years that a warm instance holds beside those that ship. */
export function kindsAround(today: string): SettingKind[] {
  const year = Number(today.slice(0, 4))
  return [-2, -1, 0, 1, 2].map((more) => calendarKind(year + more))
}

export function isYear(value: SettingValue): value is CalendarYear {
  return !Array.isArray(value) && 'holidays' in value
}
