import { presentHeat } from '../../../../cloudfunctions/domain/handbook/heat'
import { defaultHandbook } from '../../../../cloudfunctions/domain/handbook/default'
import { Guard } from '../../../../cloudfunctions/domain/reports/guard'
import { orgOf } from '../../../../cloudfunctions/domain/reports/org'
import { Sheet } from '../../../../cloudfunctions/domain/reports/sheet'
import { pendingDoc } from '../../../../cloudfunctions/domain/reports/store'
import { defaultTaxonomies } from '../../../../cloudfunctions/domain/settings/defaults'

const { postKinds } = defaultTaxonomies
const source = {
  handbook: { phrases: defaultHandbook.phrases, retired: [] },
  postKinds,
  year: '2026',
  now: new Date('2026-09-28T02:00:00Z'),
}

/** Ratings of September in one department, by kind of post; and how often each phrase was heard there. */
function heard(
  kinds: Record<string, number>,
  at: Record<string, Record<string, number>> = {},
): { sheet: Sheet; guard: Guard } {
  const warm: Record<string, number> = {}
  for (const counts of Object.values(at))
    for (const [id, n] of Object.entries(counts)) if (id.includes('-w')) warm[id] = (warm[id] ?? 0) + n
  const sheet = new Sheet([pendingDoc('', '2026', 'dept-neurology', { heard: { '09': { kinds, at, warm } } })])
  return { sheet, guard: new Guard(sheet, orgOf([], sheet.departments('2026')), '2026', source.now) }
}

test('counts a phrase by kind of post; the small ones are withheld, and others with them', () => {
  const kinds = { ward: 60, lab: 50, phone: 40 }
  const at = { ward: { 'any-w01': 30 }, lab: { 'any-w01': 20 }, phone: { 'any-w01': 2 } }
  const view = presentHeat({ ...source, ...heard(kinds, at) })
  const row = view.rows.find(({ id }) => id === 'any-w01')
  const countAt = (kind: string) => row?.counts[view.columns.findIndex(({ id }) => id === kind)]
  expect(countAt('phone')).toBeNull()
  // The total is known or one of the others is: never both.
  expect([countAt('ward'), countAt('lab'), row?.total].filter((n) => n === null).length).toBeGreaterThan(0)
  expect(view.columns.find(({ id }) => id === 'ward')?.ratings).toBe(60)
})

test('a rating without a post has a column of its own, and only when there is one', () => {
  const columns = (kinds: Record<string, number>) =>
    presentHeat({ ...source, ...heard(kinds) }).columns.map(({ id }) => id)
  expect(columns({ ward: 5 })).toEqual(postKinds.map(({ id }) => id))
  expect(columns({ ward: 5, none: 1, former: 2 })).toEqual([...postKinds.map(({ id }) => id), 'former', 'none'])
})
