import { ClinicForm, type SessionForm } from '@nuanyu/types/clinic'
import fc from '../support/properties'
import {
  below,
  freshForm,
  likelyDay,
  momentOf,
  plainPaths,
  previewOf,
  without,
} from '../../client/src/features/clinicPlan/form'
import { leavesTheDay, moved, movesOf, weekly } from '../../client/src/features/clinicPlan/moving'
import { newSession, nextSlot, slotsEvery, usualPlan, whyNoSlots } from '../../client/src/features/clinicPlan/slots'
import { halfOf, movedBy } from '../../client/src/office/clinicStatistics/half'

const hours = (slots: readonly { from: string; to: string }[]) => slots.map(({ from, to }) => `${from}-${to}`)

describe('slots made at once', () => {
  test.each([
    ['half hours', { from: '08:30', to: '10:00', minutes: 30 }, ['08:30-09:00', '09:00-09:30', '09:30-10:00']],
    [
      'a rest too short for anybody is left out',
      { from: '08:30', to: '09:50', minutes: 30 },
      ['08:30-09:00', '09:00-09:30'],
    ],
    ['not divided', { from: '14:00', to: '16:00', minutes: 0 }, ['14:00-16:00']],
    ['reversed', { from: '16:00', to: '14:00', minutes: 30 }, []],
    ['a time that is not chosen', { from: '', to: '14:00', minutes: 30 }, []],
  ])('%s', (_name, plan, made) => {
    expect(hours(slotsEvery({ ...usualPlan, ...plan }))).toEqual(made)
  })

  test.each([
    [{ capacity: 0 }, '每段至少 1 个名额'],
    [{ desk: 11 }, '留给窗口和电话的不能多过名额（10 个）'],
    [{ to: '08:30' }, '结束要晚于开始'],
    [{ to: '08:45' }, '时间不够一段'],
    [{}, undefined],
  ])('why nothing comes of %j', (change, why) => {
    expect(whyNoSlots({ ...usualPlan, ...change })).toBe(why)
  })

  test('whatever is asked for, slots follow one another, fit, and each has a key of its own', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(said)
    fc.assert(
      fc.property(time, time, fc.constantFrom(0, 10, 15, 20, 30, 60), (from, to, minutes) => {
        const slots = slotsEvery({ ...usualPlan, from, to, minutes })
        slots.forEach((slot, at) => {
          expect(slot.from < slot.to && slot.to <= to && slot.from >= from).toBe(true)
          if (at > 0) expect(slot.from).toBe(slots[at - 1]?.to)
        })
        expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length)
        expect(slots.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  test('one more follows the last and is as long', () => {
    const slots = slotsEvery({ ...usualPlan, to: '09:30' })
    expect(nextSlot(slots)).toMatchObject({ from: '09:30', to: '10:00', capacity: 10, desk: 2 })
    expect(nextSlot([])).toMatchObject({ from: '08:30', to: '09:00' })
  })
})

function said([hour, minute]: [number, number]): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

describe('a new plan', () => {
  const own = { branchId: 'branch-internal-1', department: null }

  test('begins with one’s own branch on a Saturday that leaves a week, and only misses what people must write', () => {
    expect(likelyDay('2026-11-23')).toBe('2026-12-05')
    const form = freshForm(own, likelyDay('2026-11-23'))
    const parsed = ClinicForm.safeParse(form)
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['title', 'place.name'])
  })

  test('is seen as patients will see it', () => {
    const card = previewOf({ ...freshForm(own, '2026-12-05'), title: '血压日' }, '内科第一党支部')
    expect(card).toMatchObject({ when: '12月5日 周六 08:30–11:30', left: 48, capacity: 60, title: '血压日' })
  })

  test('a moment is one by the hospital’s clock', () => {
    expect(momentOf('2026-12-04', '17:00')).toBe('2026-12-04T09:00:00.000Z')
  })
})

describe('what is wrong, at its field', () => {
  const problems = plainPaths({
    'form.title': '请填写',
    'sessions.0.slots.1.from': '重叠了',
    'sessions.0.slots.10.to': '结束要晚于开始',
  })
  test('a row says what is wrong of any part of it, and not of another row', () => {
    expect(below(problems, 'title')).toBe('请填写')
    expect(below(problems, 'sessions.0.slots.1')).toBe('重叠了')
    expect(below(problems, 'place')).toBeUndefined()
  })
  test('what is being worked at is no longer marked', () => {
    expect(Object.keys(without(problems, 'sessions.0.slots.1'))).toEqual(['title', 'sessions.0.slots.10.to'])
  })
})

describe('moving a session', () => {
  const sessions: SessionForm[] = [newSession('2026-12-05')]

  test('its slots keep their length and their distance', () => {
    const [move] = movesOf(sessions)
    const [after] = moved(sessions, [{ key: move?.key ?? '', day: '2026-12-12', from: '14:00' }])
    expect(after?.day).toBe('2026-12-12')
    expect(hours(after?.slots ?? [])).toEqual([
      '14:00-14:30',
      '14:30-15:00',
      '15:00-15:30',
      '15:30-16:00',
      '16:00-16:30',
      '16:30-17:00',
    ])
    expect(after?.slots.map(({ key }) => key)).toEqual(sessions[0]?.slots.map(({ key }) => key))
  })

  test('never beyond midnight', () => {
    const [move] = movesOf(sessions)
    expect(leavesTheDay(sessions, movesOf(sessions))).toBe(false)
    expect(leavesTheDay(sessions, [{ key: move?.key ?? '', day: '2026-12-12', from: '22:00' }])).toBe(true)
  })

  test('every week', () => {
    expect(weekly('2026-12-26', 3)).toEqual(['2026-12-26', '2027-01-02', '2027-01-09'])
  })
})

describe('half a year', () => {
  test.each([
    ['2026-06-30', '2026-1'],
    ['2026-07-01', '2026-2'],
  ])('%s is of %s', (day, half) => expect(halfOf(day)).toBe(half))

  test('beside the one before', () => {
    expect(movedBy(193, 180, '场')).toEqual({ direction: 'up', text: '比上一个半年多 13 场' })
    expect(movedBy(1, 3, '场').direction).toBe('down')
    expect(movedBy(3, 3, '场').direction).toBe('flat')
  })
})
