import fc from '../../../support/properties'
import { masked, normalised } from '../../../../cloudfunctions/domain/clinic/seats/attendee'
import { orderOf, planDraw, sha256 } from '../../../../cloudfunctions/domain/clinic/seats/draw'
import { offerUntil } from '../../../../cloudfunctions/domain/clinic/seats/offers'
import { nextReminder } from '../../../../cloudfunctions/domain/clinic/seats/reminders'
import type { RegistrationRecord, StoredState } from '../../../../cloudfunctions/domain/clinic/seats/records'
import { judgeLimit } from '../../../../cloudfunctions/domain/clinic/seats/rules/registration'

const local = (text: string) => new Date(`${text}+08:00`)

describe('the same person', () => {
  test('is met however they write themselves', () => {
    const same = normalised({ name: '阿不都 · 热合曼', phone: '0991-8888888' })
    expect(normalised({ name: '阿不都•热合曼', phone: '09918888888' })).toEqual(same)
    expect(normalised({ name: 'Anna Li', phone: '13800000011' }).name).toBe('annali')
  })
  test('is shown to others by surname and a part of the number', () => {
    expect(masked({ name: '周永福', phone: '13800000011' })).toEqual({ name: '周**', phone: '138****0011' })
    expect(masked({ name: '李娜', phone: '0991-8888888' })).toEqual({ name: '李*', phone: '099****8888' })
    expect(masked({ name: '', phone: '' })).toEqual({ name: '', phone: '' })
  })
})

describe('an offer', () => {
  test.each([
    // Two hours when there is time, less as the slot comes near, none when it is too late to answer.
    ['2026-10-01T10:00', '2026-10-08T08:30', '2026-10-01T12:00'],
    ['2026-10-01T10:00', '2026-10-01T14:00', '2026-10-01T11:00'],
    ['2026-10-01T10:00', '2026-10-01T10:40', '2026-10-01T10:20'],
    ['2026-10-01T10:00', '2026-10-01T10:19', null],
    // At night nobody answers.
    ['2026-10-01T20:30', '2026-10-08T08:30', '2026-10-02T09:00'],
    ['2026-10-01T23:30', '2026-10-08T08:30', '2026-10-02T09:00'],
    ['2026-10-02T05:00', '2026-10-08T08:30', '2026-10-02T09:00'],
    ['2026-10-01T23:30', '2026-10-02T08:30', '2026-10-02T08:30'],
  ])('made at %s for %s is held until %s', (now, startsAt, until) => {
    const quiet = { quietFrom: '21:00', quietUntil: '08:00' }
    expect(offerUntil(local(startsAt), { now: local(now), quiet })).toEqual(until === null ? null : local(until))
  })

  test.each([
    // The hospital's own hours: an early evening, a rest at noon, one night only, none at all.
    ['19:00', '06:30', '2026-10-01T18:00', '2026-10-02T07:30'],
    ['19:00', '06:30', '2026-10-02T05:00', '2026-10-02T07:00'],
    ['12:00', '14:00', '2026-10-01T10:30', '2026-10-01T15:00'],
    ['12:00', '14:00', '2026-10-01T12:30', '2026-10-01T14:30'],
    ['00:00', '06:00', '2026-10-01T23:00', '2026-10-02T07:00'],
    ['00:00', '00:00', '2026-10-01T23:00', '2026-10-02T01:00'],
  ])('quiet from %s until %s, made at %s is held until %s', (quietFrom, quietUntil, now, until) => {
    const clock = { now: local(now), quiet: { quietFrom, quietUntil } }
    expect(offerUntil(local('2026-10-08T08:30'), clock)).toEqual(local(until))
  })
})

test.each([
  ['2026-10-05T10:00', '2026-10-06T19:00'],
  ['2026-10-06T19:00', '2026-10-07T06:30'],
  ['2026-10-07T06:30', null],
])('at %s the next reminder is at %s', (now, at) => {
  expect(nextReminder(local('2026-10-07T08:30'), local(now))).toEqual(at === null ? null : local(at))
})

