import fc from '../support/properties'
import type { Choices, Filter, Place } from '@nuanyu/types/reports'
import {
  movementOf,
  pointsBetween,
  sayBriefly,
  sayCount,
  sayRate,
  shadeOf,
  shareOf,
} from '../../client/src/features/charts/say'
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
