import { decodeCursor, encodeCursor, toPage } from '../../../cloudfunctions/kernel/cursor'

const position = { at: new Date('2026-09-28T02:00:00Z'), id: 'case-1' }

test('comes back as it went', () => {
  expect(decodeCursor(encodeCursor(position))).toEqual(position)
})

test.each([
  undefined,
  '',
  'not base64 !!',
  'e30',
  Buffer.from('[1]').toString('base64url'),
  Buffer.from('[1e300,"a"]').toString('base64url'),
])('%p starts the list again', (cursor) => {
  expect(decodeCursor(cursor)).toBeNull()
})

test('a page says whether another follows', () => {
  const items = [1, 2, 3].map((n) => ({ at: new Date(n), id: String(n) }))
  expect(
    toPage(
      items,
      2,
      (item) => item,
      ({ id }) => id,
    ),
  ).toEqual({ items: ['1', '2'], next: encodeCursor(items[1]!) })
  expect(
    toPage(
      items,
      3,
      (item) => item,
      ({ id }) => id,
    ),
  ).toMatchObject({ items: ['1', '2', '3'], next: null })
})
