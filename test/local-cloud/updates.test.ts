import { Decimal128, Long, ObjectId } from 'bson'
import { Store } from '../../local-cloud/store/store'
import { applyUpdate } from '../../local-cloud/store/update'
import type { Doc } from '../../local-cloud/store/values'
import { tempDir } from './cloud'

/** What updates do, and what is refused: MongoDB's manual and jstests/core/write/update, where the file is named. */

const store = new Store(tempDir(), Date.now)
for (const name of ['t', 'unique']) store.catalog.create(name)
store.ensure({ unique: { indexes: [{ name: 'k', keys: { k: 1 }, unique: true }] } })
afterAll(() => store.close())
beforeEach(() => store.catalog.clear())

const refused = Symbol('refused')
const big = (text: string): Long => Long.fromString(text)
const decimal = (text: string): Decimal128 => Decimal128.fromString(text)

function after(doc: Doc, change: object, query?: object): unknown {
  try {
    const { _id, ...rest } = applyUpdate({ _id: 1, ...doc }, change, { now: 0, query })
    return rest
  } catch (error) {
    if ((error as { code?: string }).code !== 'DATABASE_REQUEST_FAILED') throw error
    return refused
  }
}

const S = { a: [{ s: 3 }, { s: 1 }, 5, { s: 2 }] }
const L = { a: [1, 2, 3] }

