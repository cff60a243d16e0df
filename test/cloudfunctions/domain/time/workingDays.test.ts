import fc from '../../../support/properties'
import { addDays } from '../../../../cloudfunctions/domain/time/localTime'
import {
  addWorkingDays,
  countWorkingDays,
  isProvisional,
  isWorkingDay,
} from '../../../../cloudfunctions/domain/time/workingDays'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'

/**
 * The cases can be checked by hand against the State Council's notice for 2026:
 * 春节 15–23 February off, 14 and 28 February worked; 国庆 1–7 October off, 20 September and 10 October worked.
 */
describe('working days with make-up workdays', () => {
  test.each([
    ['an ordinary Tuesday', '2026-09-22', true],
    ['an ordinary Saturday', '2026-11-21', false],
    ['National Day, a Thursday', '2026-10-01', false],
    ['the make-up Sunday before it', '2026-09-20', true],
    ['the make-up Saturday after it', '2026-10-10', true],
    ['the Sunday after that', '2026-10-11', false],
    ['the make-up Saturday before the Spring Festival', '2026-02-14', true],
    ['the make-up Saturday after it', '2026-02-28', true],
    ['a Wednesday in the festival', '2026-02-18', false],
  ])('%s (%s) → %s', (_what, day, expected) => {
    expect(isWorkingDay(day, calendar)).toBe(expected)
  })

  test.each([
    ['within one week', '2026-11-23', 4, '2026-11-27'],
    ['over a weekend', '2026-11-23', 5, '2026-11-30'],
    // 29, 30 Sept, then the holiday, then 8, 9 and the make-up Saturday 10 October
    ['over 国庆 with its make-up Saturday', '2026-09-28', 5, '2026-10-10'],
    // 8, 9, 10 (make-up), 12, 13 October
    ['received in the holiday', '2026-10-03', 5, '2026-10-13'],
    // 13 and the make-up Saturday 14 February, then 24, 25, 26 February
    ['over 春节', '2026-02-12', 5, '2026-02-26'],
    ['ten days for coordination', '2026-09-28', 10, '2026-10-16'],
    ['received on a Saturday', '2026-11-21', 1, '2026-11-23'],
  ])('%s: %s + %i → %s', (_what, from, n, expected) => {
    expect(addWorkingDays(from, n, calendar)).toBe(expected)
  })

  test('a year whose calendar is not published counts weekdays and says so', () => {
    const unknown = { ...calendar, knownYears: new Set([2026]) }
    expect(isProvisional('2026-12-30', '2027-01-06', unknown)).toBe(true)
    expect(isProvisional('2026-12-21', '2026-12-28', unknown)).toBe(false)
    expect(addWorkingDays('2027-03-01', 5, { ...calendar, holidays: new Set(), makeUpWorkdays: new Set() })).toBe(
      '2027-03-08',
    )
  })

  const aDay = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-01-01', n))

  test('counting undoes adding, and the result is always a working day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const due = addWorkingDays(day, n, calendar)
        expect(countWorkingDays(day, due, calendar)).toBe(n)
        expect(isWorkingDay(due, calendar)).toBe(true)
      }),
    )
  })

  test('a later receipt is never due earlier', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }), (day, later, n) => {
        expect(addWorkingDays(addDays(day, later), n, calendar) >= addWorkingDays(day, n, calendar)).toBe(true)
      }),
    )
  })
})
