import fc from '../support/properties'
import { metresBetween, nearestFirst, sayDistance } from '../../client/src/features/clinic/distance'
import { byDay, monthsAfter, sayMonth, weeksOf } from '../../client/src/features/clinic/month'
import { sayRemaining } from '../../client/src/features/clinic/remaining'
import { hintBeside, offerOf, sayLeft, seatsOf } from '../../client/src/features/clinic/seats'

const tiananmen = { latitude: 39.9087, longitude: 116.3975 }
const lujiazui = { latitude: 31.2397, longitude: 121.4998 }

describe('how far', () => {
  test('from Tiananmen to Lujiazui, within a thousandth', () => {
    expect(metresBetween(tiananmen, lujiazui) / 1000).toBeCloseTo(1067, -1)
    expect(metresBetween(tiananmen, tiananmen)).toBe(0)
  })

  test('is the same there and back, and never more than half the earth', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    })
    fc.assert(
      fc.property(point, point, (a, b) => {
        const there = metresBetween(a, b)
        expect(there).toBeCloseTo(metresBetween(b, a), 3)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThan(20_100_000)
      }),
    )
  })

  test.each([
    [0, '不到 1 公里'],
    [999, '不到 1 公里'],
    [1000, '约 1 公里'],
    [1260, '约 1.5 公里'],
    [9600, '约 9.5 公里'],
    [9990, '约 10 公里'],
    [10_400, '约 10 公里'],
  ])('%d m: %s', (metres, said) => expect(sayDistance(metres)).toBe(said))

  test('the nearest comes first, what is on no map last, in its own order', () => {
    const items = [
      { name: 'nowhere', point: null },
      { name: 'far', point: lujiazui },
      { name: 'nowhere too', point: null },
      { name: 'near', point: tiananmen },
    ]
    const sorted = nearestFirst(items, { latitude: 39.9, longitude: 116.4 }, ({ point }) => point)
    expect(sorted.map(({ name }) => name)).toEqual(['near', 'far', 'nowhere', 'nowhere too'])
  })
})

describe('a month', () => {
  test('begins on Mondays and leaves other months empty', () => {
    // 1 November 2026 is a Sunday.
    const weeks = weeksOf('2026-11')
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks).toHaveLength(6)
    expect(weeks[5]).toEqual(['2026-11-30', null, null, null, null, null, null])
    // February 2027 is exactly four weeks.
    expect(weeksOf('2027-02')).toHaveLength(4)
    expect(weeksOf('2028-02').flat()).toContain('2028-02-29')
  })

  test('has every day once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2090 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
        const month = `${year}-${String(number).padStart(2, '0')}`
        const days = weeksOf(month)
          .flat()
          .filter((day) => day !== null)
        const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
        expect(days).toEqual(Array.from({ length: last }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`))
      }),
    )
  })

  test.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-06', 18, '2027-12'],
  ])('%s and %d months: %s', (month, months, then) => expect(monthsAfter(month, months)).toBe(then))

  test('is said without zeros', () => expect(sayMonth('2026-09')).toBe('2026年9月'))

  test('an event of two days is on both, once each', () => {
    const days = byDay([
      { id: 'a', days: ['2026-11-01', '2026-11-02', '2026-11-02'] },
      { id: 'b', days: ['2026-11-02'] },
    ])
    expect(days.get('2026-11-01')?.map(({ id }) => id)).toEqual(['a'])
    expect(days.get('2026-11-02')?.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(days.get('2026-11-03')).toBeUndefined()
  })
})

test.each([
  [-5, '时间已过'],
  [0, '时间已过'],
  [1, '还剩 1 秒'],
  [119_000, '还剩 119 秒'],
  [120_000, '还剩 2 分钟'],
  [3_599_000, '还剩 59 分钟'],
  [3_600_000, '还剩 1 小时'],
  [3_660_000, '还剩 1 小时 1 分钟'],
  [86_400_000, '还剩 1 天'],
  [97_200_000, '还剩 1 天 3 小时'],
])('%d ms: %s', (ms, said) => expect(sayRemaining(ms)).toBe(said))

describe('seats', () => {
  test('few are said as few, none as none, and a phase as itself', () => {
    const open = { phase: 'open', phaseLabel: '报名中' } as const
    expect(seatsOf({ ...open, left: 11 })).toEqual({ tone: 'good', text: '还有 11 个名额' })
    expect(seatsOf({ ...open, left: 10 })).toEqual({ tone: 'warn', text: '只剩 10 个名额' })
    expect(seatsOf({ ...open, left: 0 }).text).toBe('已约满')
    expect(seatsOf({ phase: 'announced', phaseLabel: '报名还没开始', left: 9 }).text).toBe('报名还没开始')
  })

  test('are not said twice', () => {
    expect(hintBeside('还有 60 个名额，不预约也能来', '还有 60 个名额')).toBe('不预约也能来')
    expect(hintBeside('还有 3 个名额', '只剩 3 个名额')).toBe('')
    expect(hintBeside('约满了，可以候补', '已约满')).toBe('可以候补')
    expect(hintBeside('报名已截止，可以直接来', '报名已截止')).toBe('可以直接来')
    expect(hintBeside('12月6日 10:00 开始报名', '报名还没开始')).toBe('12月6日 10:00 开始报名')
    expect(hintBeside('进行中', '进行中')).toBe('')
  })

  test('what a slot offers', () => {
    const first = { release: 'first_come', waitlist: true, why: null } as const
    expect(offerOf({ left: 1, closed: false }, first)).toBe('seat')
    expect(offerOf({ left: 0, closed: false }, first)).toBe('wait')
    expect(offerOf({ left: 0, closed: false }, { ...first, waitlist: false })).toBe('none')
    expect(offerOf({ left: 1, closed: true }, first)).toBe('none')
    expect(offerOf({ left: 1, closed: false }, { ...first, why: '报名还没开始' })).toBe('none')
    expect(offerOf({ left: 0, closed: false }, { ...first, release: 'draw' })).toBe('draw')
  })

  test('is said beside its hour', () => {
    expect(sayLeft({ left: 3, waiting: 0, closed: false }, 'seat')).toBe('余 3')
    expect(sayLeft({ left: 0, waiting: 4, closed: false }, 'wait')).toBe('约满，4 人在等')
    expect(sayLeft({ left: 0, waiting: 0, closed: false }, 'wait')).toBe('约满，可候补')
    expect(sayLeft({ left: 0, waiting: 0, closed: false }, 'none')).toBe('已约满')
    expect(sayLeft({ left: 9, waiting: 0, closed: false }, 'draw')).toBe('抽 9 人')
    expect(sayLeft({ left: 9, waiting: 0, closed: true }, 'none')).toBe('已截止')
  })
})
