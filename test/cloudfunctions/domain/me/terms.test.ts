import { isNight, whyKept } from '../../../../cloudfunctions/domain/me/terms'
import { defaultRetention } from '../../../../cloudfunctions/domain/settings/defaults'
import { MONDAY } from '../../../fixtures/factories'

const at = (text: string) => new Date(text)
const hold = { reason: '法院来函', at: MONDAY, byName: '丁蕊' }

test.each([
  ['open', { closedAt: null, hold: null }, /没有办结/],
  ['held', { closedAt: at('2010-01-01T00:00:00Z'), hold }, /依法保全/],
  ['within its term', { closedAt: at('2021-09-29T00:00:00Z'), hold: null }, /5年.*9月29日以后自动清除/],
  ['beyond it', { closedAt: at('2021-09-27T00:00:00Z'), hold: null }, null],
])('a case that is %s', (_name, record, why) => {
  const said = whyKept(record, MONDAY, defaultRetention)
  if (why === null) expect(said).toBeNull()
  else expect(said).toMatch(why)
})

test('a hospital may set other terms', () => {
  const record = { closedAt: at('2021-09-27T00:00:00Z'), hold: null }
  expect(whyKept(record, MONDAY, { ...defaultRetention, caseYears: 10 })).toMatch(/10年，2031年9月27日/)
})

test('night is night in the hospital, wherever the server stands', () => {
  expect(isNight(at('2026-09-28T01:59:00+08:00'))).toBe(false)
  expect(isNight(at('2026-09-28T02:00:00+08:00'))).toBe(true)
  expect(isNight(at('2026-09-28T04:59:00+08:00'))).toBe(true)
  expect(isNight(at('2026-09-28T05:00:00+08:00'))).toBe(false)
})
