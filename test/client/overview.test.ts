import fc from '../support/properties'
import fs from 'node:fs'
import path from 'node:path'
import type { Choices, Filter, Place, PlaceRow } from '@nuanyu/types/reports'
import {
  movementOf,
  pointsBetween,
  sayBriefly,
  sayCount,
  sayRate,
  shadeOf,
  shareOf,
} from '../../client/src/features/charts/say'
import { COLUMNS, rank, sayOrder } from '../../client/src/office/overview/rank'
import { addressOf, atPlace, facetsOf, filterFrom, placesOf, withFacet } from '../../client/src/office/overview/filter'

const hospital: Place = { kind: 'hospital' }
const eye: Place = { kind: 'department', id: 'dept-eye' }

describe('what is looked at, in the address', () => {
  const period = fc.constantFrom('2026-09', '2026-Q3', '2026-H2', '2025')
  const id = fc.stringMatching(/^[\w@.-]{1,20}$/)
  const filter: fc.Arbitrary<Filter> = fc.oneof(
    fc.record({
      period,
      place: fc.oneof(
        fc.constant(hospital),
        fc.record({ kind: fc.constantFrom('branch' as const, 'department' as const), id }),
      ),
      facet: fc.constant(null),
    }),
    fc.record({
      period,
      place: fc.constant(hospital),
      facet: fc.record({ kind: fc.constantFrom('subject' as const, 'channel' as const), id }),
    }),
  )

  test('comes back as it was, decoded or not', () => {
    fc.assert(
      fc.property(filter, (one) => {
        const raw = Object.fromEntries(
          addressOf(one)
            .split('?')[1]!
            .split('&')
            .map((part) => part.split('=')),
        ) as Record<string, string>
        expect(filterFrom(raw, eye)).toEqual(one)
        const read = Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, decodeURIComponent(value)]))
        expect(filterFrom(read, eye)).toEqual(one)
      }),
    )
  })

  test('nonsense opens the present month of one’s own place', () => {
    const now = filterFrom({}, eye)
    expect(now).toMatchObject({ place: eye, facet: null })
    expect(filterFrom({ period: 'always', place: 'x:y', facet: '%' }, eye)).toEqual(now)
  })

  test('a place and a facet never stand together', () => {
    const subject = { kind: 'subject' as const, id: 'fees' }
    const start: Filter = { period: '2026-09', place: hospital, facet: subject }
    expect(atPlace(start, eye)).toEqual({ period: '2026-09', place: eye, facet: null })
    expect(withFacet({ ...start, place: eye, facet: null }, subject)).toEqual(start)
    expect(
      filterFrom({ period: '2026-09', place: 'department:dept-eye', facet: 'subject:fees' }, hospital).facet,
    ).toBeNull()
  })
})

describe('figures in words', () => {
  test.each([
    [54, 47, 'up', '15%'],
    [47, 54, 'down', '13%'],
    [102, 100, 'up', '2.0%'],
    [40, 40, 'flat', '持平'],
    // Few: never a percentage.
    [9, 6, 'up', '多 3'],
    [12, 6, 'up', '多 6'],
    [0, 7, 'down', '少 7'],
  ])('%i after %i', (now, before, direction, text) => expect(movementOf(now, before)).toEqual({ direction, text }))

  test('nothing is compared with what is withheld', () => {
    expect(movementOf(null, 40)).toBeUndefined()
    expect(movementOf(40, null)).toBeUndefined()
    expect(pointsBetween({ n: 50, value: 0.9 }, { n: null, value: null })).toBeUndefined()
    expect(pointsBetween({ n: 50, value: 0.9 }, { n: 9, value: 0.5 })).toBeUndefined()
  })

  test('shares are compared in points', () => {
    expect(pointsBetween({ n: 50, value: 0.92 }, { n: 40, value: 0.9 })).toEqual({
      direction: 'up',
      text: '2 个百分点',
    })
    expect(sayRate({ n: 0, value: null })).toBe('—')
    expect(sayRate({ n: null, value: null })).toBe('※')
  })

  test('withheld is never 0, and something is never nothing', () => {
    expect([sayCount(null), sayCount(0), sayBriefly(12_345), sayBriefly(999)]).toEqual(['※', '0', '1.2万', '999'])
    expect([shareOf(0, 90), shareOf(1, 5000), shareOf(90, 90), shareOf(null, 90)]).toEqual([0, 2, 100, 0])
    expect([shadeOf(null, 9), shadeOf(0, 9), shadeOf(1, 90), shadeOf(90, 90)]).toEqual(['few', '0', '1', '5'])
  })
})

