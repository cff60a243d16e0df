import type { Festival } from '@nuanyu/types/reminders'
import fc from '../../../support/properties'
import { dayFor, dueDays, settle, startOf } from '../../../../cloudfunctions/domain/reminders/occasions'
import { addDays } from '../../../../cloudfunctions/domain/time/localTime'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'

/** As the State Council published them. */
test.each<[Festival, number, string]>([
  ['newYear', 2026, '2026-01-01'],
  ['springFestival', 2026, '2026-02-15'],
  ['tombSweeping', 2026, '2026-04-04'],
  ['labourDay', 2026, '2026-05-01'],
  ['dragonBoat', 2026, '2026-06-19'],
  ['midAutumn', 2026, '2026-09-25'],
  ['nationalDay', 2026, '2026-10-01'],
  ['springFestival', 2025, '2025-01-28'],
  ['springFestival', 2024, '2024-02-10'],
  ['dragonBoat', 2025, '2025-05-31'],
  // Both in one run of days off.
  ['midAutumn', 2025, '2025-10-01'],
  ['nationalDay', 2025, '2025-10-01'],
  // Began before the year.
  ['newYear', 2023, '2022-12-31'],
])('%s of %d begins on %s', (festival, year, day) => {
  expect(startOf(festival, year, calendar)).toBe(day)
})

test('a year that the hospital entered itself counts as one that ships', () => {
  const days = ['2031-01-22', '2031-01-23', '2031-01-24']
  const own = { holidays: new Set(days), makeUpWorkdays: new Set<string>(), knownYears: new Set([2031]) }
  expect(startOf('springFestival', 2031, own)).toBe('2031-01-22')
  expect(startOf('springFestival', 2032, own)).toBeNull()
  expect(startOf('dragonBoat', 2031, own)).toBeNull()
})

test.each([
  ['2026-09-01', 2026, '2026-09-22'],
  ['2026-09-22', 2026, '2026-09-22'],
  // The day has passed, though the festival has not: the next one is meant, which nobody knows yet.
  ['2026-09-23', 2027, null],
])('scheduled on %s it is the festival of %d', (today, year, day) => {
  const planned = settle({ kind: 'festival', festival: 'midAutumn', daysBefore: 3 }, today, calendar)
  expect(planned.year).toBe(year)
  expect(dayFor(planned, calendar)).toBe(day)
})

test('a day is due once, from its morning on, and never for what was past when it was scheduled', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days))
  fc.assert(
    fc.property(fc.array(day, { maxLength: 6 }), day, fc.array(day, { maxLength: 12 }), (days, scheduledFrom, runs) => {
      const occasions = days.map((one) => ({ kind: 'day' as const, day: one, year: 2026 }))
      const sentDays: string[] = []
      for (const today of [...runs].sort()) {
        const due = dueDays({ occasions, sentDays, scheduledFrom }, today, calendar)
        for (const one of due) {
          expect(one <= today && one >= scheduledFrom).toBe(true)
          expect(sentDays).not.toContain(one)
        }
        sentDays.push(...due)
      }
      const last = runs.length > 0 ? [...runs].sort().at(-1)! : ''
      const expected = [...new Set(days)].filter((one) => one >= scheduledFrom && one <= last)
      expect([...sentDays].sort()).toEqual(expected.sort())
    }),
  )
})
