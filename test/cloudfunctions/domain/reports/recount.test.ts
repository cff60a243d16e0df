import fc from '../../../support/properties'
import { ofRating } from '../../../../cloudfunctions/domain/reports/contribution'
import type { Line, RecountRecord } from '../../../../cloudfunctions/domain/reports/recount/records'
import {
  added,
  compare,
  corrections,
  nextTarget,
  nightOf,
  storedLines,
  targetsAt,
} from '../../../../cloudfunctions/domain/reports/recount/rules'
import { nest } from '../../../../cloudfunctions/domain/reports/counters'
import { pendingDoc } from '../../../../cloudfunctions/domain/reports/store'
import { Sheet } from '../../../../cloudfunctions/domain/reports/sheet'
import { aRating } from '../../../fixtures/factories'

const record = (change: Partial<RecountRecord>): RecountRecord => ({
  _id: 'now',
  turn: 1,
  run: null,
  result: null,
  suspected: '',
  told: '',
  night: '',
  ...change,
})
const run = { startedAt: new Date(0), night: '', step: 0, after: null, counted: [], before: '', tries: 1 }

test.each([
  ['2026-09-27T16:59:00Z', null],
  ['2026-09-27T17:00:00Z', '2026-09-28'],
  ['2026-09-27T20:59:00Z', '2026-09-28'],
  ['2026-09-27T21:00:00Z', null],
])('%s is in the night %s', (at, night) => expect(nightOf(new Date(at))).toBe(night))

test('what is in hand, and the months of two years, the newest first', () => {
  const targets = targetsAt(new Date('2026-01-31T18:00:00Z'))
  expect(targets.slice(0, 4)).toEqual(['now', '2026-02', '2026-01', '2025-12'])
  expect(targets).toHaveLength(25)
})

describe('which comes next', () => {
  const targets = ['now', '2026-09', '2026-08'] as const
  test.each<[string, Partial<RecountRecord>[], string | null]>([
    ['nothing was counted yet', [], 'now'],
    ['one is under way', [{ _id: '2026-08', run }, { _id: 'now' }], '2026-08'],
    ['the first was looked at tonight', [{ _id: 'now', night: 'b' }], '2026-09'],
    [
      'one was left out last night',
      [
        { _id: 'now', night: 'a' },
        { _id: '2026-09', night: 'a' },
      ],
      '2026-08',
    ],
    ['all were, the night before', targets.map((_id) => ({ _id, night: 'a' })), 'now'],
    ['all were tonight', targets.map((_id) => ({ _id, night: 'b' })), null],
  ])('%s', (_what, records, target) => expect(nextTarget(targets, records.map(record), 'b')).toBe(target))
})

test('only what belongs to the month is added, page after page', () => {
  const ratings = [aRating(), aRating({ _id: 'rating-2' }), aRating({ at: new Date('2026-10-08T02:00:00Z') })]
  const pages = ratings.reduce<Line[]>((lines, rating) => added(lines, [ofRating(rating)], '2026-09'), [])
  expect(pages).toContainEqual({ departmentId: 'dept-neurology', path: 'main.09.ratings', n: 2 })
  expect(pages.filter(({ path }) => path.includes('.10.'))).toEqual([])
})

const counters = fc.dictionary(
  fc.constantFrom('ratings', 'stars', 'subjects.attitude.due', 'attitudes.cold'),
  fc.nat(9),
)
const months = fc.dictionary(fc.constantFrom('dept-a', 'dept-b', 'none'), counters)

test('whatever is stored, its corrections make it what was counted', () => {
  fc.assert(
    fc.property(months, months, (stored, counted) => {
      const docsOf = (from: typeof stored, name: string) =>
        Object.entries(from).map(([id, paths]) => pendingDoc(`${name}${id}`, '2026', id, nest({ ...under(paths) })))
      const linesOf = (docs: ReturnType<typeof docsOf>) => storedLines(new Sheet(docs), '2026-09')
      const right = linesOf(docsOf(counted, 'c'))
      const differences = compare(linesOf(docsOf(stored, 's')), right)
      const mended = corrections(differences, '2026-09', new Date()).map((one, index) =>
        pendingDoc(`m${index}`, one.year, one.departmentId, nest(one.counters)),
      )
      expect(linesOf([...docsOf(stored, 's'), ...mended])).toEqual(right)
    }),
  )
})

function under(paths: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(paths).map(([path, n]) => [`main.09.${path}`, n]))
}
