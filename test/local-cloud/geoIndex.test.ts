import fc from '../support/properties'
import { Aggregation } from '../../local-cloud/store/aggregate'
import { Store } from '../../local-cloud/store/store'
import type { Doc } from '../../local-cloud/store/values'
import { tempDir } from './cloud'

/** An index of places changes how many documents are looked at, and nothing else. */

const point = (lng: number, lat: number): Doc => ({ type: 'Point', coordinates: [lng, lat] })

function openStore(): Store {
  const store = new Store(tempDir(), Date.now)
  store.ensure({
    indexed: { indexes: [{ name: 'byPlace', keys: { at: '2dsphere' } }] },
    grouped: { indexes: [{ name: 'byKindPlace', keys: { kind: 1, at: '2dsphere' } }] },
    plain: {},
  })
  return store
}

describe('the spellings of a schema', () => {
  const store = new Store(tempDir(), Date.now)
  afterAll(() => store.close())
  test.each<[string, Doc | Doc[]]>([
    ['MongoDB, WeChat’s console', { at: '2dsphere' }],
    ['MongoDB before 2.4', { at: '2d' }],
    ['WeChat’s updateIndex', [{ name: 'at', direction: '2dsphere' }]],
    ['CloudBase’s CreateIndexes', [{ Name: 'at', Direction: '2dsphere' }]],
    ['with a second field', { at: '2dsphere', kind: 1 }],
  ])('%s', (name, keys) => {
    const collection = name.replace(/[^A-Za-z]/g, '_')
    store.ensure({ [collection]: { indexes: [{ name: 'byPlace', keys }] } })
    store.insert(collection, [{ _id: 'here', at: point(104, 30) }, { _id: 'no place' }])
    const near = { at: { $nearSphere: { $geometry: point(104, 30), $maxDistance: 100 } } }
    expect(store.explain(collection, near)).toMatchObject({ index: 'byPlace' })
    expect(store.find(collection, near).map(({ _id }) => _id)).toEqual(['here'])
    // It knows nothing of documents without a place, so nothing else is read through it.
    expect(store.explain(collection, { at: null })).toMatchObject({ index: null })
    expect(store.explain(collection, {}, { at: 1 })).toMatchObject({ index: null })
  })

  test('two places, and a unique place, are refused', () => {
    const declare = (keys: Doc, unique = false) => store.ensure({ refused: { indexes: [{ name: 'x', keys, unique }] } })
    expect(() => declare({ at: '2dsphere', to: '2dsphere' })).toThrow(/one field only/)
    expect(() => declare({ at: '2dsphere' }, true)).toThrow(/cannot be unique/)
  })

  test('one that an older version built as an ascending one is built anew', () => {
    const keys = JSON.stringify({ at: '2dsphere' })
    store.ensure({ old: { indexes: [{ name: 'byPlace', keys: { at: 1 } }] } })
    store.insert('old', [{ _id: 'here', at: point(104, 30) }])
    const folder = store.folder
    store.sql.run('UPDATE indexes SET keys=? WHERE collection=?', [keys, store.catalog.get('old').id])
    store.close()
    const again = new Store(folder, Date.now)
    try {
      const near = { at: { $nearSphere: { $geometry: point(104, 30), $maxDistance: 100 } } }
      expect(again.explain('old', near)).toMatchObject({ index: null })
      again.ensure({ old: { indexes: [{ name: 'byPlace', keys: { at: '2dsphere' } }] } })
      expect(again.explain('old', near)).toMatchObject({ index: 'byPlace' })
      expect(again.find('old', near)).toHaveLength(1)
    } finally {
      again.close()
    }
  })
})

