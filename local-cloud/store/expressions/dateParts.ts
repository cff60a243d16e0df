/** What a calendar says about an instant, as MongoDB counts: weeks from Sunday, and ISO weeks from Monday. */

const DAY = 86_400_000

export interface DateParts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  dayOfYear: number
  /** Sunday is 1. */
  dayOfWeek: number
  week: number
  isoDayOfWeek: number
  isoWeek: number
  isoWeekYear: number
}

/** `local` is the wall clock's time as if it were UTC. */
export function datePartsOf(local: number): DateParts {
  const date = new Date(local)
  const year = date.getUTCFullYear()
  const yearDay = Math.floor((local - startOfYear(year)) / DAY)
  const weekDay = date.getUTCDay()
  const isoDay = weekDay === 0 ? 7 : weekDay
  // The ISO year is the year of the week's Thursday.
  const thursday = new Date(local + (4 - isoDay) * DAY)
  const isoWeekYear = thursday.getUTCFullYear()
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
    dayOfYear: yearDay + 1,
    dayOfWeek: weekDay + 1,
    week: Math.floor((yearDay + 7 - weekDay) / 7),
    isoDayOfWeek: isoDay,
    isoWeek: Math.floor((thursday.getTime() - startOfYear(isoWeekYear)) / DAY / 7) + 1,
    isoWeekYear,
  }
}

/** `Date.UTC` takes the years 0 to 99 for the twentieth century. */
function startOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1)
}

/** Fields may overflow, `month: 14` is February of the next year. */
export function localFromParts(parts: Record<string, number>): number {
  const { hour = 0, minute = 0, second = 0, millisecond = 0 } = parts
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
  if (parts.isoWeekYear !== undefined) {
    const { isoWeekYear, isoWeek = 1, isoDayOfWeek = 1 } = parts
    const fourth = new Date(0).setUTCFullYear(isoWeekYear, 0, 4) // always in week 1
    const monday = fourth - (datePartsOf(fourth).isoDayOfWeek - 1) * DAY
    return monday + ((isoWeek - 1) * 7 + isoDayOfWeek - 1) * DAY + time
  }
  const { year = 1970, month = 1, day = 1 } = parts
  return new Date(0).setUTCFullYear(year, month - 1, day) + time
}
