import type { ClinicPhase, ClinicState } from '@nuanyu/types/clinic'
import { phaseOf } from '../../../../cloudfunctions/domain/clinic/events/phase'
import { halfBefore, halfOf, monthsOfHalf, sayHalf } from '../../../../cloudfunctions/domain/clinic/events/half'

const at = (time: string) => new Date(`2026-10-${time}:00+08:00`)
const event = (state: ClinicState = 'published', change: object = {}) => ({
  state,
  startsAt: at('17T08:00'),
  endsAt: at('17T11:00'),
  form: {
    opensAt: at('10T09:00').toISOString(),
    closesAt: at('16T18:00').toISOString(),
    release: 'first_come' as const,
    ...change,
  },
})

const table: [string, ReturnType<typeof event>, string, number, ClinicPhase | null][] = [
  ['before it opens', event(), '09T12:00', 8, 'announced'],
  ['the moment it opens', event(), '10T09:00', 8, 'open'],
  ['one seat left', event(), '12T12:00', 1, 'open'],
  ['none left', event(), '12T12:00', 0, 'full'],
  ['the moment it closes', event(), '16T18:00', 3, 'closed'],
  ['without an end, until it begins', event('published', { closesAt: null }), '17T07:59', 3, 'open'],
  ['it begins', event(), '17T08:00', 3, 'running'],
  ['it ends', event(), '17T11:00', 3, 'over'],
  ['without a beginning, from the publication', event('published', { opensAt: null }), '01T12:00', 8, 'open'],
  ['a draw gives nothing away early', event('published', { release: 'draw' }), '12T12:00', 0, 'drawing'],
  ['a draw has closed', event('published', { release: 'draw' }), '16T18:00', 8, 'closed'],
  ['a draft has none', event('draft'), '12T12:00', 8, null],
  ['waiting for approval', event('approval'), '12T12:00', 8, null],
  ['finished early', event('finished'), '12T12:00', 8, 'over'],
  ['summarised', event('summarised'), '18T12:00', 8, 'over'],
  ['cancelled, whatever the clock says', event('cancelled'), '12T12:00', 8, 'cancelled'],
]

test.each(table)('%s', (_what, one, now, left, phase) => {
  expect(phaseOf(one, left, at(now))).toBe(phase)
})

test('half-years', () => {
  expect(['2026-01-01', '2026-06-30', '2026-07', '2026-12-31'].map(halfOf)).toEqual([
    '2026-1',
    '2026-1',
    '2026-2',
    '2026-2',
  ])
  expect([halfBefore('2026-2'), halfBefore('2026-1')]).toEqual(['2026-1', '2025-2'])
  expect(monthsOfHalf('2026-2')).toEqual(['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'])
  expect(sayHalf('2026-1')).toBe('2026年上半年')
})
