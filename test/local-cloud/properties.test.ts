import { Decimal128, Long, ObjectId } from 'bson'
import fc from '../support/properties'
import { dumpEjson, parseEjson } from '../../local-cloud/store/ejson'
import { compileQuery } from '../../local-cloud/store/match'
import { parseOrder, sortKey } from '../../local-cloud/store/sort'
import { applyUpdate } from '../../local-cloud/store/update'
import {
  compareValues,
  type Doc,
  encodeKey,
  equalValues,
  invertKey,
  isPlainObject,
} from '../../local-cloud/store/values'

/** Rules that hold for values of every type, tried on random ones. */

const scalar = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    NaN,
    Infinity,
    -0,
    2 ** 53,
    -(2 ** 53),
    1e300,
    '',
    'a',
    '\u{1F600}',
    '\uFFFD',
    '\0',
  ),
  fc.integer({ min: -3, max: 3 }),
  fc.double(),
  fc.string({ maxLength: 3 }),
  fc.date({ noInvalidDate: true }),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => Long.fromString(n.toString())),
  fc.constantFrom(0n, 1n, 2n, 1023n).map((n) => Long.fromString((2n ** 62n + n).toString())),
  fc.integer({ min: -99, max: 99 }).map((n) => Decimal128.fromString(`${n}E-1`)),
  fc.constant(new ObjectId('a'.repeat(24))),
  fc.constantFrom(/a/, /a/i),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { weight: 4, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  ),
}))

test('values have a total order, and no encoding begins another of its rank but for longs', () => {
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0)
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0)
      expect(compareValues(a, b) === 0).toBe(equalValues(a, b))
      // What follows in a compound key must not change the order, ascending or descending.
      const [ka, kb] = [encodeKey(a), encodeKey(b)]
      if (ka < kb) {
        expect(ka + encodeKey(c) < kb + encodeKey(a)).toBe(true)
        expect(invertKey(ka) + invertKey(encodeKey(c)) > invertKey(kb) + encodeKey(a)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('longs sort as whole numbers do', () => {
  const near = fc.tuple(fc.constantFrom(53n, 54n, 60n, 62n), fc.bigInt({ min: -1100n, max: 1100n }), fc.boolean())
  const long = near.map(([power, offset, negative]) => (negative ? -1n : 1n) * (2n ** power + offset))
  fc.assert(
    fc.property(long, long, (a, b) => {
      const sign = compareValues(Long.fromString(a.toString()), Long.fromString(b.toString()))
      expect(Math.sign(sign)).toBe(a < b ? -1 : a > b ? 1 : 0)
    }),
    { numRuns: 2000 },
  )
})

test('what is stored comes back as it was', () => {
  fc.assert(
    fc.property(value, (given) => {
      const text = dumpEjson({ v: given })
      const back = parseEjson(text) as Doc
      expect(equalValues(back.v, given)).toBe(true)
      expect(dumpEjson(back)).toBe(text)
    }),
    // The least of all longs is a double as well.
    { numRuns: 1000, examples: [[Long.MIN_VALUE], [Long.MAX_VALUE], [-(2 ** 63)], [2 ** 63]] },
  )
})

test('a sort puts every two documents in the order of their fields', () => {
  const order = parseOrder({ a: 1, b: -1 })
  fc.assert(
    fc.property(fc.array(fc.record({ a: scalar, b: scalar }), { maxLength: 12 }), (docs) => {
      const sorted = [...docs].sort((x, y) => (sortKey(x, order) < sortKey(y, order) ? -1 : 1))
      sorted.forEach((doc, i) => {
        const next = sorted[i + 1]
        if (!next) return
        const first = compareValues(doc.a, next.a)
        expect(first).toBeLessThanOrEqual(0)
        if (first === 0) expect(compareValues(doc.b, next.b)).toBeGreaterThanOrEqual(0)
      })
    }),
  )
})

test('queries and their opposites part the documents between them', () => {
  const pairs: [(v: unknown) => Doc, (v: unknown) => Doc][] = [
    [(v) => ({ a: { $eq: v } }), (v) => ({ a: { $not: { $eq: v } } })],
    [(v) => ({ a: { $in: [v] } }), (v) => ({ a: { $nin: [v] } })],
    [(v) => ({ a: { $elemMatch: { $eq: v } } }), (v) => ({ a: { $not: { $elemMatch: { $eq: v } } } })],
  ]
  fc.assert(
    fc.property(value, value, fc.constantFrom(...pairs), (stored, asked, [one, other]) => {
      fc.pre(!(isPlainObject(asked) && Object.keys(asked)[0]?.startsWith('$')))
      const doc = { _id: 1, a: stored }
      expect(compileQuery(one(asked))(doc)).toBe(!compileQuery(other(asked))(doc))
      if (equalValues(stored, asked)) expect(compileQuery({ a: { $eq: asked } })(doc)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('updates do to a document what they do to a model of it', () => {
  const name = fc.constantFrom('a', 'b', 'c')
  const number = fc.integer({ min: -5, max: 5 })
  const step = fc.oneof(
    fc.tuple(fc.constant('$set'), name, value),
    fc.tuple(fc.constant('$unset'), name, fc.constant('')),
    fc.tuple(fc.constantFrom('$inc', '$min', '$max'), fc.constant('n'), number),
    fc.tuple(fc.constantFrom('$push', '$addToSet'), fc.constant('list'), number),
    fc.tuple(fc.constant('$pop'), fc.constant('list'), fc.constantFrom(1, -1)),
  )
  const model: Record<string, (doc: Doc, key: string, operand: unknown) => void> = {
    $set: (doc, key, operand) => (doc[key] = operand),
    $unset: (doc, key) => delete doc[key],
    $inc: (doc, key, operand) => (doc[key] = ((doc[key] as number | undefined) ?? 0) + (operand as number)),
    $min: (doc, key, operand) => (doc[key] = Math.min((doc[key] as number | undefined) ?? 99, operand as number)),
    $max: (doc, key, operand) => (doc[key] = Math.max((doc[key] as number | undefined) ?? -99, operand as number)),
    $push: (doc, key, operand) => (doc[key] = [...((doc[key] as unknown[] | undefined) ?? []), operand]),
    $addToSet: (doc, key, operand) => (doc[key] = [...new Set((doc[key] as unknown[] | undefined) ?? []).add(operand)]),
    $pop: (doc, key, operand) => {
      if (doc[key]) doc[key] = operand === 1 ? (doc[key] as unknown[]).slice(0, -1) : (doc[key] as unknown[]).slice(1)
    },
  }
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let doc: Doc = { _id: 1 }
      const expected: Doc = { _id: 1 }
      for (const [operator, key, operand] of steps) {
        // `$addToSet` keeps what is there twice already; the model does not.
        if (operator === '$addToSet' && new Set(expected.list as unknown[]).size !== (expected.list as unknown[] | undefined)?.length) continue
        doc = applyUpdate(doc, { [operator]: { [key]: operand } }, { now: 0 })
        model[operator]?.(expected, key, operand)
      }
      const inOrder = (given: Doc): string => dumpEjson(Object.entries(given).sort(([x], [y]) => (x < y ? -1 : 1)))
      expect(inOrder(doc)).toBe(inOrder(expected))
    }),
  )
}) // prettier-ignore
