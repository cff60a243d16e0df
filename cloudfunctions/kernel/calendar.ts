import official from 'chinese-days/dist/chinese-days.json'
import type { Calendar } from '../domain/time/workingDays'

/** The State Council's calendar with make-up workdays, as published up to the library's version. */
export const officialCalendar: Calendar = {
  holidays: new Set(Object.keys(official.holidays)),
  makeUpWorkdays: new Set(Object.keys(official.workdays)),
  knownYears: new Set(Object.keys(official.holidays).map((day) => Number(day.slice(0, 4)))),
}
