import fc from '../../../support/properties'
import { rank } from '../../../../cloudfunctions/domain/branchWork/ranking'
import { scoreOf, suggestedFor, tableInWords } from '../../../../cloudfunctions/domain/branchWork/score'
import { BASE_POINTS, pointRules } from '../../../../cloudfunctions/domain/branchWork/shipped'

const entry = (ruleId: string, points: number) => ({ ruleId, what: ruleId, points })
const rules = [
  { id: 'a', what: '甲', points: 5, limit: 8, process: true },
  { id: 'b', what: '乙', points: -3, limit: 4, process: true },
  { id: 'c', what: '丙', points: 2, limit: null, process: true },
]

test('a line can be reckoned again by hand', () => {
  const score = scoreOf([entry('a', 5), entry('a', 5), entry('c', 2)], rules)
  expect(score).toEqual({
    base: BASE_POINTS,
    lines: [
      { ruleId: 'a', what: '甲', says: '5 + 5 = 10，上限 8，计 8', counted: 8 },
      { ruleId: 'c', what: '丙', says: '2', counted: 2 },
    ],
    total: BASE_POINTS + 10,
  })
})

test('deductions are limited as well, and a reversal takes away what it reverses', () => {
  expect(scoreOf([entry('b', -3), entry('b', -3)], rules).lines[0]).toMatchObject({
    says: '-3 − 3 = -6，上限 4，计 -4',
    counted: -4,
  })
  expect(scoreOf([entry('a', 5), entry('a', -5)], rules).total).toBe(BASE_POINTS)
})

test('what was counted by a rule that is no more stays counted', () => {
  expect(scoreOf([entry('gone', 7)], rules)).toMatchObject({ total: BASE_POINTS + 7 })
})

test('whatever is entered: the total is the base and its lines, no line beyond its limit, in any order the same', () => {
  const entries = fc.array(
    fc.constantFrom(...pointRules).chain(({ id, points }) => fc.constantFrom(entry(id, points), entry(id, -points))),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(entries, (list) => {
      const { lines, total, base } = scoreOf(list)
      expect(total).toBe(lines.reduce((sum, { counted }) => sum + counted, base))
      for (const { ruleId, counted } of lines) {
        const limit = pointRules.find(({ id }) => id === ruleId)!.limit!
        expect(Math.abs(counted)).toBeLessThanOrEqual(limit)
      }
      expect(scoreOf([...list].reverse()).total).toBe(total)
    }),
  )
})

test.each([
  [90, 'advanced'],
  [89, 'good'],
  [75, 'good'],
  [74, 'fair'],
  [60, 'fair'],
  [59, 'poor'],
  [-20, 'poor'],
])('%i points: %s', (total, grading) => expect(suggestedFor(total)).toBe(grading))

test('the table is said as it is reckoned', () => {
  expect(tableInWords().map(({ label, says }) => `${label} ${says}`)).toEqual([
    '先进 90 分及以上',
    '较好 75 分及以上',
    '一般 60 分及以上',
    '较差 不满 60 分',
  ])
})

describe('ranking', () => {
  const branch = (id: string, part: number, n: number) => ({ id, name: id, part, n })

  test('under ten there is no place, no share and no number', () => {
    expect(rank([branch('a', 9, 10), branch('b', 9, 9), branch('c', 10, 10)])).toEqual([
      { id: 'c', name: 'c', rank: 1, n: 10, share: 1, says: '10/10' },
      { id: 'a', name: 'a', rank: 2, n: 10, share: 0.9, says: '9/10' },
      { id: 'b', name: 'b', rank: null, n: null, share: null, says: '样本不足' },
    ])
  })

  test('equal shares are in the same place, and the next one counts on', () => {
    const places = rank([branch('a', 20, 20), branch('b', 10, 10), branch('c', 9, 10)]).map((row) => row.rank)
    expect(places).toEqual([1, 1, 3])
  })
})
