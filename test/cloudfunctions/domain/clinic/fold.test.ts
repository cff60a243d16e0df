import fc from '../../../support/properties'
import { doctorOf, presenceOf, stateOf, waits, whyNot } from '../../../../cloudfunctions/domain/clinic/day/fold'
import { countsFrom } from '../../../../cloudfunctions/domain/clinic/day/counts'
import type { DayMark } from '../../../../cloudfunctions/domain/clinic/seats/records'

const at = (minute: number) => new Date(Date.UTC(2026, 9, 17, 0, minute))
let serial = 0
const mark = (kind: DayMark['kind'], minute: number): DayMark => ({ id: `note-${++serial}`, kind, at: at(minute) })

const registered: [string, DayMark[], string][] = [
  ['nothing noted', [], 'confirmed'],
  ['scanned', [mark('check_in', 1)], 'checked_in'],
  ['scanned by two', [mark('check_in', 1), mark('check_in', 2)], 'checked_in'],
  ['taken back', [mark('check_in', 1), mark('undo_check_in', 2)], 'confirmed'],
  ['taken back, which came first', [mark('undo_check_in', 2), mark('check_in', 1)], 'confirmed'],
  ['taken back and scanned again', [mark('check_in', 1), mark('undo_check_in', 2), mark('check_in', 3)], 'checked_in'],
  ['served', [mark('check_in', 1), mark('served', 9)], 'served'],
  ['served without a scan', [mark('served', 9)], 'served'],
  ['served, and scanned late by another device', [mark('served', 9), mark('check_in', 10)], 'served'],
  ['served, and then it was somebody else', [mark('served', 9), mark('undo_check_in', 10)], 'confirmed'],
]

test.each(registered)('a registration: %s', (_what, marks, state) => {
  expect(stateOf({ source: 'self' }, marks, false)).toBe(state)
})

const walked: [string, DayMark[], string][] = [
  ['came', [mark('walk_in', 1)], 'walk_in'],
  ['was served', [mark('walk_in', 1), mark('served', 2)], 'served'],
  ['taken back', [mark('walk_in', 1), mark('undo_walk_in', 2)], 'cancelled_by_user'],
  ['taken back before the note came', [mark('undo_walk_in', 2)], 'cancelled_by_user'],
  ['taken back for good', [mark('undo_walk_in', 2), mark('walk_in', 1), mark('served', 3)], 'cancelled_by_user'],
  ['served before the note came counts for nobody', [mark('served', 3)], 'cancelled_by_user'],
]

test.each(walked)('a walk-in: %s', (_what, marks, state) => {
  expect(stateOf({ source: 'walk_in' }, marks, false)).toBe(state)
})

test('who did not come, did not come; and is there all the same when a late note says so', () => {
  expect(stateOf({ source: 'self' }, [], true)).toBe('no_show')
  expect(stateOf({ source: 'self' }, [mark('check_in', 1)], true)).toBe('checked_in')
})

test('who has no seat is not checked in, and told why', () => {
  for (const state of [
    'waitlisted',
    'offered',
    'entered',
    'expired',
    'not_drawn',
    'cancelled_by_user',
    'reserving',
  ] as const)
    expect(whyNot({ state, source: 'self' })).toMatch(/\p{Script=Han}/u)
  for (const state of ['confirmed', 'checked_in', 'served', 'no_show'] as const)
    expect(whyNot({ state, source: 'self' })).toBeNull()
})

const kinds = fc.constantFrom<DayMark['kind']>(
  'check_in',
  'undo_check_in',
  'served',
  'walk_in',
  'undo_walk_in',
  'doctor',
)
const marksOfDay = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    kind: kinds,
    at: fc.integer({ min: 0, max: 6 }).map(at),
    doctor: fc.constantFrom('凌志远', '沈怀瑾', ''),
  }),
  {
    selector: ({ id }) => id,
    maxLength: 8,
  },
)

test('whatever order the notes come in, they say the same', () => {
  fc.assert(
    fc.property(marksOfDay, fc.infiniteStream(fc.nat()), (marks, dice) => {
      const shuffled = marks.map((one) => ({ one, by: dice.next().value as number })).sort((a, b) => a.by - b.by)
      const other = shuffled.map(({ one }) => one)
      expect(presenceOf(other)).toBe(presenceOf(marks))
      expect(doctorOf(other)).toBe(doctorOf(marks))
      // With whom somebody was says nothing about whether they came.
      expect(presenceOf(marks.filter(({ kind }) => kind !== 'doctor'))).toBe(presenceOf(marks))
    }),
  )
})

const with_ = (doctor: string, minute: number): DayMark => ({ ...mark('doctor', minute), doctor })
test.each([
  ['nobody noted it', [mark('check_in', 1)], ''],
  ['noted once', [with_('凌志远', 1)], '凌志远'],
  ['the last word counts', [with_('凌志远', 3), with_('沈怀瑾', 2)], '凌志远'],
  ['taken back', [with_('凌志远', 1), with_('', 2)], ''],
  ['taken back and noted again', [with_('', 2), with_('沈怀瑾', 3), with_('凌志远', 1)], '沈怀瑾'],
] as [string, DayMark[], string][])('which doctor: %s', (_what, marks, doctor) => {
  expect(doctorOf(marks)).toBe(doctor)
})

test('the queue holds who is there and not served', () => {
  expect(['checked_in', 'walk_in', 'served', 'confirmed', 'no_show'].map((state) => waits(state as never))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('what it came to: everybody once', () => {
  const rows = [
    { state: 'confirmed', source: 'self', n: 3 },
    { state: 'checked_in', source: 'self', n: 5 },
    { state: 'served', source: 'counter', n: 7 },
    { state: 'no_show', source: 'telephone', n: 2 },
    { state: 'waitlisted', source: 'self', n: 4 },
    { state: 'cancelled_by_user', source: 'walk_in', n: 9 },
    { state: 'walk_in', source: 'walk_in', n: 11 },
    { state: 'served', source: 'walk_in', n: 13 },
    { state: 'served', source: 'walk_in', doctor: '沈怀瑾', n: 2 },
    { state: 'checked_in', source: 'self', doctor: '沈怀瑾', n: 1 },
    { state: 'served', source: 'self', doctor: '凌志远', n: 4 },
    { state: 'confirmed', source: 'self', doctor: '凌志远', n: 6 },
  ] as const
  expect(countsFrom(rows, [{ heads: 40 }, { heads: -5 }])).toEqual({
    registered: 28,
    waiting: 4,
    checkedIn: 17,
    served: 26,
    walkIns: 26,
    noShows: 2,
    heads: 35,
    visits: 17 + 26 + 35,
    // Who never came was with nobody.
    doctors: [
      { name: '凌志远', visits: 4 },
      { name: '沈怀瑾', visits: 3 },
    ],
  })
  expect(countsFrom([], [{ heads: -5 }]).visits).toBe(0)
})
