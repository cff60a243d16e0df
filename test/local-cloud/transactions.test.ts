import type { Cloud } from '../../local-cloud'
import { attempt, run, type Sdk, testCloud } from './cloud'

/** Transactions through the real SDK: snapshot reads, the first writer wins, nothing half-written. */

const CONFLICT = /TransactionConflict/

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud({ limits: { transactionMs: 2000 } })
  cloud.db.createCollection('accounts')
})
afterAll(() => cloud.close())
beforeEach(() => {
  cloud.db.clear()
  cloud.db.insert('accounts', [
    { _id: 'a', n: 10 },
    { _id: 'b', n: 0 },
  ])
})

const numbers = (): Record<string, number> =>
  Object.fromEntries(cloud.db.find('accounts').map(({ _id, n }) => [_id, n]))

test('all of it or nothing', async () => {
  await run(cloud, async ({ db, _ }) =>
    db.runTransaction(async (t: Sdk['db']) => {
      await t
        .collection('accounts')
        .doc('a')
        .update({ data: { n: _.inc(-4) } })
      await t
        .collection('accounts')
        .doc('b')
        .update({ data: { n: _.inc(4) } })
      await t.collection('accounts').add({ data: { _id: 'c', n: 1 } })
    }),
  )
  expect(numbers()).toEqual({ a: 6, b: 4, c: 1 })

  const { error } = await attempt(cloud, async ({ db, _ }) =>
    db.runTransaction(async (t: Sdk['db']) => {
      await t
        .collection('accounts')
        .doc('a')
        .update({ data: { n: _.inc(-4) } })
      await t.collection('accounts').doc('c').remove()
      throw new Error('changed my mind')
    }),
  )
  expect(error?.errMsg).toMatch(/changed my mind/)
  expect(numbers()).toEqual({ a: 6, b: 4, c: 1 })
})

test('a transaction sees its own writes; others do not until it commits', async () => {
  const seen = await run(cloud, async ({ db }) => {
    const accounts = db.collection('accounts')
    const t = await db.startTransaction()
    await t
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 99 } })
    await t
      .collection('accounts')
      .doc('new')
      .set({ data: { n: 1 } })
    const inside = (await t.collection('accounts').doc('a').get()).data.n
    const insideList = (await t.collection('accounts').where({}).orderBy('n', 'desc').get()).data.length
    const outside = (await accounts.doc('a').get()).data.n
    const outsideCount = (await accounts.count()).total
    await t.commit()
    return { inside, insideList, outside, outsideCount, after: (await accounts.doc('a').get()).data.n }
  })
  expect(seen).toEqual({ inside: 99, insideList: 3, outside: 10, outsideCount: 2, after: 99 })
})

test('reads see the store as it was when the transaction began', async () => {
  const seen = await run(cloud, async ({ db }) => {
    const t = await db.startTransaction()
    const first = (await t.collection('accounts').doc('a').get()).data.n
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 11 } })
    await db.collection('accounts').doc('b').remove()
    await db.collection('accounts').add({ data: { _id: 'late', n: 1 } })
    const second = (await t.collection('accounts').doc('a').get()).data.n
    const list = (await t.collection('accounts').where({}).orderBy('_id', 'asc').get()).data
    await t.rollback()
    return { first, second, list }
  })
  expect(seen).toEqual({
    first: 10,
    second: 10,
    list: [
      { _id: 'a', n: 10 },
      { _id: 'b', n: 0 },
    ],
  })
})

test('writing what changed since the snapshot is a conflict, and ends the transaction', async () => {
  const seen = await run(cloud, async ({ db }) => {
    const failure = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (e) => ({ errCode: e.errCode, errMsg: e.errMsg }),
      )
    const t = await db.startTransaction()
    await t.collection('accounts').doc('a').get()
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 11 } })
    const conflict = await failure(
      t
        .collection('accounts')
        .doc('a')
        .update({ data: { n: 12 } }),
    )
    const ended = await failure(t.collection('accounts').doc('b').get())
    return { conflict, ended }
  })
  expect(seen.conflict).toMatchObject({ errCode: -501001, errMsg: expect.stringMatching(CONFLICT) })
  expect(seen.ended).toMatchObject({ errCode: -501001, errMsg: expect.stringMatching(/TransactionNotExist/) })
  expect(numbers().a).toBe(11)
})

test('two transactions, one document: the first writer wins', async () => {
  const seen = await run(cloud, async ({ db }) => {
    const one = await db.startTransaction()
    const two = await db.startTransaction()
    await one
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 1 } })
    const conflict = await two
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 2 } })
      .then(
        () => '',
        (e: Error) => e.message,
      )
    await one.commit()
    return conflict
  })
  expect(seen).toMatch(CONFLICT)
  expect(numbers().a).toBe(1)
})

test('a plain write waits for the transaction that holds the document', async () => {
  const seen = await run(cloud, async ({ db, _ }) => {
    const t = await db.startTransaction()
    await t
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 100 } })
    let done = false
    const waiting = db
      .collection('accounts')
      .doc('a')
      .update({ data: { n: _.inc(1) } })
      .then(() => (done = true))
    await db
      .collection('accounts')
      .doc('b')
      .update({ data: { n: 7 } }) // another document does not wait
    const early = done
    await t.commit()
    await waiting
    return early
  })
  expect(seen).toBe(false)
  expect(numbers()).toEqual({ a: 101, b: 7 })
})

