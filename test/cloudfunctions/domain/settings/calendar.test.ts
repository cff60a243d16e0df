import fc from '../../../support/properties'
import {
  calendarWith,
  missingYear,
  shippedYear,
  yearsToList,
} from '../../../../cloudfunctions/domain/settings/calendar'
import { addWorkingDays, isProvisional, isWorkingDay } from '../../../../cloudfunctions/domain/time/workingDays'
import { officialCalendar } from '../../../../cloudfunctions/kernel/calendar'
import { NEXT_YEAR, yearOf } from '../../../support/settings'

const official = { ...officialCalendar, knownYears: new Set([2025, 2026]) }

test('an entered year is in force, and the others stay as they ship', () => {
  const calendar = calendarWith(new Map([[2027, NEXT_YEAR]]), official)
  expect(isWorkingDay('2027-02-08', calendar)).toBe(false)
  expect(isWorkingDay('2027-02-14', calendar)).toBe(true)
  expect(isWorkingDay('2026-10-10', calendar)).toBe(true)
  expect(isProvisional('2026-12-30', '2027-01-08', official)).toBe(true)
  expect(isProvisional('2026-12-30', '2027-01-08', calendar)).toBe(false)
  // Thursday 31 December; the first three are off, so that five days lead to Friday the 8th.
  expect(addWorkingDays('2026-12-31', 5, calendar)).toBe('2027-01-08')
  expect(addWorkingDays('2026-12-31', 5, official)).toBe('2027-01-07')
})

test('a corrected year takes the place of the one that ships, whole', () => {
  const year = shippedYear(2026, official)!
  const calendar = calendarWith(new Map([[2026, { ...year, makeUpWorkdays: [] }]]), official)
  expect(isWorkingDay('2026-10-10', calendar)).toBe(false)
  expect(isWorkingDay('2026-10-01', calendar)).toBe(false)
})

test('any year that may be entered counts every day of it, and says it back', () => {
  fc.assert(
    fc.property(yearOf(2027), (year) => {
      const calendar = calendarWith(new Map([[2027, year]]), official)
      expect(shippedYear(2027, calendar)).toEqual(year)
      expect(addWorkingDays('2026-12-20', 30, calendar) > '2027-01-01').toBe(true)
    }),
  )
})

test('a missing year is missed from November on, and this one’s at once', () => {
  expect(missingYear('2026-10-31', official)).toBeNull()
  expect(missingYear('2026-11-01', official)).toBe(2027)
  expect(missingYear('2027-01-04', official)).toBe(2027)
  expect(missingYear('2026-11-01', calendarWith(new Map([[2027, NEXT_YEAR]]), official))).toBeNull()
  expect(yearsToList('2026-11-23', ['calendar-2030', 'voices'])).toEqual([2026, 2027, 2030])
})
