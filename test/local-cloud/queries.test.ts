import { Long, MaxKey, MinKey, ObjectId } from 'bson'
import { Store } from '../../local-cloud/store/store'
import type { Doc } from '../../local-cloud/store/values'
import { tempDir } from './cloud'

/** What queries find: cases of MongoDB's own tests (jstests/core; the file is named) and of its manual. */

const store = new Store(tempDir(), Date.now)
for (const name of ['t', 'indexed']) store.catalog.create(name)
for (const keys of [{ a: 1 }, { 'a.b': -1 }]) store.ensure({ indexed: { indexes: [{ name: JSON.stringify(keys), keys }] } }) // prettier-ignore
afterAll(() => store.close())

const refused = Symbol('refused')

/** The ids that a query finds, with and without indexes to help it. */
function idsOf(docs: Doc[], query: unknown): unknown {
  store.catalog.clear()
  try {
    const [plain, indexed] = ['t', 'indexed'].map((name) => {
      store.insert(name, docs)
      return store.find(name, query, { order: { _id: 1 } }).map(({ _id }) => _id)
    })
    expect(indexed).toEqual(plain)
    return plain
  } catch (error) {
    if ((error as { code?: string }).code !== 'DATABASE_REQUEST_FAILED') throw error
    return refused
  }
}

// null_query_semantics.js
const N: Doc[] = [
  { _id: 'array2', a: [[]] },
  { _id: 'arrayAllNull', a: [{ b: null }, { b: null }, {}] },
  { _id: 'arrayEmpty', a: [] },
  { _id: 'arrayNoB', a: [{ b: 3 }, {}] },
  { _id: 'arrayNoNull', a: [{ b: 1 }, { b: 3 }, { b: 'string' }] },
  { _id: 'arraySomeNull', a: [{ b: null }, { b: 3 }] },
  { _id: 'empty', a: {} },
  { _id: 'missing' },
  { _id: 'null', a: null },
  { _id: 'number', a: 4 },
  { _id: 'subHi', a: { b: 'hi' } },
  { _id: 'subNull', a: { b: null } },
  { _id: 'values', a: [1, 'string', 4] },
  { _id: 'valuesAllNull', a: [null, null] },
  { _id: 'valuesNull', a: [1, 'string', null, 4] },
]
const but = (...gone: string[]): unknown[] => N.map(({ _id }) => _id).filter((id) => !gone.includes(id as string))
const dottedNull = ['arrayAllNull', 'arrayNoB', 'arraySomeNull', 'empty', 'missing', 'null', 'number', 'subNull']

const M: Doc[] = [-7, -4.5, 4, 5.9, '4', null, NaN, Infinity, [3, 8], [[4]]].map((a, i) => ({ _id: i, a }))
const T: Doc[] = [
  new MinKey(), null, 1, 'x', { b: 1 }, [1], new ObjectId('a'.repeat(24)), true, new Date(1), /x/, new MaxKey(), NaN,
].map((a, i) => ({ _id: i, a })) // prettier-ignore
const E: Doc[] = [
  { _id: 1, a: [1, 5, 9] },
  { _id: 2, a: [[5]] },
  { _id: 3, a: 5 },
  { _id: 4, a: [{ b: 1, c: 2 }, { b: 2, c: 1 }] },
  { _id: 5, a: [] },
  { _id: 6, a: [{ b: [1, 2] }] },
] // prettier-ignore
const X: Doc[] = ['abc', 'ABC', 'b\nabc', /abc/, /abc/i, ['x', 'abc'], 5].map((a, i) => ({ _id: i, a }))

