import { collections } from '../../../cloudfunctions/database.json'

type Described = { indexes?: { name: string; keys: Record<string, unknown> }[] }
const described = Object.entries(collections as Record<string, Described>).flatMap(([name, { indexes }]) =>
  indexes ? [[name, indexes] as const] : [],
)

test('there are indexes to look at', () => expect(described.length).toBeGreaterThan(20))

test.each(described)('no two indexes of %s have one name, or the same keys', (_name, indexes) => {
  const names = indexes.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  const keys = indexes.map((index) => JSON.stringify(index.keys))
  expect(keys).toEqual([...new Set(keys)])
})
