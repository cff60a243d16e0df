import { Decimal128, Long, MaxKey, MinKey } from 'bson'
import fc from '../support/properties'
import { compileQuery } from '../../local-cloud/store/match'
import { TooMuch } from '../../local-cloud/store/reader'
import { parseOrder, sortKey } from '../../local-cloud/store/sort'
import { Store } from '../../local-cloud/store/store'
import type { Doc } from '../../local-cloud/store/values'
import { tempDir } from './cloud'

const INDEXES = [
  { name: 'a', keys: { a: 1 } },
  { name: 'bDown', keys: { b: -1 } },
  { name: 'a_b', keys: { a: 1, b: -1 } },
  { name: 'nested', keys: { 'c.d': 1, a: 1 } },
  { name: 'b_a_c', keys: { b: 1, a: -1, 'c.d': 1 } },
]

function openStore(): Store {
  const store = new Store(tempDir(), Date.now)
  store.ensure({ docs: { indexes: INDEXES } })
  return store
}

describe('what is planned', () => {
  const store = openStore()
  afterAll(() => store.close())
  store.ensure({
    cases: {
      indexes: [
        { name: 'byCode', keys: { code: 1 }, unique: true },
        { name: 'byStateDue', keys: { state: 1, dueAt: 1 } },
        { name: 'byTag', keys: { tags: 1, at: -1 } },
        { name: 'byName', keys: { name: 1 } },
      ],
    },
  })
  const explain = (query: object, order?: object) => store.explain('cases', query, order)

  test.each([
    ['equality', { code: 'x' }, undefined, 'byCode', true],
    ['by id', { _id: 'x', code: 'y' }, undefined, '_id_', true],
    ['a list of ids', { _id: { $in: ['x', 'y'] } }, undefined, '_id_', true],
    ['order by id alone', {}, { _id: -1 }, '_id_', true],
    ['equality, then sort by the next field', { state: 'open' }, { dueAt: 1 }, 'byStateDue', true],
    ['the same backwards', { state: 'open' }, { dueAt: -1 }, 'byStateDue', true],
    ['equality and a range', { state: 'open', dueAt: { $lt: new Date() } }, { dueAt: 1 }, 'byStateDue', true],
    ['conditions inside $and', { $and: [{ state: 'open' }, { dueAt: { $gt: 1 } }] }, undefined, 'byStateDue', true],
    ['$in', { state: { $in: ['open', 'late'] } }, undefined, 'byStateDue', true],
    ['$in, then sort by the next field', { state: { $in: ['open', 'late'] } }, { dueAt: 1 }, 'byStateDue', true],
    ['a sort alone', {}, { state: 1, dueAt: 1 }, 'byStateDue', true],
    ['a sort the index does not have', {}, { dueAt: 1 }, null, false],
    ['a mixed sort the index does not have', {}, { state: 1, dueAt: -1 }, null, false],
    ['a prefix', { name: /^李/ }, undefined, 'byName', true],
    ['a prefix that is none', { name: /李/ }, undefined, null, true],
    ['an alternation', { name: /^李|^王/ }, undefined, null, true],
    ['case does not matter', { name: /^li/i }, undefined, null, true],
    ['$or with an index for each branch', { $or: [{ code: 'x' }, { name: 'y' }] }, undefined, 'byCode|byName', false],
    ['$or with one branch open', { $or: [{ code: 'x' }, { other: 'y' }] }, undefined, null, true],
    ['inequality', { code: { $ne: 'x' } }, undefined, null, true],
    ['an unindexed field', { nothing: 1 }, undefined, null, true],
  ])('%s', (_name, query, order, index, ordered) => {
    expect(explain(query, order)).toMatchObject({ index, ordered })
  })

  test('an index on an array finds each element, and still sorts by the field beside it', () => {
    store.insert('cases', [{ _id: 't', code: 't', tags: ['红', '蓝'], at: 1 }])
    expect(explain({ tags: '红' }, { at: -1 })).toMatchObject({ index: 'byTag', ordered: true })
    expect(explain({}, { tags: 1 })).toMatchObject({ index: null })
    expect(store.find('cases', { tags: '蓝' })).toHaveLength(1)
  })
})

