import type { Cloud } from '../../local-cloud'
import { attempt, run, testCloud } from './cloud'

/** The unmodified wx-server-sdk against the cloud: what a function written for WeChat sees. */

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud()
  for (const name of ['things', 'orders', 'places']) cloud.db.createCollection(name)
})
afterAll(() => cloud.close())
beforeEach(() => cloud.db.clear())

test('add, get, set, update, remove one document', async () => {
  const seen = await run(cloud, async ({ db, _ }) => {
    const things = db.collection('things')
    const { _id, errMsg } = await things.add({ data: { name: '甲', n: 1, list: [1] } })
    const set = await things.doc('fixed').set({ data: { name: '乙' } })
    const again = await things.doc('fixed').set({ data: { name: '丙' } })
    const updated = await things.doc(_id).update({ data: { n: _.inc(2), list: _.push([2, 3]), deep: { a: 1 } } })
    await things.doc(_id).update({ data: { deep: { b: 2 } } })
    const { data } = await things.doc(_id).get()
    const removed = await things.doc(_id).remove()
    const gone = await things.doc(_id).remove()
    return { errMsg, set, again, updated, data, removed, gone, fixed: (await things.doc('fixed').get()).data }
  })
  expect(seen).toMatchObject({
    errMsg: 'collection.add:ok',
    set: { _id: 'fixed', stats: { updated: 0, created: 1 } },
    again: { stats: { updated: 1, created: 0 } },
    updated: { stats: { updated: 1 } },
    data: { name: '甲', n: 3, list: [1, 2, 3], deep: { a: 1, b: 2 } },
    removed: { stats: { removed: 1 } },
    gone: { stats: { removed: 0 } },
    fixed: { _id: 'fixed', name: '丙' },
  })
})

test('writing what is there already: update counts nothing, set counts the document', async () => {
  const seen = await run(cloud, async ({ db }) => {
    const thing = db.collection('things').doc('a')
    await thing.set({ data: { n: 1 } })
    return [(await thing.update({ data: { n: 1 } })).stats, (await thing.set({ data: { n: 1 } })).stats]
  })
  expect(seen).toEqual([{ updated: 0 }, { updated: 1, created: 0 }])
})

test('dates come back as dates, the server date is the clock of the cloud', async () => {
  cloud.clock.freeze()
  await cloud.clock.set('2027-05-01T08:00:00Z')
  try {
    const seen = await run(cloud, async ({ db }) => {
      const things = db.collection('things')
      await things.add({
        data: { _id: 'd', at: new Date(5), made: db.serverDate(), later: db.serverDate({ offset: 3600000 }) },
      })
      const { data } = await things.doc('d').get()
      const found = await things.where({ at: new Date(5) }).count()
      return [
        data.at instanceof Date,
        data.at.getTime(),
        data.made.toISOString(),
        data.later.toISOString(),
        found.total,
        new Date().toISOString(),
        Date.now() === data.made.getTime(),
      ]
    })
    expect(seen).toEqual([
      true,
      5,
      '2027-05-01T08:00:00.000Z',
      '2027-05-01T09:00:00.000Z',
      1,
      '2027-05-01T08:00:00.000Z',
      true,
    ])
  } finally {
    cloud.clock.reset()
  }
})

test('every query command', async () => {
  cloud.db.insert('things', [
    { _id: 'a', n: 1, s: 'apple', tags: ['x', 'y'], items: [{ q: 1 }, { q: 9 }], o: { k: 1 } },
    { _id: 'b', n: 2, s: 'Banana', tags: ['y'], o: { k: 2 } },
    { _id: 'c', n: 3, s: 'cherry', tags: [], o: null },
    { _id: 'd' },
  ])
  const seen = await run(cloud, async ({ db, _ }) => {
    const ids = async (query: unknown) =>
      (await db.collection('things').where(query).orderBy('_id', 'asc').get()).data
        .map((d: { _id: string }) => d._id)
        .join('')
    return {
      eq: await ids({ n: _.eq(1) }),
      neq: await ids({ n: _.neq(1) }),
      lt: await ids({ n: _.lt(2) }),
      lte: await ids({ n: _.lte(2) }),
      gt: await ids({ n: _.gt(2) }),
      gte: await ids({ n: _.gte(2) }),
      in: await ids({ n: _.in([1, 3]) }),
      nin: await ids({ n: _.nin([1, 3]) }),
      and: await ids({ n: _.gt(1).and(_.lt(3)) }),
      andAll: await ids(_.and([{ n: _.gt(1) }, { s: 'cherry' }])),
      or: await ids({ n: _.eq(1).or(_.eq(3)) }),
      orAll: await ids(_.or([{ n: 1 }, { s: 'cherry' }])),
      not: await ids({ n: _.not(_.gt(1)) }),
      nor: await ids(_.nor([{ n: 1 }, { n: 2 }])),
      exists: await ids({ n: _.exists(false) }),
      mod: await ids({ n: _.mod(2, 1) }),
      all: await ids({ tags: _.all(['x', 'y']) }),
      size: await ids({ tags: _.size(1) }),
      elemMatch: await ids({ items: _.elemMatch({ q: _.gt(5) }) }),
      pattern: await ids({ s: /an/i }),
      dbPattern: await ids({ s: db.RegExp({ regexp: '^ban', options: 'i' }) }),
      nested: await ids({ o: { k: 2 } }),
      dotted: await ids({ 'o.k': _.gt(0) }),
      whole: await ids({ o: _.eq({ k: 1 }) }),
      inArray: await ids({ tags: 'y' }),
      nul: await ids({ o: null }),
    }
  })
  expect(seen).toEqual({
    eq: 'a', neq: 'bcd', lt: 'a', lte: 'ab', gt: 'c', gte: 'bc', in: 'ac', nin: 'bd',
    and: 'b', andAll: 'c', or: 'ac', orAll: 'ac', not: 'ad', nor: 'cd', exists: 'd', mod: 'ac',
    all: 'a', size: 'b', elemMatch: 'a', pattern: 'b', dbPattern: 'b', nested: 'b', dotted: 'ab',
    whole: 'a', inArray: 'ab', nul: 'cd',
  }) // prettier-ignore
})

