import fc from '../../../support/properties'
import { fit, piecesOf, wrap } from '../../../../cloudfunctions/domain/posters/sheet/wrap'

/** Chinese is as wide as it is high, the rest half of it. */
const measure = (text: string, size = 1) =>
  [...text].reduce((sum, letter) => sum + (/[\u2E80-\uFFFF]/.test(letter) ? size : size / 2), 0)

test.each([
  ['一二三四五', 2, ['一二', '三四', '五']],
  ['一二，三四', 3, ['一二，', '三四']],
  ['（一二三）', 3, ['（一二', '三）']],
  ['看CT报告', 2, ['看CT', '报告']],
  ['AVERYLONGWORD', 2, ['AVER', 'YLON', 'GWOR', 'D']],
  ['', 5, []],
])('%s in lines of %d', (text, width, lines) => {
  expect(wrap(text, width, measure)).toEqual(lines)
})

test('no line begins with a closing mark', () => {
  expect(piecesOf('好，请“坐”。')).toEqual(['好，', '请', '“坐”。'])
})

const texts = fc.string({ unit: fc.constantFrom(...'护士站病区一二三，。（）“”ABC12 '), maxLength: 120 })

test('nothing is lost, nothing is wider than its box, and what can be smaller fits', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 400 }), fc.integer({ min: 20, max: 200 }), (text, width, height) => {
      const block = fit(text, { width, height, size: 30 }, measure)
      const bare = (value: string) => value.replace(/\s/g, '')
      expect(bare(block.lines.join(''))).toBe(bare(text))
      if (block.size > 4) expect(block.lines.length * block.leading).toBeLessThanOrEqual(height)
      for (const line of block.lines) {
        // A mark may cling beyond the edge only to the one letter it belongs to.
        expect(measure(line, block.size)).toBeLessThanOrEqual(Math.max(width, 8 * block.size))
      }
    }),
  )
})
