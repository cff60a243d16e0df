import fc from 'fast-check'
import { presentHeat } from '../../../../cloudfunctions/domain/handbook/heat'
import { defaultHandbook } from '../../../../cloudfunctions/domain/handbook/default'
import { defaultTaxonomies } from '../../../../cloudfunctions/domain/settings/defaults'

const { postKinds } = defaultTaxonomies
const source = {
  handbook: { phrases: defaultHandbook.phrases, retired: [] },
  postKinds,
  period: { from: '2026-09', to: '2026-09' },
  now: new Date('2026-09-28T02:00:00Z'),
}
const counts = fc.dictionary(
  fc.constantFrom('ward', 'lab', 'phone', 'none'),
  fc.dictionary(fc.constantFrom('any-w01', 'any-f01', 'ward-w01'), fc.integer({ min: 1, max: 20 })),
)

test('parts of the figures add up, small counts and what would give them away are withheld', () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 3 }), (parts) => {
      const view = presentHeat({ ...source, rollups: parts.map((heard) => ({ heard, kinds: { ward: 40, none: 9 } })) })
      for (const { id, counts, total } of view.rows) {
        const values = view.columns.map((kind) => parts.reduce((sum, heard) => sum + (heard[kind.id]?.[id] ?? 0), 0))
        const hidden = values.filter((_value, index) => counts[index] === null)
        counts.forEach((count, index) => {
          if (count !== null) expect(count).toBe(values[index])
          expect(count === null || count === 0 || count >= 5).toBe(true)
        })
        // The total is known, so one hidden count alone would be found by subtraction.
        if (total !== null && hidden.length === 1) expect(values.filter((value) => value > 0)).toHaveLength(1)
      }
    }),
  )
})

test('a rating without a post has a column of its own, and only when there is one', () => {
  const columns = (kinds: Record<string, number>) =>
    presentHeat({ ...source, rollups: [{ kinds }] }).columns.map(({ id }) => id)
  expect(columns({ ward: 5 })).toEqual(postKinds.map(({ id }) => id))
  expect(columns({ ward: 5, none: 1, former: 2 })).toEqual([...postKinds.map(({ id }) => id), 'former', 'none'])
})
