import { Guard } from '../../../../cloudfunctions/domain/reports/guard'
import { orgOf } from '../../../../cloudfunctions/domain/reports/org'
import { phrasesHeard } from '../../../../cloudfunctions/domain/reports/overview/heard'
import type { Source } from '../../../../cloudfunctions/domain/reports/overview/source'
import { Sheet } from '../../../../cloudfunctions/domain/reports/sheet'
import { pendingDoc } from '../../../../cloudfunctions/domain/reports/store'

/** Phrases heard in September, in one department. */
function heard(warm: Record<string, number>): Source {
  const sheet = new Sheet([pendingDoc('', '2026', 'eye', { heard: { '09': { warm } } })])
  const org = orgOf([{ id: 'eye', name: '眼科', branchId: null }], sheet.departments('2026'))
  const now = new Date('2027-03-01T02:00:00Z')
  const guard = new Guard(sheet, org, '2026', now)
  const filter = { period: '2026-09', place: { kind: 'hospital' }, facet: null }
  return { filter, sheet, org, guardOf: () => guard, phrases: [], now } as unknown as Source
}

test('phrases stand by how often they were heard, and withheld ones after them in no order that tells', () => {
  const { warm } = phrasesHeard(heard({ c: 30, z: 4, b: 40, a: 1, m: 3, k: 2 }))
  expect(warm.map(({ id, count }) => [id, count])).toEqual([
    ['b', 40],
    ['c', 30],
    ['a', null],
    ['k', null],
    ['m', null],
    ['z', null],
  ])
})
