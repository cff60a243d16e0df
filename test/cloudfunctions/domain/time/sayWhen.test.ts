import { sayWhen } from '../../../../cloudfunctions/domain/time/sayWhen'

const at = (text: string) => new Date(`${text}+08:00`)

test.each([
  ['2026-12-30T14:20', '今天 14:20'],
  ['2026-12-29T09:05', '昨天 09:05'],
  ['2026-12-31T09:00', '明天 09:00'],
  ['2026-03-08T14:20', '3月8日 14:20'],
  ['2025-03-08T14:20', '2025年3月8日'],
  // Somebody has to be there at that hour.
  ['2027-01-03T09:00', '2027年1月3日 09:00'],
])('%s is said %s', (moment, said) => {
  expect(sayWhen(at(moment), at('2026-12-30T20:00'))).toBe(said)
})