test('one chooses from the hospital, then branches with their departments, then the others', () => {
  const choices: Choices = {
    hospital: true,
    branches: [{ id: 'b1', label: '内科第一党支部' }],
    departments: [
      { id: 'd1', label: '眼科', branchId: null },
      { id: 'd2', label: '心内科', branchId: 'b1' },
    ],
    subjects: [{ id: 'fees', label: '收费' }],
    channels: [{ id: 'wechat', label: '微信' }],
    can: [],
  }
  expect(placesOf(choices).map(({ label }) => label)).toEqual(['全院', '内科第一党支部', '　心内科', '眼科'])
  expect(facetsOf(choices).map(({ id }) => id)).toEqual(['all', 'subject:fees', 'channel:wechat'])
  const own = placesOf({ ...choices, hospital: false, branches: [], departments: choices.departments.slice(1) })
  expect(own.map(({ id }) => id)).toEqual(['department:d2'])
})

describe('departments in order', () => {
  const row = (id: string, change: Partial<PlaceRow>): PlaceRow => {
    const none = { n: null, value: null }
    return {
      ...{ id, name: id, ratings: null, stars: none, complaints: null, thanks: null, overdueNow: 0 },
      rates: { response: none, solved: none, satisfied: none },
      ...change,
    }
  }
  const order = (column: string, from: 'high' | 'low', rows: PlaceRow[]) => {
    const { ranked, others } = rank(rows, { column, from })
    return [ranked.map(({ id }) => id), others.map(({ id }) => id)]
  }

  test.each(['complaints', 'ratings', 'thanks'] as const)('%s are ranked from ten on; the rest as listed', (column) => {
    const rows = [9, 30, null, 10, 5, 12, 0].map((n, at) => row(`d${String(at)}`, { [column]: n }))
    expect(order(column, 'high', rows)).toEqual([
      ['d1', 'd5', 'd3'],
      ['d0', 'd2', 'd4', 'd6'],
    ])
    expect(order(column, 'low', rows)).toEqual([
      ['d3', 'd5', 'd1'],
      ['d0', 'd2', 'd4', 'd6'],
    ])
  })

  test('rates and stars by the n behind them', () => {
    const rows = [
      row('few', { stars: { n: 9, value: 1 } }),
      row('good', { stars: { n: 10, value: 4.9 } }),
      row('bad', { stars: { n: 90, value: 3.1 } }),
    ]
    expect(order('stars', 'low', rows)).toEqual([['bad', 'good'], ['few']])
    const rates = (n: number, value: number) => ({ ...row('', {}).rates, solved: { n, value } })
    expect(
      order('solved', 'low', [row('few', { rates: rates(9, 0) }), row('enough', { rates: rates(10, 1) })]),
    ).toEqual([['enough'], ['few']])
  })

  test('what is late is work and all of it in order; equals stay as the house lists them, whoever has more complaints', () => {
    const rows = [0, 2, 0, 1].map((overdueNow, at) => row(`d${String(at)}`, { overdueNow, complaints: at * 20 }))
    expect(order('overdue', 'high', rows)).toEqual([['d1', 'd3', 'd0', 'd2'], []])
    expect(sayOrder({ column: 'overdue', from: 'high' })).toContain('不是名次')
    expect(sayOrder({ column: 'complaints', from: 'high' })).toContain('不到 10')
  })

  test('every order is of the same departments', () => {
    const count = fc.option(fc.nat(40), { nil: null })
    const any = fc.array(fc.record({ complaints: count, ratings: count, thanks: count, overdueNow: fc.nat(5) }))
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...COLUMNS),
        fc.constantFrom('high' as const, 'low' as const),
        (all, by, from) => {
          const rows = all.map((change, at) => row(String(at), change))
          const { ranked, others } = rank(rows, { column: by.id, from })
          expect([...ranked, ...others].map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(
            rows.map((_, at) => at),
          )
        },
      ),
    )
  })
})

test('a month on a phone is as large as a finger: DESIGN has 44 px, 60 in elder mode', () => {
  const css = fs.readFileSync(path.join(__dirname, '../../client/src/features/charts/charts.scss'), 'utf8')
  const phone = css.slice(0, css.indexOf('@media (min-width: 1024px)'))
  const widthOf = (rule: string) => Number(/width: ([\d.]+)%/.exec(phone.slice(phone.indexOf(`${rule} {`)))?.[1])
  // What a phone of 360 px leaves inside a card.
  const room = 360 - 4 * 16
  expect((room * widthOf('.month-press')) / 100).toBeGreaterThanOrEqual(44)
  expect((room * widthOf('.nu-root--elder .month-press')) / 100).toBeGreaterThanOrEqual(60)
  expect(phone).toMatch(/\.months \{[^}]*flex-wrap: wrap/)
})