test('every update operator', async () => {
  const seen = await run(cloud, async ({ db, _ }) => {
    const things = db.collection('things')
    await things.add({
      data: {
        _id: 'u',
        set: { a: 1, b: 2 },
        gone: 1,
        inc: 1,
        mul: 3,
        min: 5,
        max: 5,
        old: 'name',
        push: [1],
        pop: [1, 2],
        shift: [1, 2],
        unshift: [3],
        pull: [1, 2, 3],
        pullAll: [1, 2, 1],
        add: [1],
      },
    })
    await things.doc('u').update({
      data: {
        set: _.set({ c: 3 }),
        gone: _.remove(),
        inc: _.inc(-2),
        mul: _.mul(2),
        min: _.min(1),
        max: _.max(9),
        old: _.rename('fresh'),
        push: _.push({ each: [3, 2], sort: 1, slice: 2 }),
        pop: _.pop(),
        shift: _.shift(),
        unshift: _.unshift([1, 2]),
        pull: _.pull(_.in([1, 3])),
        pullAll: _.pullAll([1]),
        add: _.addToSet({ each: [1, 2] }),
      },
    })
    return (await things.doc('u').get()).data
  })
  expect(seen).toEqual({
    _id: 'u', set: { c: 3 }, inc: -1, mul: 6, min: 1, max: 9, fresh: 'name', push: [1, 2], pop: [1],
    shift: [2], unshift: [1, 2, 3], pull: [2], pullAll: [2], add: [1, 2],
  }) // prettier-ignore
})

test('order, skip, limit, field; at most 100 without a limit and 1000 with one', async () => {
  cloud.db.bulk(() =>
    cloud.db.insert(
      'things',
      Array.from({ length: 1200 }, (_unused, i) => ({
        _id: `k${String(i).padStart(4, '0')}`,
        n: i % 7,
        m: i,
        list: [1, 2, 3],
      })),
    ),
  )
  const seen = await run(cloud, async ({ db, _ }) => {
    const things = db.collection('things')
    const page = await things.where({ n: 3 }).orderBy('m', 'desc').skip(2).limit(2).field({ m: true, _id: false }).get()
    const sliced = await things
      .where({ m: 1 })
      .field({ list: db.command.project ? db.command.project.slice(2) : true, m: true })
      .get()
    return {
      page: page.data,
      sliced: sliced.data,
      plain: (await things.get()).data.length,
      limited: (await things.limit(5000).get()).data.length,
      two: (await things.orderBy('n', 'asc').orderBy('m', 'desc').limit(2).get()).data.map((d: { m: number }) => d.m),
      total: (await things.where({ n: _.lt(3) }).count()).total,
    }
  })
  expect(seen).toMatchObject({
    page: [{ m: 1179 }, { m: 1172 }],
    plain: 100,
    limited: 1000,
    two: [1197, 1190],
    total: 516,
  })
  expect(seen.page[0]).not.toHaveProperty('_id')
})

test('updates and removes by condition; the atomic guard', async () => {
  cloud.db.insert('things', [{ _id: 'slot', left: 3 }, { n: 1 }, { n: 1 }, { n: 2 }])
  const seen = await run(cloud, async ({ db, _ }) => {
    const things = db.collection('things')
    const take = () => things.where({ _id: 'slot', left: _.gt(0) }).update({ data: { left: _.inc(-1) } })
    const taken = (await Promise.all([take(), take(), take(), take(), take()])).map(
      (r: { stats: { updated: number } }) => r.stats.updated,
    )
    const many = await things.where({ n: 1 }).update({ data: { n: 5 } })
    const removed = await things.where({ n: _.gte(2) }).remove()
    return {
      taken: taken.sort(),
      left: (await things.doc('slot').get()).data.left,
      many: many.stats.updated,
      removed: removed.stats.removed,
    }
  })
  expect(seen).toEqual({ taken: [0, 0, 1, 1, 1], left: 0, many: 2, removed: 3 })
})