describe('cost does not grow with the collection', () => {
  const store = openStore()
  const aggregation = new Aggregation(store)
  afterAll(() => store.close())
  const SIDE = 80
  const grid = Array.from({ length: SIDE * SIDE }, (_, i) => ({
    _id: i,
    kind: `k${i % 4}`,
    at: point(103 + (i % SIDE) / 40, 30 + Math.floor(i / SIDE) / 40),
  }))
  store.insert('indexed', grid)
  store.insert('grouped', grid)

  const FEW = 500
  const square = {
    type: 'Polygon',
    coordinates: [[[103.5, 30.5], [103.7, 30.5], [103.7, 30.7], [103.5, 30.7], [103.5, 30.5]]], // prettier-ignore
  }
  const center = { $geometry: point(103.61, 30.61) }
  test.each<[string, string, Doc, number | undefined]>([
    ['near, within a distance', 'indexed', { at: { $nearSphere: { ...center, $maxDistance: 9000 } } }, undefined],
    ['the nearest ones, however far', 'indexed', { at: { $nearSphere: center } }, 10],
    ['the nearest of a kind', 'indexed', { kind: 'k2', at: { $nearSphere: center } }, 10],
    ['the nearest of a kind that the index names', 'grouped', { kind: 'k2', at: { $nearSphere: center } }, 10],
    ['within a circle', 'indexed', { at: { $geoWithin: { $centerSphere: [[103.61, 30.61], 9 / 6378.1] } } }, undefined],
    ['within a shape', 'indexed', { at: { $geoWithin: { $geometry: square } } }, undefined],
    ['on a shape', 'indexed', { at: { $geoIntersects: { $geometry: square } } }, undefined],
  ])('%s', (_name, collection, query, limit) => {
    const found = store.within(FEW, () => store.find(collection, query, limit ? { limit } : {}))
    expect(found.length).toBeGreaterThan(8)
    expect(store.explain(collection, query).index).toMatch(/^by/)
  })

  test('$geoNear', () => {
    const spec = { near: point(103.61, 30.61), distanceField: 'd', spherical: true }
    const run = (stages: Doc[]): Doc[] => store.within(FEW, () => aggregation.run('indexed', stages))
    const nearest = run([{ $geoNear: { ...spec, maxDistance: 9000 } }])
    expect(nearest.length).toBeGreaterThan(8)
    expect(run([{ $geoNear: { ...spec, key: 'at', num: 5 } }])).toEqual(nearest.slice(0, 5))
    expect(run([{ $geoNear: spec }, { $limit: 5 }])).toEqual(nearest.slice(0, 5))
    const ofKind = run([{ $geoNear: { ...spec, query: { kind: 'k1' }, minDistance: 2000 } }, { $limit: 5 }])
    expect(ofKind.map(({ kind }) => kind)).toEqual(Array(5).fill('k1'))
  })
})

test.each<[string, [number, number], string[]]>([
  ['west of the date line', [179.9999, 10], ['east of the line', 'west of the line']],
  ['east of the date line', [-179.9999, 10], ['east of the line', 'west of the line']],
  ['on it', [180, 10], ['east of the line', 'west of the line']],
  ['on it, by its other name', [-180, 10], ['east of the line', 'west of the line']],
  ['at the north pole', [0, 90], ['north', 'north, beyond']],
  ['near the south pole', [-90, -89.9999], ['south', 'south, beyond']],
  ['once around', [464, 30], ['a shape', 'here']],
])('a place %s has its neighbours', (_name, [lng, lat], ids) => {
  const store = openStore()
  try {
    const at: Record<string, Doc> = {
      'west of the line': point(179.9998, 10),
      'east of the line': point(-179.9998, 10),
      north: point(10, 89.9999),
      'north, beyond': point(-170, 89.9999),
      south: point(-90, -89.9998),
      'south, beyond': point(90, -89.9999),
      here: point(104, 30),
      'a shape': { type: 'MultiPoint', coordinates: [[104, 30], [104.0001, 30.0001]] }, // prettier-ignore
    }
    store.insert('indexed', Object.entries(at).map(([_id, place]) => ({ _id, at: place }))) // prettier-ignore
    const circle = { at: { $geoWithin: { $centerSphere: [[lng, lat], 60 / 6378100] } } }
    expect(store.explain('indexed', circle)).toMatchObject({ index: 'byPlace' })
    const within = store.find('indexed', circle).map(({ _id }) => _id)
    expect(within.sort()).toEqual(ids)
    const near = { at: { $nearSphere: { $geometry: point(lng, lat), $maxDistance: 60 } } }
    const nearest = store.find('indexed', near).map(({ _id }) => _id)
    expect(nearest.sort()).toEqual(ids.filter((id) => id !== 'a shape'))
    expect(store.find('indexed', { at: { $nearSphere: { $geometry: point(lng, lat) } } })).toHaveLength(7)
  } finally {
    store.close()
  }
})

test('a shape is found by a search much smaller than itself, a place beyond the map by one that is there', () => {
  const store = openStore()
  try {
    const sizes = [0.0001, 0.003, 0.1, 1, 20, 59]
    const docs = sizes.map((size) => ({ _id: size, at: square([104.3 - size / 3, 30.2 - size / 3], size) }))
    store.insert('indexed', [...docs, { _id: 'beyond', at: point(400, 95) }])
    const on = (place: Doc): unknown[] => {
      const query = { at: { $geoIntersects: { $geometry: place } } }
      expect(store.explain('indexed', query)).toMatchObject({ index: 'byPlace' })
      return store.find('indexed', query).map(({ _id }) => _id)
    }
    expect(new Set(on(point(104.3, 30.2)))).toEqual(new Set(sizes))
    expect(on(point(400, 95))).toEqual(['beyond'])
  } finally {
    store.close()
  }
})

