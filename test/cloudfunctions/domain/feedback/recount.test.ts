import fc from '../../../support/properties'
import { clockOf, deadlineOf, extensionDays } from '../../../../cloudfunctions/domain/feedback/deadlines'
import { derive } from '../../../../cloudfunctions/domain/feedback/derive'
import { isOpen } from '../../../../cloudfunctions/domain/feedback/lifecycle'
import { noticesFor } from '../../../../cloudfunctions/domain/feedback/notify'
import type { CaseRecord } from '../../../../cloudfunctions/domain/feedback/records'
import { recount } from '../../../../cloudfunctions/domain/feedback/rules/recount'
import { passTime } from '../../../../cloudfunctions/domain/feedback/rules/timer'
import { stepsOf } from '../../../../cloudfunctions/domain/feedback/steps'
import { presentCase } from '../../../../cloudfunctions/domain/feedback/views'
import { calendarWith } from '../../../../cloudfunctions/domain/settings/calendar'
import { dayOf } from '../../../../cloudfunctions/domain/time/localTime'
import { officialCalendar } from '../../../../cloudfunctions/kernel/calendar'
import { aCaseIn, handler, patient, shippedRules } from '../../../fixtures/factories'
import { beginnings, live, moves } from '../../../support/histories'
import { deadlines, NEXT_YEAR, yearOf } from '../../../support/settings'

const before = { ...officialCalendar, knownYears: new Set([2025, 2026]) }
const after = calendarWith(new Map([[2027, NEXT_YEAR]]), before)
const RECEIVED = new Date('2026-12-31T10:00:00+08:00')
const NOW = new Date('2027-01-01T09:00:00+08:00')

/** Received on the last day of the year: due on Thursday the 7th as counted first, on Friday the 8th by law. */
function provisional(
  state: Parameters<typeof aCaseIn>[0] = 'investigating',
  change: Partial<CaseRecord> = {},
): CaseRecord {
  const record = aCaseIn(state, { submittedAt: RECEIVED, roundStartedAt: RECEIVED, ...change })
  return derive({ ...record, ...clockOf(record, before) }, before)
}

test('a provisional deadline moves to the lawful day, certain from now on, and everybody can read why', () => {
  const record = provisional()
  expect(record).toMatchObject({ provisional: true, dueAt: new Date('2027-01-07T23:59:59.999+08:00') })
  const counted = recount(record, NOW, after)
  expect(counted).toMatchObject({
    provisional: false,
    dueAt: new Date('2027-01-08T23:59:59.999+08:00'),
    version: record.version,
  })
  for (const viewer of [patient, handler]) {
    const { timeline } = presentCase(counted, { viewer, now: NOW, calendar: after }, new Map())
    expect(timeline.at(-1)).toMatchObject({ text: '2027-01-07 → 2027-01-08', internal: false })
  }
  const told = noticesFor(record, counted, NOW).map(({ to, title }) => `${to.kind} ${title}`)
  expect(told).toEqual(['owner 答复时间有调整', 'role 节假日公布，期限有调整'])
})

test('once is enough, and reminders follow', () => {
  const counted = recount(provisional(), NOW, after)
  expect(recount(counted, NOW, after)).toBe(counted)
  expect(dayOf(stepsOf(counted, after)[0]!.at)).toBe('2027-01-06')
})

test('the same day only becomes certain, without a word', () => {
  const record = { ...provisional(), dueAt: new Date('2027-01-08T23:59:59.999+08:00') }
  const counted = recount(record, NOW, after)
  expect(counted.provisional).toBe(false)
  expect(counted.history).toBe(record.history)
  expect(noticesFor(record, counted, NOW)).toEqual([])
})

test.each(['replied', 'closed', 'declined', 'archived'] as const)('what is %s stays as it was', (state) => {
  const record = provisional(state)
  expect(recount(record, NOW, after)).toBe(record)
})

test('marked overdue by a calendar that was not out yet, it is not late after all', () => {
  const late = new Date('2027-01-08T00:30:00+08:00')
  const marked = passTime(provisional(), late, before)
  expect(marked).toMatchObject({ overdue: true, firstRound: 'late' })
  expect(recount(marked, late, after)).toMatchObject({ overdue: false, firstRound: 'running' })
})

test('nobody becomes late by a calendar alone: at the earliest it is the end of today', () => {
  const working = calendarWith(
    new Map([[2027, { ...NEXT_YEAR, makeUpWorkdays: ['2027-01-02', '2027-01-03'] }]]),
    before,
  )
  const holidays = NEXT_YEAR.holidays.filter((day) => day > '2027-01-05')
  const early = calendarWith(new Map([[2027, { holidays, makeUpWorkdays: ['2027-01-02', '2027-01-03'] }]]), working)
  const now = new Date('2027-01-07T12:00:00+08:00')
  expect(recount(provisional(), now, early).dueAt).toEqual(new Date('2027-01-07T23:59:59.999+08:00'))
})

test('a granted day is kept, and one that was asked for is counted from the new one', () => {
  const extendedTo = new Date('2027-01-14T23:59:59.999+08:00')
  expect(recount(provisional('investigating', { extendedTo }), NOW, after).extendedTo).toEqual(extendedTo)
  const extension = { days: 2, until: RECEIVED, reason: '', byKey: '', byName: '' }
  expect(recount(provisional('investigating', { extension }), NOW, after).extension?.until).toEqual(
    new Date('2027-01-12T23:59:59.999+08:00'),
  )
})

test('whatever rules and days a hospital sets, every rule has an answer and none promises more than the law', () => {
  fc.assert(
    fc.property(beginnings, moves, deadlines, yearOf(2026), (beginning, taken, rules, year) => {
      const calendar = calendarWith(new Map([[2026, year]]), before)
      const own = { ...beginning, rules }
      const record = derive({ ...own, ...clockOf(own, officialCalendar) }, officialCalendar)
      expect(record.dueAt <= beginning.dueAt).toBe(true)
      for (const { record: then, now } of live(record, taken, { ...shippedRules, deadlines: rules })) {
        deadlineOf(then, now, calendar)
        expect(extensionDays(then, calendar)).toHaveLength(rules.extensionDays)
        const counted = recount(then, now, calendar)
        expect(counted.version).toBe(then.version)
        if (!isOpen(then.state)) expect(counted).toBe(then)
        // Counted by the same calendar again, nothing moves any more.
        expect(recount(counted, now, calendar)).toBe(counted)
      }
    }),
    { numRuns: 60 },
  )
})
