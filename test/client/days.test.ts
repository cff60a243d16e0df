import { dayOf, sayDate } from '../../client/src/features/time/day'
import { sayDay, sayMoment } from '../../client/src/features/work/days'

test('the hospital’s day, whatever the device’s zone is', () => {
  expect(dayOf('2026-11-27T15:59:59.999Z')).toBe('2026-11-27')
  expect(dayOf('2026-11-27T16:00:00.000Z')).toBe('2026-11-28')
})

test('days and moments as people say them', () => {
  expect(sayDay('2026-12-04')).toBe('12月4日（周五）')
  expect(sayDate('2026-12-04')).toBe('2026年12月4日')
  const now = Date.parse('2026-11-23T06:00:00.000Z')
  expect(sayMoment('2026-11-23T06:20:00.000Z', now)).toBe('今天 14:20')
  expect(sayMoment('2026-11-24T14:10:00.000Z', now)).toBe('明天 22:10')
  expect(sayMoment('2026-11-22T01:05:00.000Z', now)).toBe('昨天 09:05')
  expect(sayMoment('2026-12-04T01:05:00.000Z', now)).toBe('12月4日 09:05')
})