// Where a search goes wrong if it goes wrong: the date line, the poles, places beyond the map, borders of cells.
const lng = fc.oneof(
  fc.constantFrom(-180, 180, 179.9999, -179.9999, 0, 90, 360, 540, -200, 104, 104.001, 104.0011),
  fc.double({ min: -180, max: 180, noNaN: true }),
)
const lat = fc.oneof(
  fc.constantFrom(-90, 90, 89.9999, -89.9999, 0, 45, 91, 30, 30.0001, 30.002),
  fc.double({ min: -90, max: 90, noNaN: true }),
)
const pair = fc.tuple(lng, lat)
const shape = fc.oneof(
  { weight: 5, arbitrary: pair.map(([x, y]) => point(x, y)) },
  { weight: 1, arbitrary: fc.array(pair, { minLength: 1, maxLength: 4 }).map((list) => ({ type: 'MultiPoint', coordinates: list })) }, // prettier-ignore
  { weight: 1, arbitrary: fc.array(pair, { minLength: 2, maxLength: 4 }).map((list) => ({ type: 'LineString', coordinates: list })) }, // prettier-ignore
  { weight: 2, arbitrary: fc.tuple(pair, fc.double({ min: 0.0001, max: 60, noNaN: true })).map(([at, size]) => square(at, size)) }, // prettier-ignore
)
const square = ([x, y]: [number, number], size: number): Doc => ({
  type: 'Polygon',
  coordinates: [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]], // prettier-ignore
})
const place = fc.oneof(
  { weight: 6, arbitrary: shape },
  { weight: 1, arbitrary: pair },
  { weight: 1, arbitrary: fc.array(shape, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'nowhere', 5, {}, [], { type: 'Point' }) },
)
const metres = fc.oneof(
  fc.constantFrom(0, 1, 50, 100, 1e4, 1e6, 1.1e7, 2.003e7, 2.004e7, 3e7),
  fc.double({ min: 0, max: 2.1e7, noNaN: true }),
)
const condition = fc.oneof(
  pair.map(([x, y]) => ({ $nearSphere: { $geometry: point(x, y) } })),
  fc.tuple(pair, metres).map(([[x, y], $maxDistance]) => ({ $near: { $geometry: point(x, y), $maxDistance } })),
  fc.tuple(pair, metres, metres).map(([[x, y], $minDistance, $maxDistance]) => ({ $nearSphere: { $geometry: point(x, y), $minDistance, $maxDistance } })), // prettier-ignore
  fc.tuple(pair, metres).map(([at, m]) => ({ $geoWithin: { $centerSphere: [at, m / 6378100] } })),
  fc.tuple(pair, fc.double({ min: 0.001, max: 200, noNaN: true })).map(([at, size]) => ({ $geoWithin: { $geometry: square(at, size) } })), // prettier-ignore
  shape.map(($geometry) => ({ $geoIntersects: { $geometry } })),
)

test('a search through an index finds what a scan finds, in the same order', () => {
  const store = openStore()
  const aggregation = new Aggregation(store)
  try {
    const docs = fc.array(fc.record({ at: place, kind: fc.constantFrom('a', 'b') }, { requiredKeys: ['kind'] }), {
      minLength: 1,
      maxLength: 12,
    })
    const asks = fc.array(fc.tuple(condition, fc.nat(2), fc.integer({ min: 1, max: 6 })), {
      minLength: 6,
      maxLength: 6,
    })
    fc.assert(
      fc.property(docs, asks, (items, questions) => {
        store.sql.transaction(() => {
          store.catalog.clear()
          for (const name of ['plain', 'indexed', 'grouped']) {
            // Written over, so that entries are moved and not only added.
            store.insert(name, items.map((_item, _id) => ({ _id, at: point(_id, _id), kind: 'c' }))) // prettier-ignore
            items.forEach((item, _id) => store.modify(name, { _id }, item, { multi: false, merge: false, upsert: false })) // prettier-ignore
          }
        })
        for (const [at, skip, limit] of questions) {
          const ids = (name: string, query: Doc, options = {}): unknown[] => {
            const found = store.find(name, query, options).map(({ _id }) => _id)
            // Only a search by distance has an order.
            return '$geoWithin' in at || '$geoIntersects' in at ? found.sort() : found
          }
          expect(ids('indexed', { at })).toEqual(ids('plain', { at }))
          expect(ids('grouped', { kind: 'a', at })).toEqual(ids('plain', { kind: 'a', at }))
          expect(ids('grouped', { kind: { $in: ['a', 'b'] }, at })).toEqual(ids('plain', { at }))
          if ('$geoWithin' in at || '$geoIntersects' in at) continue
          expect(ids('indexed', { at }, { skip, limit })).toEqual(ids('plain', { at }, { skip, limit }))
          const near = ('$near' in at ? at.$near : at.$nearSphere) as Doc
          const spec = { near: near.$geometry, key: 'at', distanceField: 'd', query: { kind: 'a' }, num: limit, ...(near.$maxDistance === undefined ? {} : { maxDistance: near.$maxDistance }) } // prettier-ignore
          expect(aggregation.run('indexed', [{ $geoNear: spec }])).toEqual(aggregation.run('plain', [{ $geoNear: spec }])) // prettier-ignore
        }
      }),
      { numRuns: Number(process.env.GEO_RUNS ?? 30) },
    )
  } finally {
    store.close()
  }
})