// One row a query: anything wider could not be read as a table.
// prettier-ignore
const TABLE: Record<string, [docs: Doc[], query: unknown, ids: unknown][]> = {
  'null': [
    [N, { a: { $eq: null } }, ['missing', 'null', 'valuesAllNull', 'valuesNull']],
    [N, { a: { $ne: null } }, but('missing', 'null', 'valuesAllNull', 'valuesNull')],
    [N, { a: { $not: { $gte: null } } }, but('missing', 'null', 'valuesAllNull', 'valuesNull')],
    [N, { a: { $in: [null, 75] } }, ['missing', 'null', 'valuesAllNull', 'valuesNull']],
    [N, { a: { $nin: [null, /^str.*/] } }, but('missing', 'null', 'valuesAllNull', 'valuesNull', 'values')],
    [N, { a: { $exists: false } }, ['missing']],
    [N, { a: { $elemMatch: { $eq: null } } }, ['valuesAllNull', 'valuesNull']],
    [N, { a: { $elemMatch: { $ne: null } } }, ['array2', 'arrayAllNull', 'arrayNoB', 'arrayNoNull', 'arraySomeNull', 'values', 'valuesNull']],
    [N, { 'a.b': { $eq: null } }, dottedNull],
    [N, { 'a.b': { $ne: null } }, but(...dottedNull)],
    [N, { 'a.b': { $in: [null, 75] } }, dottedNull],
    [N, { $or: [{ 'a.b': null }, { 'a.b': 75 }] }, dottedNull],
    [N, { 'a.b': { $nin: [null, /^str.*/] } }, but(...dottedNull, 'arrayNoNull')],
    [N, { 'a.b': { $exists: false } }, ['array2', 'arrayEmpty', 'empty', 'missing', 'null', 'number', 'values', 'valuesAllNull', 'valuesNull']],
    [N, { 'a.b': { $elemMatch: { $eq: null } } }, []],
    [N, { a: { $elemMatch: { b: { $eq: null } } } }, ['array2', 'arrayAllNull', 'arrayNoB', 'arraySomeNull']],
    [N, { a: { $elemMatch: { b: { $ne: null } } } }, ['arrayNoB', 'arrayNoNull', 'arraySomeNull']],
  ],
  // mod1.js, mod_special_values.js
  '$mod': [
    [M, { a: { $mod: [4, 0] } }, [1, 2, 8]],
    [M, { a: { $mod: [-4, 0] } }, [1, 2, 8]],
    [M, { a: { $mod: [4, 1] } }, [3]],
    [M, { a: { $mod: [4, -3] } }, [0]],
    [M, { a: { $mod: [4.9, 1.2] } }, [3]],
    [M, { a: { $mod: [0, 1] } }, refused],
    [M, { a: { $mod: [0.5, 1] } }, refused],
    [M, { a: { $mod: [NaN, 1] } }, refused],
    [M, { a: { $mod: ['4', 0] } }, refused],
    [M, { a: { $mod: [4] } }, refused],
    [M, { a: { $mod: [4, 1, 2] } }, refused],
    [M, { a: { $mod: 4 } }, refused],
    [M, { a: { $mod: [] } }, refused],
  ],
  // type brackets: "comparison/sort order" of the manual, minmaxkey cases of jstests/core/find
  'types': [
    [T, { a: { $gt: new MinKey() } }, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
    [T, { a: { $lt: new MaxKey() } }, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11]],
    [T, { a: { $lte: new MinKey() } }, [0]],
    [T, { a: { $gte: new Date(0) } }, [8]],
    [T, { a: { $gte: 0 } }, [2, 5]],
    [T, { a: { $lte: NaN } }, [11]],
    [T, { a: { $lt: NaN } }, []],
    [T, { a: NaN }, [11]],
    [T, { a: { $lt: Infinity } }, [2, 5]],
    [T, { a: true }, [7]],
    [T, { a: { $gt: false } }, [7]],
    [T, { a: { $gt: 'a' } }, [3]],
    [T, { a: { $gte: {} } }, [4]],
    [T, { a: { $gt: [0] } }, [5]],
    [T, { a: { $type: ['date', 'bool'] } }, [7, 8]],
    [T, { a: { $type: 'number' } }, [2, 5, 11]],
    [T, { a: { $type: -1 } }, [0]],
    [T, { a: { $type: [] } }, refused],
    [T, { a: { $type: 'nothing' } }, refused],
    [T, { a: { $type: 99 } }, refused],
    [T, { a: { $gt: /x/ } }, refused],
    [[{ _id: 1, a: 0 }, { _id: 2, a: -0 }], { a: -0 }, [1, 2]],
  ],
  // elemmatch_*.js, all*.js, arrayfind*.js
  'arrays': [
    [E, { a: 5 }, [1, 3]],
    [E, { a: [5] }, [2]],
    [E, { a: { $elemMatch: { $gt: 4 } } }, [1]],
    [E, { a: { $elemMatch: { $elemMatch: { $gt: 4 } } } }, [2]],
    [E, { a: { $elemMatch: { $in: [5] } } }, [1]],
    [E, { a: { $elemMatch: { $not: { $lt: 9 } } } }, [1, 2, 4, 6]],
    [E, { a: { $elemMatch: { b: 1, c: 1 } } }, []],
    [E, { 'a.b': 1, 'a.c': 1 }, [4]],
    [E, { a: { $elemMatch: { b: 2 } } }, [4, 6]],
    [E, { a: { $elemMatch: {} } }, [2, 4, 6]],
    [E, { a: { $elemMatch: 5 } }, refused],
    [E, { a: { $all: [5, 9] } }, [1]],
    [E, { a: { $all: [[5]] } }, [2]],
    [E, { a: { $all: [] } }, []],
    [E, { a: { $all: 5 } }, refused],
    [E, { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } }, [4, 6]],
    [E, { a: { $all: [{ $elemMatch: { b: 1 } }, 5] } }, refused],
    [E, { a: { $all: [{ $gt: 1 }] } }, refused],
    [E, { a: { $size: 0 } }, [5]],
    [E, { a: { $size: 3 } }, [1]],
    [E, { a: { $size: -1 } }, refused],
    [E, { a: { $size: '3' } }, refused],
    [E, { a: { $size: 1.5 } }, refused],
    [E, { 'a.0': 5 }, [2]],
    [E, { 'a.1': 5 }, [1]],
    [E, { 'a.0.0': 5 }, [2]],
    [E, { 'a.0.b.1': 2 }, [6]],
    [E, { 'a.b': { $gt: 1, $lt: 2 } }, [4, 6]],
    [E, { a: { $gt: 6, $lt: 2 } }, [1]],
  ],
  // regex*.js, not*.js
  'patterns': [
    [X, { a: /^abc/ }, [0, 5]],
    [X, { a: /abc/ }, [0, 2, 3, 5]],
    [X, { a: /^abc/i }, [0, 1, 5]],
    [X, { a: /^abc/m }, [0, 2, 5]],
    [X, { a: { $eq: /abc/ } }, [3]],
    [X, { a: { $in: [/^ABC/, 5] } }, [1, 6]],
    [X, { a: { $nin: [/abc/i] } }, [3, 6]],
    [X, { a: { $not: /abc/i } }, [3, 6]],
    [X, { a: { $regex: 'abc', $options: 'i', $ne: 'abc' } }, [1, 2, 4]],
    [X, { a: { $ne: /abc/ } }, refused],
    [X, { a: { $regex: 5 } }, refused],
    [X, { a: { $options: 'i' } }, refused],
    [X, { a: { $not: {} } }, refused],
    [X, { a: { $not: 5 } }, refused],
    [X, { a: { $not: { b: 1 } } }, refused],
    [X, { a: { $in: [{ $regex: 'a' }] } }, refused],
  ],
  'bits': [
    [M, { a: { $bitsAllSet: 4 } }, [2]],
    [M, { a: { $bitsAllSet: [2] } }, [2]],
    [M, { a: { $bitsAnyClear: [0, 2] } }, [0, 2, 8]],
    [M, { a: { $bitsAllSet: -1 } }, refused],
    [M, { a: { $bitsAllSet: 1.5 } }, refused],
    [M, { a: { $bitsAllSet: [-1] } }, refused],
    [M, { a: { $bitsAllSet: 'x' } }, refused],
  ],
  'combinations': [
    [E, { $and: [] }, refused],
    [E, { $and: [null] }, refused],
    [E, { $or: [5] }, refused],
    [E, { $nor: [{ a: 5 }, { a: [] }] }, [2, 4, 6]],
    [E, { a: { $gt: 1, b: 2 } }, refused],
    [[{ _id: 1, a: { $ref: 'c', $id: 1 } }], { a: { $ref: 'c', $id: 1 } }, [1]],
    [E, { $expr: { $eq: [{ $size: { $ifNull: [{ $cond: [{ $isArray: '$a' }, '$a', null] }, []] } }, 3] } }, [1]],
    [E, { $expr: { $nothing: 1 } }, refused],
    [[], { $expr: { $nothing: 1 } }, refused],
    [[], { $expr: '$$unknown' }, refused],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_name, rows) => {
  test.each(rows.map(([docs, query, ids]) => [show(query), docs, query, ids] as const))('%s', (_text, docs, query, ids) =>
    expect(idsOf(docs, query)).toEqual(ids),
  )
}) // prettier-ignore

