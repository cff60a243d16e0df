import { ObjectId } from 'bson'
import { Aggregation, type Stage } from '../../local-cloud/store/aggregate'
import { compileProjection } from '../../local-cloud/store/project'
import { Store } from '../../local-cloud/store/store'
import { applyUpdate } from '../../local-cloud/store/update'
import type { Doc } from '../../local-cloud/store/values'
import { tempDir } from './cloud'

/** What MongoDB answers, written down by hand from its documentation: the table our store is held to. */

const store = new Store(tempDir(), () => Date.parse('2026-01-01T00:00:00Z'))
const aggregation = new Aggregation(store)
store.catalog.create('t')
store.catalog.create('other')
afterAll(() => store.close())
beforeEach(() => store.catalog.clear())

const find = (docs: Doc[], query: unknown, order?: unknown): unknown[] => {
  store.insert('t', docs)
  return store.find('t', query, { order }).map(({ _id }) => _id)
}
const day = (n: number): Date => new Date(n * 86_400_000)

const D: Doc[] = [
  { _id: 1, a: null },
  { _id: 2 },
  { _id: 3, a: [1, 2] },
  { _id: 4, a: 'x' },
  { _id: 5, a: 2 },
  { _id: 6, a: [{ b: 1 }, { b: 5 }] },
  { _id: 7, a: [] },
  { _id: 8, a: { b: 3 } },
]