test('concurrent transfers lose nothing when conflicts are tried again', async () => {
  await Promise.all(
    Array.from({ length: 6 }, () =>
      run(cloud, async ({ db, _ }) => {
        for (let tries = 0; ; tries++) {
          try {
            return await db.runTransaction(async (t: Sdk['db']) => {
              const { data } = await t.collection('accounts').doc('a').get()
              await t
                .collection('accounts')
                .doc('a')
                .update({ data: { n: data.n - 1 } })
              await t
                .collection('accounts')
                .doc('b')
                .update({ data: { n: _.inc(1) } })
            })
          } catch (error) {
            if (tries > 50 || !/TransactionConflict/.test(String((error as Error).message))) throw error
          }
        }
      }),
    ),
  )
  expect(numbers()).toEqual({ a: 4, b: 6 })
})

test('operations sent in parallel inside one transaction are answered with Busy', async () => {
  const seen = await run(cloud, async ({ db }) => {
    const t = await db.startTransaction()
    const results = await Promise.allSettled(['a', 'b', 'a', 'b'].map((id) => t.collection('accounts').doc(id).get()))
    await t.rollback()
    return results.filter((r) => r.status === 'rejected').map((r) => (r as PromiseRejectedResult).reason.errMsg)
  })
  expect(seen.length).toBeGreaterThan(0)
  for (const message of seen) expect(message).toMatch(/TransactionBusy/)
})

test('one after the other is never busy', async () => {
  await run(cloud, async ({ db }) => {
    const t = await db.startTransaction()
    for (let i = 0; i < 60; i++) await t.collection('accounts').doc('a').get()
    await t.commit()
  })
})

test('a transaction left open ends by itself and gives its documents back', async () => {
  const message = await run(cloud, async ({ db }) => {
    const t = await db.startTransaction()
    await t
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 0 } })
    await db
      .collection('accounts')
      .doc('a')
      .update({ data: { n: 55 } }) // waits until the other has run out of time
    return t.commit().then(
      () => '',
      (e: Error) => e.message,
    )
  })
  expect(message).toMatch(/TransactionNotExist/)
  expect(numbers().a).toBe(55)
})

test('a function that dies takes its transaction with it', async () => {
  cloud.db.createCollection('things')
  cloud.db.insert('things', [{ _id: 'held', n: 0 }])
  const result = await cloud.call('crashes', { how: 'in transaction' })
  expect(result.ok).toBe(false)
  expect(cloud.db.update('things', { _id: 'held' }, { $set: { n: 5 } })).toBe(1) // would throw a conflict if still held
})

describe('a unique index', () => {
  beforeAll(async () => {
    await cloud.close()
    const { tempDir } = await import('./cloud')
    const { writeFileSync } = await import('node:fs')
    const schemaFile = `${tempDir()}/schema.json`
    writeFileSync(
      schemaFile,
      JSON.stringify({
        collections: { accounts: {}, people: { indexes: [{ name: 'byPhone', keys: { phone: 1 }, unique: true }] } },
      }),
    )
    cloud = await testCloud({ schemaFile })
  })

  test('refuses the second holder, also by update, and lets go when the first leaves', async () => {
    const seen = await run(cloud, async ({ db }) => {
      const people = db.collection('people')
      const outcome = (work: Promise<unknown>) =>
        work.then(
          () => 'ok',
          (e: Error) => (/E11000 duplicate key.*byPhone/.test(e.message) ? 'duplicate' : e.message),
        )
      return [
        await outcome(people.add({ data: { _id: '1', phone: 'x' } })),
        await outcome(people.add({ data: { _id: '2', phone: 'x' } })),
        await outcome(people.add({ data: { _id: '2', phone: 'y' } })),
        await outcome(people.doc('2').update({ data: { phone: 'x' } })),
        await outcome(people.doc('1').remove()),
        await outcome(people.doc('2').update({ data: { phone: 'x' } })),
      ]
    })
    expect(seen).toEqual(['ok', 'duplicate', 'ok', 'duplicate', 'ok', 'ok'])
  })

  test('holds between open transactions', async () => {
    const seen = await run(cloud, async ({ db }) => {
      const one = await db.startTransaction()
      const two = await db.startTransaction()
      await one.collection('people').add({ data: { phone: 'same' } })
      const second = await two
        .collection('people')
        .add({ data: { phone: 'same' } })
        .then(
          () => 'ok',
          (e: Error) => e.message,
        )
      await one.commit()
      return second
    })
    expect(seen).toMatch(CONFLICT)
    expect(cloud.db.count('people', { phone: 'same' })).toBe(1)
  })

  test('is checked inside a transaction, where two documents may also swap values', async () => {
    cloud.db.insert('people', [
      { _id: 'p', phone: '1' },
      { _id: 'q', phone: '2' },
    ])
    const seen = await run(cloud, async ({ db }) => {
      const one = await db.startTransaction()
      const duplicate = await one
        .collection('people')
        .add({ data: { phone: '1' } })
        .then(
          () => 'ok',
          (e: Error) => e.message,
        )
      await one.rollback()
      await db.runTransaction(async (t: Sdk['db']) => {
        await t
          .collection('people')
          .doc('p')
          .update({ data: { phone: 'free' } })
        await t
          .collection('people')
          .doc('q')
          .update({ data: { phone: '1' } })
        await t
          .collection('people')
          .doc('p')
          .update({ data: { phone: '2' } })
      })
      return duplicate
    })
    expect(seen).toMatch(/E11000/)
    expect(cloud.db.find('people', { _id: { $in: ['p', 'q'] } }).map(({ phone }) => phone)).toEqual(['2', '1'])
  })
})
