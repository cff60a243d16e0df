import { deadlineOf, startClock } from '../../../../cloudfunctions/domain/feedback/deadlines'
import { defaultDeadlines as rules } from '../../../../cloudfunctions/domain/settings/defaults'
import { officialCalendar as calendar } from '../../../../cloudfunctions/kernel/calendar'
import { aCase, aCaseIn, MONDAY } from '../../../fixtures/factories'

const at = (text: string) => new Date(`${text}+08:00`)

test.each([
  ['on the day of receipt', '2026-09-28T10:00:00', 'running', '还剩 5 个工作日'],
  ['before the holiday', '2026-09-30T18:00:00', 'running', '还剩 3 个工作日'],
  ['in the middle of the holiday', '2026-10-04T12:00:00', 'running', '还剩 3 个工作日'],
  ['the day after it', '2026-10-08T08:00:00', 'due_soon', '还剩 2 个工作日'],
  ['on the make-up Saturday it is due', '2026-10-10T23:59:00', 'due_today', '今天到期'],
  ['on the Sunday after', '2026-10-11T00:00:01', 'overdue', '已逾期'],
  ['on the Monday after', '2026-10-12T09:00:00', 'overdue', '已逾期 1 个工作日'],
])('%s', (_when, now, status, label) => {
  expect(deadlineOf(aCase(), at(now), calendar)).toMatchObject({ status, label })
})

test('the clock stops once answered, and says whether it was in time', () => {
  expect(deadlineOf(aCaseIn('replied'), at('2026-12-01T10:00:00'), calendar).status).toBe('met')
  expect(deadlineOf(aCaseIn('closed', { overdue: true }), at('2026-12-01T10:00:00'), calendar).status).toBe('missed')
})

test('acknowledged within one working day, answered within five, or ten', () => {
  expect(startClock(MONDAY, false, calendar, null, rules)).toEqual({
    acknowledgeBy: at('2026-09-29T23:59:59.999'),
    dueAt: at('2026-10-10T23:59:59.999'),
    provisional: false,
  })
  expect(startClock(MONDAY, true, calendar, null, rules).dueAt).toEqual(at('2026-10-16T23:59:59.999'))
})

test('late in the evening of UTC it is already tomorrow in the hospital', () => {
  expect(startClock(new Date('2026-11-22T17:00:00Z'), false, calendar, null, rules).dueAt).toEqual(
    at('2026-11-30T23:59:59.999'),
  )
})

test('a deadline in a year without a published calendar is provisional', () => {
  expect(
    startClock(at('2026-12-30T10:00:00'), false, { ...calendar, knownYears: new Set([2026]) }, null, rules).provisional,
  ).toBe(true)
})