describe('queries', () => {
  test.each<[string, unknown, unknown[]]>([
    ['null is equal to missing', { a: null }, [1, 2]],
    ['$in with null finds missing', { a: { $in: [null, 2] } }, [1, 2, 3, 5]],
    ['an array contains', { a: 2 }, [3, 5]],
    ['an array as a whole', { a: [1, 2] }, [3]],
    ['an empty array as a whole', { a: [] }, [7]],
    ['$ne on arrays', { a: { $ne: 2 } }, [1, 2, 4, 6, 7, 8]],
    ['$gt stays within a type', { a: { $gt: 1 } }, [3, 5]],
    ['two bounds met by different elements', { 'a.b': { $gt: 1, $lt: 3 } }, [6]],
    ['two bounds met by one element', { a: { $elemMatch: { b: { $gt: 1, $lt: 3 } } } }, []],
    ['$elemMatch with a query skips scalars', { a: { $elemMatch: { b: 5 } } }, [6]],
    ['$elemMatch with operators takes scalars', { a: { $elemMatch: { $gt: 1, $lt: 3 } } }, [3]],
    ['a path through an embedded document', { 'a.b': 3 }, [8]],
    ['a path with an index', { 'a.0.b': 1 }, [6]],
    ['a missing nested field', { 'a.b': null }, [1, 2, 4, 5]],
    ['$exists false', { a: { $exists: false } }, [2]],
    ['$exists on a nested path', { 'a.b': { $exists: true } }, [6, 8]],
    ['$nin takes missing', { a: { $nin: [2, null] } }, [4, 6, 7, 8]],
    ['$not takes missing', { a: { $not: { $gt: 1 } } }, [1, 2, 4, 6, 7, 8]],
    ['$size', { a: { $size: 2 } }, [3, 6]],
    ['$lte null is null', { a: { $lte: null } }, [1, 2]],
    ['$gt null is nothing', { a: { $gt: null } }, []],
    ['$all', { a: { $all: [1, 2] } }, [3]],
    ['$all of nothing', { a: { $all: [] } }, []],
    ['$or', { $or: [{ a: 'x' }, { _id: 1 }] }, [1, 4]],
    ['$nor', { $nor: [{ a: 'x' }, { a: { $size: 2 } }] }, [1, 2, 5, 7, 8]],
    ['$type', { a: { $type: 'array' } }, [3, 6, 7]],
    ['$type of elements', { a: { $type: 'int' } }, [3, 5]],
    ['$mod', { a: { $mod: [2, 0] } }, [3, 5]],
    ['a whole embedded document', { a: { b: 3 } }, [8]],
    ['comparison of embedded documents', { a: { $gte: { b: 2 } } }, [6, 8]],
    ['$expr', { $expr: { $eq: ['$a', 'x'] } }, [4]],
  ])('%s', (_name, query, ids) => {
    expect(find(D, query)).toEqual(ids)
  })

  test('an embedded document is equal only with its fields in the same order', () => {
    const docs = [{ _id: 1, o: { a: 1, b: 2 } }]
    expect(find(docs, { o: { b: 2, a: 1 } })).toEqual([])
    expect(store.find('t', { o: { a: 1, b: 2 } })).toHaveLength(1)
    expect(store.find('t', { o: { a: 1 } })).toHaveLength(0)
  })

  test('dates, object ids and regular expressions are values of their own type', () => {
    const id = new ObjectId()
    const docs = [
      { _id: 1, v: '1970-01-03' },
      { _id: 2, v: day(2) },
      { _id: 3, v: id },
      { _id: 4, v: 172800000 },
    ]
    expect(find(docs, { v: { $gt: day(1) } })).toEqual([2])
    expect(store.find('t', { v: new Date(day(2)) })).toHaveLength(1)
    expect(store.find('t', { v: new ObjectId(id.toHexString()) }).map(({ _id }) => _id)).toEqual([3])
    expect(store.find('t', { v: { $in: [/^1970/] } }).map(({ _id }) => _id)).toEqual([1])
    expect(store.find('t', { v: { $regex: '^1970', $options: 'i' } })).toHaveLength(1)
  })

  test('types sort in BSON order', () => {
    const values = [true, 'b', day(1), null, 2, [5], {}, 'a', -1, new ObjectId('a'.repeat(24)), undefined, []]
    const docs = values.map((v, i) => (v === undefined ? { _id: i } : { _id: i, v }))
    // [] · null and missing · numbers (arrays by their least element) · strings · documents · ids · booleans · dates
    expect(find(docs, {}, { v: 1 })).toEqual([11, 3, 10, 8, 4, 5, 7, 1, 6, 9, 0, 2])
    expect(store.find('t', {}, { order: { v: -1 } }).map(({ _id }) => _id)).toEqual([
      2, 0, 9, 6, 1, 7, 5, 4, 8, 3, 10, 11,
    ])
  })

  test('strings sort by their UTF-8 bytes', () => {
    const docs = ['\u{1F600}', '\uFFFD', '中', 'Z', 'a', ''].map((v, i) => ({ _id: i, v }))
    expect(find(docs, {}, { v: 1 })).toEqual([5, 3, 4, 2, 1, 0])
  })

  test.each<[string, unknown, RegExp]>([
    ['an unknown operator', { a: { $foo: 1 } }, /unknown operator: \$foo/],
    ['an unknown top level operator', { $foo: [] }, /unknown top level operator/],
    ['$in without a list', { a: { $in: 1 } }, /\$in needs an array/],
    ['an empty $or', { $or: [] }, /nonempty array/],
    ['$mod by zero', { a: { $mod: [0, 1] } }, /divisor cannot be 0/],
    ['a comparison with a pattern', { a: { $gt: /x/ } }, /RegEx/],
    ['$where', { $where: 'true' }, /unknown top level operator: \$where/],
    ['a bad sort', {}, /./],
  ])('refused: %s', (name, query, message) => {
    const order = name === 'a bad sort' ? { a: 2 } : undefined
    expect(() => store.find('t', query, { order })).toThrow(message)
  })
})

