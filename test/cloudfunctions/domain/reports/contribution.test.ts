import fc from '../../../support/properties'
import { type Contribution, difference, ofCase, ofRating } from '../../../../cloudfunctions/domain/reports/contribution'
import { aCase, aRating } from '../../../fixtures/factories'
import { beginnings, live, moves } from '../../../support/histories'

type Totals = Map<string, number>

function add(totals: Totals, contributions: Contribution[]): void {
  for (const { year, departmentId, counters } of contributions) {
    for (const [path, n] of Object.entries(counters)) {
      const key = `${year}/${departmentId}/${path}`
      const value = (totals.get(key) ?? 0) + n
      if (value === 0) totals.delete(key)
      else totals.set(key, value)
    }
  }
}

test('over any history, the differences sum to what a recount of the record gives', () => {
  fc.assert(
    fc.property(beginnings, moves, (beginning, taken) => {
      const totals: Totals = new Map()
      const versions = live(beginning, taken).map(({ record }) => record)
      versions.forEach((record, index) => {
        const before = versions[index - 1]
        add(totals, difference(before ? ofCase(before) : null, ofCase(record)))
      })
      const recount: Totals = new Map()
      add(recount, [ofCase(versions.at(-1)!)])
      expect(totals).toEqual(recount)
    }),
    { numRuns: 200 },
  )
})

test('a case belongs to the month of its receipt in the hospital’s time', () => {
  const record = aCase({ submittedAt: new Date('2026-09-30T17:00:00Z') })
  expect(ofCase(record)).toMatchObject({ year: '2026', counters: { 'main.10.complaints': 1 } })
})

test('a rating counts its stars and what was ticked', () => {
  expect(
    ofRating(aRating({ stars: 2, attitudes: ['cold'], voices: [], hearts: [], warmPhrases: [] })).counters,
  ).toEqual({
    'main.09.ratings': 1,
    'main.09.stars': 2,
    'main.09.attitudes.cold': 1,
    'heard.09.kinds.ward': 1,
  })
})

test('a phrase counts at the kind of post where it was heard, and apart where no post is known', () => {
  const heard = { warmPhrases: ['any-w01'], forbiddenPhrases: ['any-f01'] }
  expect(ofRating(aRating(heard)).counters).toMatchObject({
    'heard.09.at.ward.any-w01': 1,
    'heard.09.at.ward.any-f01': 1,
  })
  expect(ofRating(aRating({ ...heard, post: null })).counters).toMatchObject({
    'heard.09.kinds.none': 1,
    'heard.09.at.none.any-w01': 1,
  })
})

test('nothing moves when nothing changed', () => {
  expect(difference(ofCase(aCase()), ofCase(aCase()))).toEqual([])
})