describe('which of several indexes', () => {
  const store = new Store(tempDir(), Date.now)
  afterAll(() => store.close())
  store.ensure({
    cases: {
      indexes: [
        { name: 'byDepartment', keys: { department: 1, kind: 1 } },
        { name: 'byOwner', keys: { owner: 1 } },
        { name: 'byTurn', keys: { department: 1, at: 1 } },
        { name: 'byAt', keys: { at: 1 } },
        { name: 'bySeen', keys: { seen: 1 } },
        { name: 'byLate', keys: { late: 1 } },
        { name: 'byTags', keys: { tags: 1, at: -1 } },
      ],
    },
  })
  store.insert(
    'cases',
    Array.from({ length: 3000 }, (_, i) => ({
      _id: i,
      department: `d${i % 2}`,
      kind: 'k',
      owner: `o${i % 1000}`,
      at: i,
      seen: i > 2995 ? 'no' : 'yes',
      late: i % 4 === 1,
      tags: ['t0', 't1', ...(i % 600 === 0 ? ['rare'] : [])],
    })),
  )

  test.each<[string, object, object | undefined, string, number]>([
    ['the one that leads to fewer, though it knows less of the query', { department: 'd1', kind: 'k', owner: 'o5' }, undefined, 'byOwner', 3],
    ['though another has the order', { department: 'd1', owner: 'o5' }, { at: 1 }, 'byOwner', 3],
    ['the same index, by what is asked of it', { seen: 'no', owner: { $gte: 'o' } }, undefined, 'bySeen', 4],
    ['and the other way round', { seen: 'yes', owner: 'o7' }, undefined, 'byOwner', 3],
    ['none of them is short: the one that fits best', { department: 'd1', kind: 'k', owner: { $gte: 'o' } }, undefined, 'byDepartment', 1000],
    ['of an array, by the rarest of what it has to hold', { tags: { $all: ['t0', 't1', 'rare'] } }, { at: -1 }, 'byTags', 5],
    ['and where each is a condition of its own', { $and: [{ tags: 't0' }, { tags: { $in: ['rare', 'none'] } }] }, { at: -1 }, 'byTags', 5],
    ['a branch of $or each for itself', { $or: [{ department: 'd1', owner: 'o5' }, { seen: 'no', department: 'd1' }] }, undefined, 'byOwner|bySeen', 7],
  ])('%s', (_name, query, order, index, estimate) => {
    expect(store.explain('cases', query, order)).toMatchObject({ index, estimate })
  }) // prettier-ignore

  test('the order wins when it ends the read early', () => {
    const read = { order: { at: 1 }, limit: 20 }
    expect(store.within(20, () => store.find('cases', { department: 'd1', at: { $gte: 100 } }, read))).toHaveLength(20)
    // Half of the department is late: the order soon leads to twenty of them, while all that is late are 750.
    expect(store.within(100, () => store.find('cases', { department: 'd1', late: true }, read))).toHaveLength(20)
    expect(store.explain('cases', { department: 'd1', late: true }, { at: 1 })).toMatchObject({ index: 'byLate' })
    // Nobody knows how far the order would have to be followed until four are found.
    const few = { department: 'd1', at: { $gte: 0 }, seen: 'no' }
    expect(store.within(20, () => store.find('cases', few, read))).toHaveLength(2)
  })
})

describe('a count that the index answers looks at no document', () => {
  const store = openStore()
  afterAll(() => store.close())
  store.ensure({ plain: { indexes: [{ name: 'byAB', keys: { a: 1, b: -1 } }] } })
  const docs = Array.from({ length: 150 }, (_, i) => ({ _id: `k${i}`, a: i % 3, b: i, ...(i % 5 ? { c: i } : {}) }))
  store.insert('plain', docs)
  const looked = (query: object): unknown => {
    try {
      // As many entries as it takes, but no more than ten documents.
      return store.within(10, () => store.count('plain', query))
    } catch (error) {
      expect(error).toBeInstanceOf(TooMuch)
      return `${store.count('plain', query)}, by documents`
    }
  }

  test.each<[string, object, unknown]>([
    ['a value', { a: 1 }, 50],
    ['a value and a range', { a: 1, b: { $gte: 100, $lt: 130 } }, 10],
    ['several values', { a: { $in: [0, 2, 7] } }, 100],
    ['a range of numbers', { a: { $lt: 1 } }, 50],
    ['a range of ids', { _id: { $gte: 'k1', $lt: 'k2' } }, 61],
    ['conditions in $and', { $and: [{ a: 1 }, { b: { $gt: 140 } }] }, 3],
    ['nothing at all', {}, 150],
    ['null, which is also what is missing', { a: null }, 0],
    ['a field beside the index', { a: 1, c: { $gt: 0 } }, '40, by documents'],
    ['a pattern', { _id: /^k/ }, '150, by documents'],
    ['not', { a: { $ne: 1 } }, '100, by documents'],
    ['existence', { a: { $exists: true } }, '150, by documents'],
    ['$expr', { a: 1, $expr: { $gt: ['$b', 0] } }, '50, by documents'],
  ])('%s', (_name, query, expected) => {
    expect(looked(query)).toBe(expected)
  })

  test.each<[string, unknown, unknown[]]>([
    ['a decimal', Decimal128.fromString('1'), [1, { $gte: 1 }]],
    ['a long that no double equals', Long.fromString('9007199254740993'), [2 ** 53, { $lte: 2 ** 53 }]],
    ['half a character', '\ud83d', ['\ufffd', '\ud83d', { $gt: '' }, { $in: ['\ufffd'] }]],
    [
      'the least of all',
      new MinKey(),
      [{ $gte: new MinKey() }, { $lt: 5 }, { $eq: 0, $gt: new MaxKey() }, new MinKey()],
    ],
    ['no number', NaN, [{ $lt: 5 }, { $lte: 5 }, { $gte: -Infinity }]],
    ['a list where a document should be', [1], [null]],
  ])('%s counts as it does without an index', (_name, odd, conditions) => {
    const fresh = new Store(tempDir(), Date.now)
    try {
      fresh.ensure({ indexed: { indexes: [{ name: 'byA', keys: { 'o.a': 1 } }] }, bare: {} })
      const docs = [{ o: Array.isArray(odd) ? odd : { a: odd } }, { o: { a: 0 } }, { o: {} }]
      for (const name of ['indexed', 'bare']) fresh.insert(name, docs)
      for (const condition of conditions) {
        const query = { 'o.a': condition }
        expect([condition, fresh.count('indexed', query)]).toEqual([condition, fresh.count('bare', query)])
      }
    } finally {
      fresh.close()
    }
  })

  test('once there is a list the documents decide', () => {
    store.insert('plain', [{ _id: 'list', a: [1, 1, 5], b: 0 }])
    expect(looked({ a: 1 })).toBe('51, by documents')
    expect(looked({ a: { $gte: 0 } })).toBe('151, by documents')
  })
})