test('several documents at once', async () => {
  const seen = await run(cloud, async ({ db }) => db.collection('things').add({ data: [{ _id: 'a' }, { _id: 'b' }] }))
  expect(seen._ids).toEqual(['a', 'b'])
})

test('aggregation through the SDK', async () => {
  cloud.db.insert('orders', [
    { who: 'a', sum: 10, at: new Date('2026-03-01T00:00:00Z') },
    { who: 'a', sum: 30, at: new Date('2026-03-02T00:00:00Z') },
    { who: 'b', sum: 5, at: new Date('2026-04-01T00:00:00Z') },
  ])
  cloud.db.insert('things', [{ _id: 'a', name: '甲' }])
  const seen = await run(cloud, async ({ db, _, $ }) => {
    const { list } = await db
      .collection('orders')
      .aggregate()
      .match({ sum: _.gte(5), at: _.lt(new Date('2026-05-01T00:00:00Z')) })
      .group({
        _id: '$who',
        total: $.sum('$sum'),
        months: $.addToSet($.dateToString({ date: '$at', format: '%Y-%m', timezone: 'Asia/Shanghai' })),
      })
      .sort({ total: -1 })
      .lookup({ from: 'things', localField: '_id', foreignField: '_id', as: 'person' })
      .project({ total: 1, months: 1, name: $.arrayElemAt(['$person.name', 0]) })
      .end()
    return list
  })
  expect(seen).toEqual([
    { _id: 'a', total: 40, months: ['2026-03'], name: '甲' },
    { _id: 'b', total: 5, months: ['2026-04'] },
  ])
})

test('geo points travel and are found', async () => {
  const seen = await run(cloud, async ({ db, _ }) => {
    const places = db.collection('places')
    await places.add({ data: { _id: 'gate', at: db.Geo.Point(104.06, 30.57) } })
    const near = await places
      .where({ at: _.geoNear({ geometry: db.Geo.Point(104.061, 30.57), maxDistance: 1000 }) })
      .get()
    const far = await places.where({ at: _.geoNear({ geometry: db.Geo.Point(105, 31), maxDistance: 1000 }) }).get()
    return [near.data.length, near.data[0].at.longitude, far.data.length]
  })
  expect(seen).toEqual([1, 104.06, 0])
})

describe('errors as the function sees them', () => {
  test('a collection that is not there', async () => {
    const { error } = await attempt(cloud, async ({ db }) => db.collection('nowhere').get())
    expect(error).toMatchObject({ errCode: -502005, errMsg: expect.stringMatching(/Db or Table not exist: nowhere/) })
  })

  test('a document that is not there', async () => {
    const { error } = await attempt(cloud, async ({ db }) => db.collection('things').doc('nobody').get())
    expect(error).toMatchObject({ errCode: -1, errMsg: 'document.get:fail document with _id nobody does not exist' })
  })

  test('the same _id twice', async () => {
    const { error } = await attempt(cloud, async ({ db }) => {
      await db.collection('things').add({ data: { _id: 'once' } })
      await db.collection('things').add({ data: { _id: 'once' } })
    })
    expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringMatching(/E11000 duplicate key error.*_id_/) })
  })

  test('a function that is not there', async () => {
    const { error } = await attempt(cloud, async ({ cloud: sdk }) => sdk.callFunction({ name: 'nowhere' }))
    expect(error).toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
      errMsg: expect.stringMatching(/FunctionName parameter could not be found\./),
    })
  })

  test('an update the database refuses', async () => {
    cloud.db.insert('things', [{ _id: 'text', n: 'a' }])
    const { error } = await attempt(cloud, async ({ db, _ }) =>
      db
        .collection('things')
        .doc('text')
        .update({ data: { n: _.inc(1) } }),
    )
    expect(error).toMatchObject({ errCode: -502001, errMsg: expect.stringMatching(/non-numeric type/) })
    expect(cloud.db.find('things', { _id: 'text' })[0].n).toBe('a')
  })

  test('a collection made twice', async () => {
    const { error } = await attempt(cloud, async ({ db }) => {
      await db.createCollection('made')
      await db.createCollection('made')
    })
    expect(error).toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
      errMsg: expect.stringMatching(/ResourceExist\] Table exist/),
    })
  })
})

test('names like __proto__ stay data', async () => {
  const seen = await run(cloud, async ({ db }) => {
    const things = db.collection('things')
    await things.add({ data: { _id: 'p', constructor: { prototype: { x: 1 } }, toString: 'text' } })
    return (await things.where({ toString: 'text' }).get()).data
  })
  expect(seen).toEqual([{ _id: 'p', constructor: { prototype: { x: 1 } }, toString: 'text' }])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})