function show(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    Object.prototype.toString.call(inner) === '[object RegExp]' || typeof inner === 'number' ? String(inner) : inner,
  )
}

describe('longs', () => {
  const big = (text: string): Long => Long.fromString(text)
  // A double ends at 2^53 = …992; …993 needs 64 bits.
  const L: Doc[] = [
    { _id: 1, a: 2 ** 53 }, { _id: 2, a: big('9007199254740993') }, { _id: 3, a: 9007199254740994 },
    { _id: 4, a: big('9223372036854775807') }, { _id: 5, a: big('-9007199254740993') }, { _id: 6, a: 2 ** 63 },
  ] // prettier-ignore

  test.each<[string, unknown, unknown]>([
    ['the same one', { a: big('9007199254740993') }, [2]],
    ['the double next to it', { a: 2 ** 53 }, [1]],
    ['greater', { a: { $gt: 2 ** 53 } }, [2, 3, 4, 6]],
    ['greater than a long', { a: { $gt: big('9007199254740993') } }, [3, 4, 6]],
    ['at most', { a: { $lte: big('9007199254740993') } }, [1, 2, 5]],
    ['less', { a: { $lt: -(2 ** 53) } }, [5]],
    ['one of several', { a: { $in: [2 ** 53, big('9007199254740993')] } }, [1, 2]],
    ['$mod', { a: { $mod: [10, 3] } }, [2]],
    ['$type', { a: { $type: 'long' } }, [1, 2, 3, 4, 5]],
  ])('%s', (_name, query, ids) => expect(idsOf(L, query)).toEqual(ids))

  test('they sort among the doubles', () => {
    idsOf(L, {})
    for (const name of ['t', 'indexed'])
      expect(store.find(name, {}, { order: { a: 1 } }).map(({ _id }) => _id)).toEqual([5, 1, 2, 3, 4, 6])
  })
})
