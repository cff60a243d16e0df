import { dayOf, daysBefore } from '../../client/src/features/time/day'
import { sayDay, sayMoment, sayPastDay } from '../../client/src/features/time/when'

test('the hospital day is that of UTC+8, whatever the phone thinks', () => {
  expect(dayOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
  expect(dayOf('2026-11-22T16:00:00.000Z')).toBe('2026-11-23')
  expect(dayOf(Date.parse('2026-12-31T20:00:00Z'))).toBe('2027-01-01')
})

test('days before, over a month and a leap day', () => {
  expect(daysBefore('2026-11-01', 1)).toBe('2026-10-31')
  expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29')
})

test('days as people say them', () => {
  expect(sayDay('2026-11-30', '2026-11-23')).toBe('11月30日（星期一）')
  expect(sayDay('2027-01-04', '2026-12-28')).toBe('2027年1月4日（星期一）')
  expect(sayPastDay('2026-11-23', '2026-11-23')).toBe('今天')
  expect(sayPastDay('2026-11-22', '2026-11-23')).toBe('昨天')
  expect(sayPastDay('2026-11-21', '2026-11-23')).toBe('前天')
  expect(sayPastDay('2026-11-20', '2026-11-23')).toBe('11月20日（星期五）')
})

test('moments as people say them', () => {
  expect(sayMoment('2026-11-23T06:20:00.000Z', '2026-11-23')).toBe('今天 14:20')
  expect(sayMoment('2026-11-22T01:05:00.000Z', '2026-11-23')).toBe('昨天 09:05')
  expect(sayMoment('2026-03-08T06:20:00.000Z', '2026-11-23')).toBe('3月8日 14:20')
  expect(sayMoment('2025-03-08T06:20:00.000Z', '2026-11-23')).toBe('2025年3月8日')
})