// Few values, so that documents and queries meet; every type, so that they meet strangely.
const scalar = fc.constantFrom<unknown>(
  null,
  0,
  1,
  2,
  -1.5,
  1e300,
  '',
  'a',
  'ab',
  'a\u0000b',
  '中',
  '\u{1F600}',
  '\uFFFD',
  '\ud83d', // half of a pair, which has the bytes of the one above in an index
  NaN,
  -Infinity,
  Decimal128.fromString('1'),
  true,
  false,
  new Date(0),
  new Date(86400000),
)
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ d: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })) }) },
  { weight: 1, arbitrary: fc.array(fc.record({ d: scalar }), { maxLength: 3 }) },
)
const doc = fc.record({ a: value, b: value, c: value }, { requiredKeys: [] })
const operator = fc.oneof(
  fc.record({ $eq: scalar }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar }),
  fc.record({ $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $gt: scalar, $lte: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 4 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 2 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $elemMatch: fc.record({ $gte: scalar, $lt: scalar }) }),
  fc.record({ $not: fc.record({ $gt: scalar }) }),
)
const condition = fc.oneof(value, operator, fc.constantFrom<unknown>(/^a/, /^ab?/, /^中/))
const field = fc.constantFrom('a', 'b', 'c.d', '_id')
const simple = fc.dictionary(field, condition, { maxKeys: 3 })
const query = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ $and: fc.array(simple, { minLength: 1, maxLength: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.tuple(simple, fc.array(simple, { minLength: 1, maxLength: 3 })).map(([s, $or]) => ({ ...s, $or })),
  },
)
const order = fc
  .uniqueArray(fc.tuple(field, fc.constantFrom(1, -1)), { maxLength: 3, selector: ([name]) => name })
  .map((pairs) => Object.fromEntries(pairs) as Record<string, 1 | -1>)

test('a planned read gives what a full scan gives, in the order a full sort gives', () => {
  const store = openStore()
  try {
    fc.assert(
      fc.property(
        fc.array(doc, { maxLength: 14 }),
        fc.array(fc.tuple(query, order, fc.nat(3), fc.integer({ min: 1, max: 8 })), { minLength: 8, maxLength: 8 }),
        (items, questions) => {
          const docs = items.map((item, i) => ({ _id: i % 3 === 0 ? i : `k${i}`, ...item }) as Doc)
          store.sql.transaction(() => {
            store.catalog.clear()
            // Documents are rewritten after others came, so that entries are moved and not only added.
            store.insert(
              'docs',
              docs.map((item) => ({ ...item, a: 'before' })),
            )
            for (const { _id, ...rest } of docs) {
              store.modify('docs', { _id }, rest, { multi: false, merge: false, upsert: false })
            }
          })
          for (const [where, sort, skip, limit] of questions) {
            const matches = compileQuery(where)
            const fields = parseOrder(sort)
            const expected = docs
              .filter(matches)
              .map((item) => sortKey(item, fields))
              .sort()
            const ids = docs.filter(matches).map(({ _id }) => _id)
            const found = store.find('docs', where, { order: sort })
            expect(new Set(found.map(({ _id }) => _id))).toEqual(new Set(ids))
            expect(found).toHaveLength(ids.length)
            if (fields.length > 0) {
              expect(found.map((item) => sortKey(item, fields))).toEqual(expected)
              const page = store.find('docs', where, { order: sort, skip, limit })
              expect(page.map((item) => sortKey(item, fields))).toEqual(expected.slice(skip, skip + limit))
            }
            expect(store.count('docs', where)).toBe(ids.length)
          }
        },
      ),
      { numRuns: Number(process.env.PLANNER_RUNS ?? 120) },
    )
  } finally {
    store.close()
  }
})
