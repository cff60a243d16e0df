import { CloudError } from '../../local-cloud/errors'
import { Aggregation } from '../../local-cloud/store/aggregate'
import { dumpEjson } from '../../local-cloud/store/ejson'
import { Reads } from '../../local-cloud/store/reads'
import { ReadThread } from '../../local-cloud/store/readThread'
import { Store } from '../../local-cloud/store/store'
import { tempDir, testCloud } from './cloud'

/** Big reads go to a thread of their own; nothing else about them differs. */

const SIZE = 8000
const docs = Array.from({ length: SIZE }, (_, i) => ({
  _id: `d${i}`,
  n: i,
  state: `s${i % 7}`,
  at: new Date(i * 1000),
}))

const folder = tempDir()
const store = new Store(folder, Date.now)
const aggregation = new Aggregation(store)
const reads = new Reads(store, aggregation, Date.now, 1000)

beforeAll(() => {
  store.ensure({ docs: { indexes: [{ name: 'byState', keys: { state: 1 } }] }, writes: {} })
  store.insert('docs', docs)
})
afterAll(async () => {
  await reads.close()
  store.close()
})

const GROUP = [{ $group: { _id: '$state', count: { $sum: 1 }, total: { $sum: { $multiply: ['$n', 2] } } } }]

test('a small read stays here, and no thread is started for it', async () => {
  expect(await reads.find('docs', { _id: 'd5' }, {})).toEqual([dumpEjson(docs[5])])
  expect(await reads.count('docs', { state: 's3' })).toBe(docs.filter(({ state }) => state === 's3').length)
  expect(await reads.find('docs', {}, { order: { _id: 1 }, limit: 3 })).toHaveLength(3)
  expect(reads.threadIsRunning).toBe(false)
})

test('a small read is answered while a big group-by runs', async () => {
  const answered: string[] = []
  const big = reads.aggregate('docs', GROUP).then((groups) => {
    answered.push('big')
    return groups
  })
  const small = reads.find('docs', { _id: 'd7' }, {}).then(() => answered.push('small'))
  await Promise.all([big, small])
  expect(answered).toEqual(['small', 'big'])
  expect(reads.threadIsRunning).toBe(true)
  expect((await big).sort()).toEqual(aggregation.run('docs', GROUP).map(dumpEjson).sort())
})

test('the same through the endpoint', async () => {
  const cloud = await testCloud()
  try {
    cloud.db.createCollection('docs')
    cloud.db.insert('docs', docs)
    const post = async (body: object): Promise<{ data: { list: string[] } }> => {
      const reply = await fetch(`${cloud.url}/admin`, { method: 'POST', body: JSON.stringify(body) })
      return (await reply.json()) as { data: { list: string[] } }
    }
    const answered: string[] = []
    const ask = async (name: string, body: object): Promise<unknown> => {
      const { data } = await post({ collectionName: 'docs', ...body })
      answered.push(name)
      return data.list.length
    }
    const stages = GROUP.map((stage) => ({ stageKey: '$group', stageValue: JSON.stringify(stage.$group) }))
    const asked = [
      ask('big', { action: 'database.aggregateDocuments', stages }),
      ask('small', { action: 'database.getDocument', query: '{"_id":"d1"}' }),
    ]
    expect(await Promise.all(asked)).toEqual([7, 1])
    expect(answered).toEqual(['small', 'big'])
  } finally {
    await cloud.close()
  }
})

test('a big read sees every write that was acknowledged before it began', async () => {
  for (let i = 1; i <= 8; i++) {
    store.insert(
      'writes',
      Array.from({ length: 200 }, (_, j) => ({ i, j })),
    )
    store.modify('writes', {}, { $set: { last: i } }, { multi: true, merge: true, upsert: false })
    expect(await reads.count('writes', { last: i })).toBe(i * 200)
  }
  // A collection and an index that were not there when the thread began.
  store.ensure({ later: { indexes: [{ name: 'byN', keys: { n: 1 } }] } })
  store.insert('later', docs)
  expect(await reads.count('later', { n: { $gte: 0 }, state: 's1' })).toBe(
    docs.filter(({ state }) => state === 's1').length,
  )
})

test.each<[string, () => Promise<unknown>, () => unknown]>([
  [
    'an expression that fails on a document far in',
    () => reads.aggregate('docs', [{ $group: { _id: { $divide: [1, { $subtract: ['$n', 6000] }] } } }]),
    () => aggregation.run('docs', [{ $group: { _id: { $divide: [1, { $subtract: ['$n', 6000] }] } } }]),
  ],
  [
    'a query that fails on a document far in',
    () => reads.count('docs', { $expr: { $divide: [1, { $subtract: ['$n', 6000] }] } }),
    () => store.count('docs', { $expr: { $divide: [1, { $subtract: ['$n', 6000] }] } }),
  ],
  ['no collection', () => reads.find('nowhere', {}, {}), () => store.find('nowhere', {})],
  ['no such operator', () => reads.count('docs', { n: { $no: 1 } }), () => store.count('docs', { n: { $no: 1 } })],
])('an error is the same on the thread: %s', async (_name, there, here) => {
  const told = await there().catch((error: unknown) => error)
  expect(told).toBeInstanceOf(CloudError)
  expect(caught(here)).toMatchObject({ ...(told as CloudError), message: (told as CloudError).message })
})

function caught(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('a find without an index gives the same there as here', async () => {
  for (const [query, options] of [
    [{ n: { $gt: 7000 } }, { limit: 30, skip: 5 }],
    [{ at: { $lt: new Date(12_000) } }, {}],
    [{ state: /^s[12]/ }, { order: { n: -1 }, limit: 5, projection: { n: 1 } }],
    [{ $or: [{ n: 5 }, { n: { $in: [null, 7500] } }] }, {}],
  ] as const)
    expect(await reads.find('docs', query, options)).toEqual(store.find('docs', query, options).map(dumpEjson))
})

test('who asks for more than fits into memory is told so, and the next one is answered', async () => {
  const pipeline = [{ $group: { _id: null, all: { $push: { $range: [0, 20_000] } } } }]
  await expect(reads.aggregate('docs', pipeline)).rejects.toThrow(/Exceeded memory limit/)
  expect(await reads.aggregate('docs', GROUP)).toHaveLength(7)
}, 60_000)

test('a thread that ends under a question says so; one nobody asks ends by itself', async () => {
  const thread = new ReadThread(folder, 50)
  const question = { kind: 'count', collection: 'docs', args: dumpEjson([{ n: { $gt: 1 } }]), now: 0 } as const
  const asked = thread.ask(question)
  const closed = thread.close()
  await expect(asked).rejects.toMatchObject({ code: 'SYS_ERR', message: expect.stringMatching(/reading thread died/) })
  await closed
  expect(await thread.ask(question)).toBe(SIZE - 2)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(thread.isRunning).toBe(false)
  expect(await thread.ask(question)).toBe(SIZE - 2)
  await thread.close()
})
