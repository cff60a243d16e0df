import fc from '../../../support/properties'
import { column, count } from '../../../../cloudfunctions/domain/reports/suppress'

test.each([
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])('a count of %i is shown as %p', (n, shown) => {
  expect(count(n)).toBe(shown)
})

test('a lone small count takes the next smallest with it', () => {
  expect(column([3, 20, 9])).toEqual([null, 20, null])
})

test('what is hidden can never be found by subtraction to be few people', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 12 }), (values) => {
      const shown = column(values)
      const hidden = values.filter((_value, index) => shown[index] === null)
      const total = hidden.reduce((sum, value) => sum + value, 0)
      shown.forEach((value) => expect(value === null || value === 0 || value >= 5).toBe(true))
      const others = values.filter((value) => value > 0).length
      if (hidden.length > 0 && others > hidden.length) {
        expect(hidden.length).toBeGreaterThan(1)
        expect(total).toBeGreaterThanOrEqual(5)
      }
    }),
  )
})