describe('updates', () => {
  const update = (doc: Doc, change: object, query?: object): Doc => {
    const { _id, ...rest } = applyUpdate({ _id: 1, ...doc }, change, { now: 0, query })
    return rest
  }

  test.each<[string, Doc, object, Doc]>([
    ['$inc of a missing field', {}, { $inc: { n: 2 } }, { n: 2 }],
    ['$mul of a missing field', {}, { $mul: { n: 3 } }, { n: 0 }],
    ['$max and $min', { n: 3 }, { $max: { n: 5 }, $min: { m: 1 } }, { n: 5, m: 1 }],
    ['$min across types', { n: 'text' }, { $min: { n: 5 } }, { n: 5 }],
    ['$push on nothing', {}, { $push: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
    ['$push at a position', { a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
    [
      '$push sorted and sliced',
      { a: [{ s: 3 }, { s: 1 }] },
      { $push: { a: { $each: [{ s: 2 }], $sort: { s: 1 }, $slice: -2 } } },
      { a: [{ s: 2 }, { s: 3 }] },
    ],
    ['$addToSet compares documents', { a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
    ['$addToSet with $each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    ['$pull by condition', { a: [{ x: 1 }, { x: 5 }] }, { $pull: { a: { x: { $gt: 2 } } } }, { a: [{ x: 1 }] }],
    ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ['$pull with $in', { a: [1, 2, 3] }, { $pull: { a: { $in: [1, 3] } } }, { a: [2] }],
    ['$pullAll', { a: [1, 2, 1] }, { $pullAll: { a: [1] } }, { a: [2] }],
    ['$pop from the front', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
    ['$set makes what is missing', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
    ['$set by index', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
    ['$set beyond the end', { a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
    ['$set in an element', { a: [{ x: 1 }] }, { $set: { 'a.0.x': 9 } }, { a: [{ x: 9 }] }],
    ['$unset', { a: { b: 1, c: 2 } }, { $unset: { 'a.b': '' } }, { a: { c: 2 } }],
    ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
    ['$unset through a scalar does nothing', { a: 1 }, { $unset: { 'a.b': '' } }, { a: 1 }],
    ['$rename', { a: 1 }, { $rename: { a: 'b.c' } }, { b: { c: 1 } }],
    ['$bit', { n: 13 }, { $bit: { n: { and: 10 } } }, { n: 8 }],
    ['all elements', { a: [{ n: 1 }, { n: 2 }] }, { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 2 }, { n: 3 }] }],
    ['several operators', { a: 1 }, { $set: { b: 1 }, $inc: { a: 1 } }, { a: 2, b: 1 }],
  ])('%s', (_name, doc, change, expected) => {
    expect(update(doc, change)).toEqual(expected)
  })

  test('the element that the query found', () => {
    const doc = {
      list: [
        { id: 'a', n: 1 },
        { id: 'b', n: 1 },
      ],
    }
    expect(update(doc, { $inc: { 'list.$.n': 5 } }, { 'list.id': 'b' })).toEqual({
      list: [
        { id: 'a', n: 1 },
        { id: 'b', n: 6 },
      ],
    })
  })

  test.each<[string, Doc, object, RegExp]>([
    ['$inc of a string', { n: 'a' }, { $inc: { n: 2 } }, /Cannot apply \$inc to a value of non-numeric type/],
    ['$inc of null', { n: null }, { $inc: { n: 2 } }, /non-numeric type null/],
    ['$inc by a string', { n: 1 }, { $inc: { n: '2' } }, /Cannot increment with non-numeric argument/],
    ['$push on a number', { a: 1 }, { $push: { a: 1 } }, /must be an array but is of type int/],
    ['$addToSet on a string', { a: 'x' }, { $addToSet: { a: 1 } }, /non-array/],
    ['$pop on a string', { a: 'x' }, { $pop: { a: 1 } }, /non-array/],
    ['a field below null', { a: null }, { $set: { 'a.b': 1 } }, /Cannot create field 'b' in element {a: null}/],
    ['a field below a number', { a: 1 }, { $inc: { 'a.b': 1 } }, /Cannot create field/],
    ['a name in an array', { a: [1] }, { $set: { 'a.b': 1 } }, /Cannot create field 'b'/],
    ['two operators on one path', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, /would create a conflict at 'a'/],
    ['two operators on a path and its child', {}, { $set: { 'a.b': 1, a: 1 } }, /would create a conflict at 'a'/],
    ['another _id', {}, { $set: { _id: 2 } }, /immutable field '_id'/],
    ['an unknown operator', {}, { $foo: { a: 1 } }, /Unknown modifier: \$foo/],
    ['an empty name', {}, { $set: { 'a..b': 1 } }, /empty field name/],
  ])('refused: %s', (_name, doc, change, message) => {
    expect(() => update(doc, change)).toThrow(message)
  })
})

describe('projection', () => {
  test.each<[string, Doc, object, Doc]>([
    ['a nested field', { _id: 1, a: { b: 1, c: 2 }, z: 1 }, { 'a.b': 1 }, { _id: 1, a: { b: 1 } }],
    ['exclusion', { _id: 1, a: 1, b: 2 }, { a: 0 }, { _id: 1, b: 2 }],
    ['without _id', { _id: 1, a: 1, b: 2 }, { a: 1, _id: 0 }, { a: 1 }],
    ['only without _id', { _id: 1, a: 1 }, { _id: 0 }, { a: 1 }],
    ['into an array', { _id: 1, a: [{ b: 1, c: 1 }, 5] }, { 'a.b': 1 }, { _id: 1, a: [{ b: 1 }] }],
    ['$slice', { _id: 1, a: [1, 2, 3], b: 1 }, { a: { $slice: 2 } }, { _id: 1, a: [1, 2], b: 1 }],
    ['$slice from a place', { _id: 1, a: [1, 2, 3] }, { a: { $slice: [1, 1] } }, { _id: 1, a: [2] }],
    [
      '$elemMatch',
      { _id: 1, a: [{ n: 1 }, { n: 2 }], b: 1 },
      { a: { $elemMatch: { n: { $gt: 1 } } } },
      { _id: 1, a: [{ n: 2 }] },
    ],
  ])('%s', (_name, doc, spec, expected) => {
    expect(compileProjection(spec)(doc)).toEqual(expected)
  })

  // find/projection: proj_key1.js, positional_projection.js, find4.js, slice1.js
  const P: Doc = { _id: 1, a: [{ k: 1 }, { k: 2 }], b: 1, o: { a: [1, 2, 3] }, l: [{ a: [1, 2] }, 5] }
  test.each<[object, object | undefined, unknown]>([
    [{ 'a.$': 1 }, { 'a.k': 2 }, { _id: 1, a: [{ k: 2 }] }],
    [{ 'a.$': 1, b: 1 }, { a: { $elemMatch: { k: 2 } } }, { _id: 1, a: [{ k: 2 }], b: 1 }],
    [{ 'o.a.$': 1, _id: 0 }, { 'o.a': { $gt: 1 } }, { o: { a: [2] } }],
    [{ 'a.$': 1 }, { b: 1 }, 'refused'],
    [{ 'a.$': 0 }, { 'a.k': 2 }, 'refused'],
    [{ 'a.$.k': 1 }, { 'a.k': 2 }, 'refused'],
    [{ 'a.$': 1, 'o.a.$': 1 }, { 'a.k': 2 }, 'refused'],
    [{ b: 'yes' }, undefined, { _id: 1, b: 1 }],
    [{ 'o.a': { $slice: -1 }, l: 0 }, undefined, { _id: 1, a: [{ k: 1 }, { k: 2 }], b: 1, o: { a: [3] } }],
    [{ 'l.a': { $slice: 1 }, b: 1 }, undefined, { _id: 1, b: 1, l: [{ a: [1] }] }],
    [{ a: { $slice: 'x' } }, undefined, 'refused'],
    [{ a: { $slice: [1] } }, undefined, 'refused'],
    [{ a: { $slice: [1, 0] } }, undefined, 'refused'],
    [{ a: { $elemMatch: 1 } }, undefined, 'refused'],
    [{ 'o.a': { $elemMatch: { $gt: 1 } } }, undefined, 'refused'],
    [{ a: { $foo: 1 } }, undefined, 'refused'],
    [{ a: { $elemMatch: { k: 9 } } }, undefined, { _id: 1 }],
  ])('%j with the query %j', (spec, query, expected) => {
    const project = (): Doc => compileProjection(spec, query)(P)
    if (expected === 'refused') expect(project).toThrow(/FailedOperation/)
    else expect(project()).toEqual(expected)
  })

  test('fields keep the order of the document', () => {
    expect(Object.keys(compileProjection({ c: 1, a: 1 })({ _id: 1, a: 1, b: 2, c: 3 }))).toEqual(['_id', 'a', 'c'])
  })

  test('inclusion and exclusion do not mix', () => {
    expect(() => compileProjection({ a: 1, b: 0 })).toThrow(/Cannot do exclusion on field b in inclusion projection/)
  })
})

const S: Doc[] = [
  { _id: 1, u: 'a', n: 1, t: ['x', 'y'], d: new Date('2024-01-31T17:00:00Z') },
  { _id: 2, u: 'b', n: 5, d: new Date('2024-02-01T00:00:00Z') },
  { _id: 3, u: 'a', n: 3, t: [], d: new Date('2023-05-01T00:00:00Z') },
]

describe('aggregation', () => {
  const run = (docs: Doc[], ...stages: Stage[]): Doc[] => {
    store.insert('t', docs)
    return aggregation.run('t', stages)
  }

  test.each<[string, Stage[], unknown]>([
    [
      'group',
      [
        {
          $group: {
            _id: '$u',
            s: { $sum: '$n' },
            a: { $avg: '$n' },
            f: { $first: '$n' },
            l: { $last: '$n' },
            c: { $sum: 1 },
          },
        },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: 'a', s: 4, a: 2, f: 1, l: 3, c: 2 },
        { _id: 'b', s: 5, a: 5, f: 5, l: 5, c: 1 },
      ],
    ],
    [
      'group of all',
      [{ $group: { _id: null, m: { $max: '$n' }, x: { $min: '$none' } } }],
      [{ _id: null, m: 5, x: null }],
    ],
    ['group of nothing', [{ $match: { n: 99 } }, { $group: { _id: null, m: { $max: '$n' } } }], []],
    ['group by a missing field', [{ $group: { _id: '$none', c: { $sum: 1 } } }], [{ _id: null, c: 3 }]],
    ['push skips missing', [{ $group: { _id: null, t: { $push: '$t' } } }], [{ _id: null, t: [['x', 'y'], []] }]],
    ['sum skips what is no number', [{ $group: { _id: null, s: { $sum: '$u' } } }], [{ _id: null, s: 0 }]],
    [
      'group by an expression',
      [{ $group: { _id: { y: { $year: '$d' } }, c: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: { y: 2023 }, c: 1 },
        { _id: { y: 2024 }, c: 2 },
      ],
    ],
    [
      'unwind',
      [{ $unwind: '$t' }, { $project: { t: 1 } }],
      [
        { _id: 1, t: 'x' },
        { _id: 1, t: 'y' },
      ],
    ],
    [
      'unwind keeping the empty',
      [{ $unwind: { path: '$t', preserveNullAndEmptyArrays: true } }, { $count: 'n' }],
      [{ n: 4 }],
    ],
    [
      'time zones',
      [
        { $match: { _id: 1 } },
        {
          $project: {
            m: { $dateToString: { date: '$d', format: '%Y-%m-%d', timezone: '+08:00' } },
            h: { $hour: { date: '$d', timezone: 'Asia/Shanghai' } },
          },
        },
      ],
      [{ _id: 1, m: '2024-02-01', h: 1 }],
    ],
    [
      'bucket',
      [{ $bucket: { groupBy: '$n', boundaries: [0, 3, 6] } }],
      [
        { _id: 0, count: 1 },
        { _id: 3, count: 2 },
      ],
    ],
    [
      'bucket with a default',
      [{ $bucket: { groupBy: '$n', boundaries: [0, 3], default: 'more' } }],
      [
        { _id: 0, count: 1 },
        { _id: 'more', count: 2 },
      ],
    ],
    ['count of nothing', [{ $match: { n: 99 } }, { $count: 'n' }], []],
    [
      'sortByCount',
      [{ $sortByCount: '$u' }],
      [
        { _id: 'a', count: 2 },
        { _id: 'b', count: 1 },
      ],
    ],
    [
      'cond',
      [{ $match: { _id: 2 } }, { $project: { v: { $cond: [{ $gte: ['$n', 5] }, 'hi', 'lo'] } } }],
      [{ _id: 2, v: 'hi' }],
    ],
    [
      'trunc and round',
      [{ $match: { _id: 1 } }, { $project: { a: { $trunc: { $divide: ['$n', 0.4] } }, b: { $round: [2.567, 1] } } }],
      [{ _id: 1, a: 2, b: 2.6 }],
    ],
    [
      'null in arithmetic',
      [{ $match: { _id: 1 } }, { $project: { x: { $add: ['$none', 1] } } }],
      [{ _id: 1, x: null }],
    ],
    [
      'replaceRoot',
      [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { $mergeObjects: [{ x: '$n' }, { y: 2 }] } } }],
      [{ x: 1, y: 2 }],
    ],
    [
      'facet',
      [{ $facet: { a: [{ $count: 'n' }], b: [{ $sort: { n: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }] } }],
      [{ a: [{ n: 3 }], b: [{ _id: 2 }] }],
    ],
    [
      'addFields',
      [{ $match: { _id: 1 } }, { $addFields: { m: { $multiply: ['$n', 2] } } }, { $project: { m: 1, _id: 0 } }],
      [{ m: 2 }],
    ],
    [
      '$expr between fields',
      [{ $match: { $expr: { $gt: ['$n', 2] } } }, { $project: { _id: 1 } }],
      [{ _id: 2 }, { _id: 3 }],
    ],
    [
      'sort, skip, limit',
      [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { n: 1 } }],
      [{ _id: 3, n: 3 }],
    ],
    [
      'filter, map, reduce',
      [
        { $match: { _id: 1 } },
        {
          $project: {
            f: { $filter: { input: [1, 2, 3], as: 'x', cond: { $gt: ['$$x', 1] } } },
            m: { $map: { input: [1, 2], as: 'x', in: { $multiply: ['$$x', 2] } } },
            r: { $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } },
          },
        },
      ],
      [{ _id: 1, f: [2, 3], m: [2, 4], r: 6 }],
    ],
  ])('%s', (_name, stages, expected) => {
    expect(run(S, ...stages)).toEqual(expected)
  })

  test('$project puts _id first and keeps the order of included fields', () => {
    const [doc] = run([{ _id: 1, b: 2, a: 1 }], { $project: { a: 1, b: 1, sum: { $add: ['$a', '$b'] } } })
    expect(Object.keys(doc as Doc)).toEqual(['_id', 'b', 'a', 'sum'])
  })

  test('$lookup by field, also for arrays and missing values', () => {
    store.insert('other', [{ _id: 1 }, { _id: 2, k: 1 }, { _id: 3, k: 2 }])
    const found = run([{ _id: 'a', v: 1 }, { _id: 'b', v: [1, 2] }, { _id: 'c' }], {
      $lookup: { from: 'other', localField: 'v', foreignField: 'k', as: 'r' },
    })
    expect(found.map(({ r }) => (r as Doc[]).map(({ _id }) => _id))).toEqual([[2], [2, 3], [1]])
  })

  test('$lookup with a pipeline and variables', () => {
    store.insert('other', [
      { _id: 1, n: 1 },
      { _id: 2, n: 5 },
    ])
    const stage = {
      $lookup: {
        from: 'other',
        let: { min: '$min' },
        pipeline: [{ $match: { $expr: { $gte: ['$n', '$$min'] } } }, { $project: { _id: 1 } }],
        as: 'r',
      },
    }
    expect(
      run(
        [
          { _id: 'a', min: 2 },
          { _id: 'b', min: 0 },
        ],
        stage,
      ),
    ).toEqual([
      { _id: 'a', min: 2, r: [{ _id: 2 }] },
      { _id: 'b', min: 0, r: [{ _id: 1 }, { _id: 2 }] },
    ])
  })

  test('a $match that leads is read through an index', () => {
    store.ensure({ t: { indexes: [{ name: 'n', keys: { n: 1 } }] } })
    expect(store.explain('t', { n: { $gt: 1 } }).index).toBe('n')
    expect(run(S, { $match: { n: { $gt: 1 } } }, { $sort: { n: 1 } }, { $project: { n: 1 } })).toEqual([
      { _id: 3, n: 3 },
      { _id: 2, n: 5 },
    ])
  })

  test.each<[string, Stage, RegExp]>([
    ['an unknown stage', { $nothing: {} }, /\$nothing/],
    ['an unknown accumulator', { $group: { _id: 1, x: { $nothing: 1 } } }, /unknown group operator/],
    ['$group without _id', { $group: { x: { $sum: 1 } } }, /_id/],
    ['$limit 0', { $limit: 0 }, /must be positive/],
    ['$out', { $out: 'x' }, /not allowed/],
    ['JavaScript', { $project: { x: { $function: { body: 'return 1', args: [], lang: 'js' } } } }, /./],
  ])('refused: %s', (_name, stage, message) => {
    expect(() => run([{ _id: 1 }], stage)).toThrow(message)
  })
})

describe('geo', () => {
  const point = (lng: number, lat: number): Doc => ({ type: 'Point', coordinates: [lng, lat] })
  const places: Doc[] = [
    { _id: 'gate', at: point(104.06, 30.57) },
    { _id: 'north', at: point(104.06, 30.58) },
    { _id: 'far', at: point(105, 31) },
  ]
  const square = {
    type: 'Polygon',
    coordinates: [
      [
        [104, 30.5],
        [104.1, 30.5],
        [104.1, 30.6],
        [104, 30.6],
        [104, 30.5],
      ],
    ],
  }

  test('near orders by distance within the bounds', () => {
    const near = { at: { $nearSphere: { $geometry: point(104.06, 30.579), $maxDistance: 5000 } } }
    expect(find(places, near)).toEqual(['north', 'gate'])
  })

  test('within and intersects', () => {
    expect(find(places, { at: { $geoWithin: { $geometry: square } } })).toEqual(['gate', 'north'])
    expect(
      store.find('t', { at: { $geoWithin: { $centerSphere: [[105, 31], 1 / 6378.1] } } }).map(({ _id }) => _id),
    ).toEqual(['far'])
    store.insert('other', [
      {
        _id: 'road',
        line: {
          type: 'LineString',
          coordinates: [
            [103, 30.55],
            [105, 30.55],
          ],
        },
      },
    ])
    expect(store.find('other', { line: { $geoIntersects: { $geometry: square } } })).toHaveLength(1)
  })

  test('a geo index does not change what is found', () => {
    store.ensure({ t: { indexes: [{ name: 'at', keys: { at: '2dsphere' } }] } })
    expect(find(places, { at: { $geoWithin: { $geometry: square } } })).toEqual(['gate', 'north'])
    const near = { at: { $nearSphere: { $geometry: point(104.06, 30.579), $maxDistance: 5000 } } }
    expect(store.find('t', near, { limit: 1 }).map(({ _id }) => _id)).toEqual(['north'])
    expect(store.find('t', { at: point(105, 31) }).map(({ _id }) => _id)).toEqual(['far'])
  })

  test('$geoNear', () => {
    store.insert('t', places)
    const found = aggregation.run('t', [
      { $geoNear: { near: point(104.06, 30.57), distanceField: 'd', maxDistance: 2000, spherical: true } },
    ])
    expect(found.map(({ _id, d }) => [_id, Math.round(d as number)])).toEqual([
      ['gate', 0],
      ['north', 1113],
    ])
  })
})
