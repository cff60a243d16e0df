import fc from '../../../support/properties'
import { earliest, mayDial, sensible } from '../../../../cloudfunctions/domain/inspection/calls/hours'
import type { Attempt } from '../../../../cloudfunctions/domain/inspection/calls/records'
import { formatLocal } from '../../../../cloudfunctions/domain/time/localTime'

const at = (time: string) => new Date(`2026-09-${time}:00+08:00`)
const said = (moment: Date) => formatLocal(moment, 'DD HH:mm')
const missed = (time: string): Attempt => ({ at: at(time), outcome: 'no_answer' })
const call = (attempts: Attempt[] = [], openSince: Date | null = null) => ({
  attempts,
  openSince,
  from: '2026-09-28',
  until: '2026-09-30',
})

test.each([
  ['28T07:00', '28 08:30'],
  ['28T08:30', '28 08:30'],
  ['28T11:59', '28 11:59'],
  ['28T12:00', '28 14:30'],
  ['28T14:29', '28 14:30'],
  ['28T19:59', '28 19:59'],
  ['28T20:00', '29 08:30'],
  ['28T23:30', '29 08:30'],
])('at %s one may call from %s', (now, from) => {
  expect(said(sensible(at(now)))).toBe(from)
})

test.each([
  ['never in the same half of a day', ['28T08:40'], '28T11:00', '28 14:30'],
  ['an afternoon after a morning', ['28T08:40'], '28T15:00', '28 15:00'],
  ['the next morning after an afternoon', ['28T15:00'], '28T19:00', '29 08:30'],
  ['not before the plan begins', [], '27T10:00', '28 08:30'],
])('%s', (_name, attempts, now, from) => {
  expect(said(earliest({ attempts: attempts.map(missed), from: '2026-09-28' }, at(now)))).toBe(from)
})

test('a line that broke off is the same attempt for ten minutes, and then to be written down first', () => {
  expect(mayDial(call([], at('28T09:00')), at('28T09:08'))).toEqual({ may: true, again: true })
  expect(mayDial(call([], at('28T09:00')), at('28T09:11'))).toEqual({ may: false, why: 'unrecorded' })
})

test('not after the last day of the plan, nor when what is left of it is no time to call', () => {
  expect(mayDial(call(), new Date('2026-10-01T01:00:00Z'))).toEqual({ may: false, why: 'over' })
  expect(mayDial(call([missed('30T15:00')]), at('30T16:00'))).toEqual({ may: false, why: 'over' })
})

test('whenever somebody may be dialled it is a sensible hour of another half-day than before', () => {
  const minute = fc.integer({ min: 0, max: 3 * 24 * 60 - 1 })
  fc.assert(
    fc.property(fc.array(minute, { maxLength: 2 }), minute, (before, now) => {
      const moment = (m: number) => new Date(at('28T00:00').getTime() + m * 60_000)
      const attempts = [...before].sort((a, b) => a - b).map((m) => ({ at: moment(m), outcome: 'no_answer' as const }))
      if (attempts.some((attempt) => attempt.at > moment(now))) return
      if (!mayDial(call(attempts), moment(now)).may) return
      const time = formatLocal(moment(now), 'HH:mm')
      expect((time >= '08:30' && time < '12:00') || (time >= '14:30' && time < '20:00')).toBe(true)
      const half = (d: Date) => `${formatLocal(d, 'DD')} ${formatLocal(d, 'HH:mm') < '12:00'}`
      expect(attempts.map((attempt) => half(attempt.at))).not.toContain(half(moment(now)))
    }),
  )
})