// One row an update: anything wider could not be read as a table.
// prettier-ignore
const TABLE: Record<string, [doc: Doc, change: object, expected: unknown, query?: object][]> = {
  'numbers': [
    [{ n: big('9007199254740993') }, { $inc: { n: 1 } }, { n: 9007199254740994 }],
    [{ n: 2 ** 53 }, { $inc: { n: 1 } }, { n: big('9007199254740993') }],
    [{ n: big('9223372036854775807') }, { $inc: { n: 1 } }, refused],
    [{ n: big('9223372036854775807') }, { $mul: { n: 2 } }, refused],
    [{ n: 3037000500 }, { $mul: { n: 3037000499 } }, { n: big('9223372033963249500') }],
    [{ n: 1.5 }, { $inc: { n: 1 } }, { n: 2.5 }],
    [{ n: decimal('0.1') }, { $inc: { n: decimal('0.2') } }, { n: decimal('0.3') }],
    [{ n: decimal('1.10') }, { $mul: { n: 2 } }, { n: decimal('2.20') }],
    [{ n: 1 }, { $inc: { n: null } }, refused],
    [{ n: new Date(0) }, { $inc: { n: 1 } }, refused],
    [{ n: [1] }, { $mul: { n: 2 } }, refused],
    [{}, { $mul: { n: 'x' } }, refused],
    [{ n: null }, { $min: { n: 1 } }, { n: null }],
    [{ n: null }, { $max: { n: 1 } }, { n: 1 }],
    [{ n: 5 }, { $min: { n: NaN } }, { n: NaN }],
    [{ n: new Date(5) }, { $max: { n: 9e9 } }, { n: new Date(5) }],
  ],
  // bit.js: bitops of update_bit_examples.js
  '$bit': [
    [{ n: 4 }, { $bit: { n: { and: 4, or: 3, xor: 1 } } }, { n: 6 }],
    [{}, { $bit: { n: { or: 3 } } }, { n: 3 }],
    [{ n: 2 ** 40 }, { $bit: { n: { or: 1 } } }, { n: 2 ** 40 + 1 }],
    [{ n: big('9007199254740993') }, { $bit: { n: { and: 3 } } }, { n: 1 }],
    [{ n: 1.5 }, { $bit: { n: { or: 1 } } }, refused],
    [{ n: 'x' }, { $bit: { n: { or: 1 } } }, refused],
    [{ n: 1 }, { $bit: { n: { or: 1.5 } } }, refused],
    [{ n: 1 }, { $bit: { n: { nor: 1 } } }, refused],
    [{ n: 1 }, { $bit: { n: {} } }, refused],
    [{ n: 1 }, { $bit: { n: 5 } }, refused],
  ],
  // push_sort.js, updatej.js, push2.js
  '$push': [
    [S, { $push: { a: { $each: [{ s: 0 }], $sort: { s: 1 } } } }, { a: [5, { s: 0 }, { s: 1 }, { s: 2 }, { s: 3 }] }],
    [S, { $push: { a: { $each: [], $sort: { s: -1 }, $slice: 2 } } }, { a: [{ s: 3 }, { s: 2 }] }],
    [L, { $push: { a: { $each: [0], $position: -2 } } }, { a: [1, 0, 2, 3] }],
    [L, { $push: { a: { $each: [0], $position: -9 } } }, { a: [0, 1, 2, 3] }],
    [L, { $push: { a: { $each: [0], $position: 99 } } }, { a: [1, 2, 3, 0] }],
    [L, { $push: { a: { $each: [], $slice: 0 } } }, { a: [] }],
    [L, { $push: { a: { $each: [9], $slice: -2 } } }, { a: [3, 9] }],
    [L, { $push: { a: { $each: [3, 'x', null], $sort: 1 } } }, { a: [null, 1, 2, 3, 3, 'x'] }],
    [L, { $push: { a: [4, 5] } }, { a: [1, 2, 3, [4, 5]] }],
    [L, { $push: { a: { x: 1 } } }, { a: [1, 2, 3, { x: 1 }] }],
    [L, { $push: { a: { $each: 4 } } }, refused],
    [L, { $push: { a: { $each: [4], $foo: 1 } } }, refused],
    [L, { $push: { a: { $each: [4], $slice: 1.5 } } }, refused],
    [L, { $push: { a: { $each: [4], $slice: 'x' } } }, refused],
    [L, { $push: { a: { $each: [4], $position: 'x' } } }, refused],
    [L, { $push: { a: { $each: [4], $sort: 2 } } }, refused],
    [L, { $push: { a: { $each: [4], $sort: {} } } }, refused],
    [L, { $push: { a: { $each: [4], $sort: { s: 2 } } } }, refused],
    [{ a: null }, { $push: { a: 1 } }, refused],
    [{ a: {} }, { $push: { a: 1 } }, refused],
    [{ a: { b: [1] } }, { $push: { 'a.b': 2 } }, { a: { b: [1, 2] } }],
  ],
  // update_addToSet*.js
  '$addToSet': [
    [L, { $addToSet: { a: { $each: [3, 4, 4] } } }, { a: [1, 2, 3, 4] }],
    [{ a: [{ x: 1, y: 2 }] }, { $addToSet: { a: { y: 2, x: 1 } } }, { a: [{ x: 1, y: 2 }, { y: 2, x: 1 }] }],
    [L, { $addToSet: { a: [1] } }, { a: [1, 2, 3, [1]] }],
    [L, { $addToSet: { a: { $each: 5 } } }, refused],
    [L, { $addToSet: { a: { $each: [5], $slice: 1 } } }, refused],
    [{ a: null }, { $addToSet: { a: 1 } }, refused],
  ],
  // pull*.js, pullall*.js
  '$pull, $pop': [
    [{ a: [1, 5, 9] }, { $pull: { a: { $gt: 4 } } }, { a: [1] }],
    [{ a: [[5], 5, [1]] }, { $pull: { a: { $gt: 4 } } }, { a: [[1]] }],
    [{ a: ['ab', 'cd'] }, { $pull: { a: /^a/ } }, { a: ['cd'] }],
    [{ a: [{ b: 1, c: 1 }, { b: 1 }] }, { $pull: { a: { b: 1, c: { $exists: false } } } }, { a: [{ b: 1, c: 1 }] }],
    [{ a: [{ b: [1, 2] }, { b: [3] }] }, { $pull: { a: { b: { $elemMatch: { $gt: 2 } } } } }, { a: [{ b: [1, 2] }] }],
    [{ a: [[1, 2], [3]] }, { $pull: { a: [3] } }, { a: [[1, 2]] }],
    [{ a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
    [{ a: [{ b: 1 }, 5] }, { $pull: { a: { $or: [{ b: 1 }] } } }, refused],
    [{ a: 5 }, { $pull: { a: 1 } }, refused],
    [{}, { $pull: { a: 1 } }, {}],
    [{ a: [1, 1.0, '1'] }, { $pullAll: { a: [1] } }, { a: ['1'] }],
    [{ a: 'x' }, { $pullAll: { a: [1] } }, refused],
    [{ a: [1] }, { $pullAll: { a: 1 } }, refused],
    [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
    [{ a: [1] }, { $pop: { a: 2 } }, refused],
    [{ a: [1] }, { $pop: { a: 'x' } }, refused],
    [{}, { $pop: { a: 1 } }, {}],
  ],
  // rename*.js
  '$rename': [
    [{ a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
    [{ a: { x: 1 } }, { $rename: { 'a.x': 'y' } }, { a: {}, y: 1 }],
    [{}, { $rename: { a: 'b' } }, {}],
    [{ a: 1 }, { $rename: { a: 'a' } }, refused],
    [{ a: 1 }, { $rename: { a: 'a.b' } }, refused],
    [{ a: { b: 1 } }, { $rename: { 'a.b': 'a' } }, refused],
    [{ a: 1 }, { $rename: { a: 5 } }, refused],
    [{ a: [{ x: 1 }] }, { $rename: { 'a.0.x': 'y' } }, refused],
    [{ a: [{ x: 1 }], y: 1 }, { $rename: { y: 'a.0.y' } }, refused],
    [{ a: 1 }, { $rename: { a: '$b' } }, refused],
    [{ a: 1 }, { $rename: { a: 'b' }, $set: { b: 1 } }, refused],
    [{ a: 1 }, { $rename: { a: 'b' }, $set: { a: 1 } }, refused],
    [{ a: 1 }, { $rename: { _id: 'b' } }, refused],
  ],
  'paths': [
    [{ a: [1] }, { $set: { 'a.2': 3 } }, { a: [1, null, 3] }],
    [{ a: [] }, { $set: { 'a.b': 1 } }, refused],
    [{ a: [] }, { $set: { 'a.-1': 1 } }, refused],
    [{ a: [] }, { $set: { 'a.01': 1 } }, refused],
    [{ a: {} }, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
    [{ a: 'text' }, { $set: { 'a.b': 1 } }, refused],
    [{ a: 'text' }, { $inc: { 'a.b': 1 } }, refused],
    [{ a: { b: 1 } }, { $set: { 'a.b.c': 1 } }, refused],
    [{}, { $set: { 'a.b': 1, 'a.c': 2 } }, { a: { b: 1, c: 2 } }],
    [{}, { $set: { a: { b: 1 }, 'a.b': 2 } }, refused],
    [{}, { $set: { 'a.b': 1 }, $unset: { a: 1 } }, refused],
    [{}, { $set: { '': 1 } }, refused],
    [{}, { $set: { 'a.': 1 } }, refused],
    [{}, { $set: { '.a': 1 } }, refused],
    [{}, { $set: { $a: 1 } }, refused],
    [{}, { $set: { 'a.$b': 1 } }, refused],
    [{}, { $set: { a: { $b: 1 } } }, refused],
    [{}, { $set: { a: [{ b: { $c: 1 } }] } }, refused],
    [{}, { $set: { a: { $ref: 'c', $id: 1 } } }, { a: { $ref: 'c', $id: 1 } }],
    [{}, { $set: { _id: 1 } }, {}],
    [{}, { $set: { '_id.x': 1 } }, refused],
    [{}, { $unset: { _id: 1 } }, refused],
    [{}, { $set: 5 }, refused],
    [{}, { $set: {} }, refused],
    [{}, { $set: { a: 1 }, b: 2 }, refused],
    [{ a: 1 }, { $unset: { b: '', 'c.d': '' } }, { a: 1 }],
    [{}, { $currentDate: { a: true, b: { $type: 'date' } } }, { a: new Date(0), b: new Date(0) }],
    [{}, { $currentDate: { a: 'x' } }, refused],
    [{}, { $currentDate: { a: { $type: 'x' } } }, refused],
  ],
  // positional*.js, update_arrayFilters.js
  'elements': [
    [{ a: [1, 5, 9] }, { $set: { 'a.$': 0 } }, { a: [1, 0, 9] }, { a: { $gt: 4 } }],
    [{ a: [{ k: 1 }, { k: 2 }] }, { $unset: { 'a.$.k': '' } }, { a: [{ k: 1 }, {}] }, { 'a.k': 2 }],
    [{ a: [{ k: 1, v: 1 }, { k: 1, v: 2 }] }, { $set: { 'a.$.w': 0 } }, { a: [{ k: 1, v: 1 }, { k: 1, v: 2, w: 0 }] }, { a: { $elemMatch: { k: 1, v: 2 } } }],
    [{ a: [1] }, { $set: { 'a.$': 0 } }, refused, { b: 1 }],
    [{ a: [1] }, { $set: { $: 0 } }, refused],
    [{ a: [1] }, { $set: { '$.a': 0 } }, refused],
    [{ a: [[1]] }, { $set: { 'a.$.$': 0 } }, refused, { a: [1] }],
    [{ a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
    [{ a: [[1], [2]] }, { $inc: { 'a.$[].$[]': 10 } }, { a: [[11], [12]] }],
    [{ a: 1 }, { $inc: { 'a.$[]': 10 } }, refused],
    [{}, { $inc: { 'a.$[]': 10 } }, refused],
    [{ a: [1] }, { $inc: { 'a.$[x]': 10 } }, refused],
  ],
}

const show = (value: unknown): string => JSON.stringify(value)

describe.each(Object.entries(TABLE))('%s', (_name, rows) => {
  test.each(rows.map(([doc, change, expected, query]) => [show([doc, change]), doc, change, expected, query] as const))(
    '%s',
    (_text, doc, change, expected, query) => expect(after(doc, change, query)).toEqual(expected),
  )
})

test('new fields come in the order of their names, indexes by number', () => {
  expect(show(after({ z: 0 }, { $set: { c: 1, 'a.y': 2 }, $inc: { b: 1, 'a.x': 1 } }))).toBe('{"z":0,"a":{"x":1,"y":2},"b":1,"c":1}') // prettier-ignore
  expect(show(after({}, { $set: { 'a.10': 1, 'a.9': 2 } }))).toBe('{"a":{"9":2,"10":1}}')
})

describe('an upsert', () => {
  const upserted = (query: object, data: object, merge = true): Doc => {
    store.modify('t', query, data, { multi: false, merge, upsert: true })
    return store.find('t')[0] as Doc
  }

  // upsert_and.js, upsert_fields.js
  test.each<[object, object, Doc]>([
    [{ _id: 1, a: 5 }, { $set: { b: 1 } }, { _id: 1, a: 5, b: 1 }],
    [{ _id: 1, 'a.b': 5 }, { $set: { 'a.c': 1 } }, { _id: 1, a: { b: 5, c: 1 } }],
    [{ _id: 1, $and: [{ a: 1 }, { b: { $eq: 2 } }] }, { $inc: { a: 1 } }, { _id: 1, a: 2, b: 2 }],
    [{ _id: 1, $or: [{ a: 1 }] }, { $set: { b: 1 } }, { _id: 1, a: 1, b: 1 }],
    [{ _id: 1, $or: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, { _id: 1, b: 1 }],
    [{ _id: 1, a: { $all: [1] }, b: { $in: [2] } }, { $set: { c: 1 } }, { _id: 1, a: 1, b: 2, c: 1 }],
    [{ _id: 1, a: { $gt: 5 }, c: /x/ }, { $set: { b: 1 } }, { _id: 1, b: 1 }],
    [{ a: 1 }, { $setOnInsert: { _id: 7 } }, { _id: 7, a: 1 }],
    [{ _id: { $gt: 0 } }, { $set: { _id: 7 } }, { _id: 7 }],
  ])('%j %j', (query, data, expected) => expect(upserted(query, data)).toEqual(expected))

  test.each<[object, object, boolean]>([
    [{ _id: 1, $and: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, true],
    [{ _id: 1, a: 1, 'a.b': 2 }, { $set: { b: 1 } }, true],
    [{ _id: 1 }, { $set: { _id: 2 } }, true],
    [{ _id: 1 }, { _id: 2, a: 1 }, false],
    [{ _id: [1] }, { $set: { a: 1 } }, true],
  ])('refused: %j %j', (query, data, merge) => expect(() => upserted(query, data, merge)).toThrow(/FailedOperation/))
})

describe('several at once', () => {
  const ids = (name: string): unknown[] => store.find(name, {}, { order: { _id: 1 } }).map(({ _id }) => _id)
  const whole = { multi: true, merge: true, upsert: false }

  // insertMany is ordered: "if a document fails, those before it stay" (manual, Bulk Write Operations)
  test('what is added before the first refused one stays', () => {
    expect(() => store.insert('t', [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }])).toThrow(/E11000/)
    expect(ids('t')).toEqual([1, 2])
    expect(() => store.insert('t', [{ _id: 4 }, { _id: [1] }, { _id: 5 }])).toThrow(/_id/)
    expect(ids('t')).toEqual([1, 2, 4])
    expect(() => store.insert('unique', [{ _id: 1, k: 1 }, { _id: 2, k: 2 }, { _id: 3, k: 1 }, { _id: 4, k: 4 }])).toThrow(/E11000/) // prettier-ignore
    expect(ids('unique')).toEqual([1, 2])
    expect(() => store.insert('t', [{ _id: 6 }, { _id: 7, $a: 1 }])).toThrow(/not valid for storage/)
    expect(ids('t')).toEqual([1, 2, 4, 6])
  })

  // "updateMany … if an error occurs, documents already updated stay so" (manual)
  test('what is updated before the first refused one stays', () => {
    store.insert('t', [{ _id: 1, n: 1 }, { _id: 2, n: 'x' }, { _id: 3, n: 3 }])
    expect(() => store.modify('t', {}, { $inc: { n: 1 } }, whole)).toThrow(/non-numeric/)
    expect(store.find('t').map(({ n }) => n)).toEqual([2, 'x', 3])
    store.insert('unique', [{ _id: 1, k: 1 }, { _id: 2, k: 2 }])
    expect(() => store.modify('unique', {}, { $set: { k: 9 } }, whole)).toThrow(/E11000/)
    expect(store.find('unique').map(({ k }) => k)).toEqual([9, 2])
  }) // prettier-ignore

  test('inside a transaction it is all or nothing', () => {
    const tx = store.transactions.begin(undefined)
    expect(() => store.insert('t', [{ _id: 1 }, { _id: 1 }], tx)).toThrow(/E11000/)
    store.commit(tx)
    expect(ids('t')).toEqual([])
  })
})

describe('documents', () => {
  test('an id may be null, and is unique too', () => {
    store.insert('t', [{ _id: null, a: 1 }])
    expect(store.find('t', { _id: null })).toEqual([{ _id: null, a: 1 }])
    expect(() => store.insert('t', [{ _id: null }])).toThrow(/E11000/)
  })

  test('a replacement keeps its id', () => {
    store.insert('t', [{ _id: 1, a: 1 }])
    const options = { multi: false, merge: false, upsert: true }
    expect(() => store.modify('t', { _id: 1 }, { _id: 2, a: 2 }, options)).toThrow(/immutable/)
    store.modify('t', { _id: 1 }, { _id: 1, a: 2 }, options)
    expect(store.find('t')).toEqual([{ _id: 1, a: 2 }])
  })

  test('16 MB of BSON are the limit', () => {
    const text = '字'.repeat(5_600_000) // 5.6 million characters, 16.8 MB
    expect(() => store.insert('t', [{ _id: 1, text }])).toThrow(/too large/)
    store.insert('t', [{ _id: 1, text: 'x'.repeat(16_000_000) }])
    expect(() => store.modify('t', { _id: 1 }, { $set: { more: 'x'.repeat(800_000) } }, { multi: false, merge: true, upsert: false })).toThrow(/too large/) // prettier-ignore
  })

  test('values of every type come back as they were', () => {
    const doc = { _id: big('9007199254740993'), d: decimal('1.10'), o: new ObjectId('a'.repeat(24)), l: [big('-9223372036854775807'), 2 ** 60] } // prettier-ignore
    store.insert('t', [doc])
    expect(store.find('t', { _id: big('9007199254740993') })).toEqual([doc])
    expect(store.find('t', { _id: 9007199254740992 })).toEqual([])
  })
})