describe('the limit of an account', () => {
  type Mine = Pick<RegistrationRecord, '_id' | 'eventId' | 'state'>
  const one = (_id: string, state: StoredState, eventId = 'e'): Mine => ({ _id, state, eventId })
  test.each([
    ['fine', [], 1],
    ['fine', [one('a', 'cancelled_by_user'), one('b', 'confirmed', 'other')], 1],
    ['too_many', [one('a', 'waitlisted')], 1],
    ['too_many', [one('z', 'checked_in')], 1],
    ['yield', [one('a', 'reserving')], 1],
    ['wait', [one('z', 'reserving')], 1],
    ['wait', [one('a', 'confirmed'), one('z', 'reserving')], 2],
    ['yield', [one('a', 'confirmed'), one('b', 'reserving')], 2],
  ] as const)('%s beside %j of %i', (verdict, mine, most) => {
    expect(judgeLimit([...mine], { _id: 'm', eventId: 'e' }, most)).toBe(verdict)
  })

  /** Every order in which the steps of several taps may mix: insert, look, look again, done. */
  test('holds in whatever order taps meet, and one always gets through', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 2, max: 5 }),
        fc.array(fc.nat(4), { minLength: 200, maxLength: 200 }),
        (most, taps, turns) => {
          const state = new Map<string, StoredState>()
          const next = Array.from({ length: taps }, () => 'insert' as 'insert' | 'look' | 'done')
          for (const turn of [...turns, ...Array.from({ length: 100 }, (_v, n) => n)]) {
            const n = turn % taps
            const id = `r${n}`
            if (next[n] === 'insert') {
              state.set(id, 'reserving')
              next[n] = 'look'
            } else if (next[n] === 'look') {
              const mine = [...state].map(([_id, its]) => ({ _id, eventId: 'e', state: its }))
              const verdict = judgeLimit(mine, { _id: id, eventId: 'e' }, most)
              if (verdict === 'wait') continue
              if (verdict === 'fine') state.set(id, 'confirmed')
              else state.delete(id)
              next[n] = 'done'
            }
          }
          expect(next.every((step) => step === 'done')).toBe(true)
          const confirmed = [...state.values()].filter((its) => its === 'confirmed').length
          expect(confirmed).toBeGreaterThanOrEqual(1)
          expect(confirmed).toBeLessThanOrEqual(most)
        },
      ),
    )
  })
})

describe('a draw', () => {
  const seed = 'f'.repeat(64)
  test('can be done again by anybody with two lines', () => {
    const again = [1, 2, 3, 4, 5].sort((a, b) => (sha256(`${seed}.${a}`) < sha256(`${seed}.${b}`) ? -1 : 1))
    expect(orderOf(seed, 5)).toEqual(again)
    expect(orderOf(seed, 5)).not.toEqual(orderOf('e'.repeat(64), 5))
  })

  test('gives every seat of every slot, once, in the order of the draw', () => {
    const wanted = fc.array(fc.constantFrom('s1', 's2', null), { maxLength: 80 })
    fc.assert(
      fc.property(wanted, fc.nat(20), fc.nat(20), fc.boolean(), (wants, s1, s2, waitlist) => {
        const plan = planDraw(seed, wants, { s1, s2 }, waitlist)
        expect(plan).toEqual(planDraw(seed, wants, { s1, s2 }, waitlist))
        expect(plan.map(({ number }) => number)).toEqual(orderOf(seed, wants.length))
        for (const [slot, seats] of [
          ['s1', s1],
          ['s2', s2],
        ] as const) {
          const asked = plan.filter(({ slotId }) => slotId === slot)
          const seated = Math.min(seats, asked.length)
          expect(asked.map(({ outcome }) => outcome === 'seat')).toEqual(asked.map((_one, index) => index < seated))
          expect(asked.slice(seated).every(({ outcome }) => outcome === (waitlist ? 'waiting' : 'not_drawn'))).toBe(
            true,
          )
        }
        expect(plan.filter(({ slotId }) => slotId === '').every(({ outcome }) => outcome === 'not_drawn')).toBe(true)
      }),
    )
  })

  test('favours nobody by when they came', () => {
    const runs = 400
    const first = Array.from({ length: runs }, (_value, n) => orderOf(sha256(String(n)), 10)[0])
    const early = first.filter((number) => number !== undefined && number <= 5).length
    expect(Math.abs(early / runs - 0.5)).toBeLessThan(0.1)
  })
})
