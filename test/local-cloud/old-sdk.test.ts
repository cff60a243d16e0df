import type { Cloud } from '../../local-cloud'
import { run, testCloud } from './cloud'

/** Requests as recorded from tcb-admin-node 1.22, wx-server-sdk 1.8.3 and 2.1.2, and what those SDKs can read. */

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud()
  cloud.db.createCollection('things')
})
afterAll(() => cloud.close())
beforeEach(() => cloud.db.clear())

const ask = async (action: string, params: object = {}) => {
  const body = JSON.stringify({
    action: `database.${action}`,
    collectionName: 'things',
    envName: 'local-dev',
    ...params,
  })
  const response = await fetch(`${cloud.url}/admin?&eventId=1_2&seqId=1_2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const { requestId, ...rest } = (await response.json()) as any
  expect(requestId).toEqual(expect.any(String))
  return rest
}

test('documents as plain objects', async () => {
  const doc = { _id: 'a', n: 1, at: { $date: 5 }, made: { $date: { offset: 0 } } }
  expect(await ask('addDocument', { data: doc })).toEqual({ data: { _id: 'a' } })
  expect(cloud.db.find('things')[0]).toMatchObject({ _id: 'a', at: new Date(5), made: expect.any(Date) })
  expect(
    await ask('queryDocument', {
      query: { at: { $lte: { $date: 6 } } },
      order: [{ field: 'n', direction: 'desc' }],
      queryType: 'WHERE',
      limit: 100,
      projection: { made: 0 },
    }),
  ).toEqual({ data: { list: [{ _id: 'a', n: 1, at: { $date: '1970-01-01T00:00:00.005Z' } }] } })
  expect(await ask('queryDocument', { query: { _id: { $regex: '^A', $options: 'i' } } })).toMatchObject({
    data: { list: [{ _id: 'a' }] },
  })
})

test('update, set, count, delete', async () => {
  cloud.db.insert('things', { _id: 'a', n: 1 })
  const one = { queryType: 'DOC', multi: false }
  const update = {
    ...one,
    query: { _id: 'a' },
    data: { $inc: { n: 1 }, $set: { 'o.x': 2 } },
    merge: true,
    upsert: false,
  }
  expect(await ask('updateDocument', update)).toMatchObject({ data: { updated: 1, upserted_id: null } })
  const set = { ...one, query: { _id: 'b' }, data: { n: 5 }, merge: false, upsert: true }
  expect(await ask('updateDocument', set)).toMatchObject({ data: { updated: 0, upserted_id: 'b' } })
  expect(cloud.db.find('things')).toEqual([
    { _id: 'a', n: 2, o: { x: 2 } },
    { _id: 'b', n: 5 },
  ])
  expect(await ask('countDocument', { query: { n: { $gt: 2 } }, queryType: 'WHERE' })).toEqual({ data: { total: 1 } })
  expect(await ask('deleteDocument', { ...one, query: { _id: 'b' } })).toEqual({ data: { deleted: 1 } })
  expect(await ask('deleteDocument', { query: {}, queryType: 'WHERE', multi: true })).toEqual({ data: { deleted: 1 } })
})

test('an aggregation answers with a text of texts', async () => {
  cloud.db.insert('things', [{ n: 1 }, { n: 2 }])
  const { data } = await ask('aggregate', {
    stages: [{ stageKey: '$group', stageValue: '{"_id":null,"sum":{"$sum":"$n"}}' }],
  })
  const list = (JSON.parse(data.list) as string[]).map((item) => JSON.parse(item) as unknown)
  expect(list).toEqual([{ _id: null, sum: 3 }])
})

test('a transaction with the names of its own', async () => {
  cloud.db.insert('things', { _id: 'a', n: 1 })
  const { transactionId } = await ask('startTransaction', { collectionName: undefined })
  const inside = (action: string, params: object) => ask(`${action}InTransaction`, { transactionId, ...params })
  const a = { query: { _id: { $eq: 'a' } } }
  expect(JSON.parse((await inside('get', a)).data)).toEqual({ _id: 'a', n: 1 })
  expect(await inside('get', { _id: 'nobody' })).toEqual({ data: 'null' })
  expect(await inside('updateDoc', { ...a, data: '{"$set":{"n":{"$numberInt":"7"}}}' })).toMatchObject({ updated: '1' })
  expect(await inside('updateDoc', { _id: 'c', data: '{"at":{"$date":{"$numberInt":"7"}}}', upsert: true })).toEqual({
    updated: '0',
    upserted: '[{"_id":"c"}]',
  })
  expect(await inside('insertDoc', { data: '{"n":{"$numberInt":"2"}}', _id: 'd' })).toMatchObject({
    inserted: '1',
    ok: '1',
  })
  expect(await inside('deleteDoc', { query: { _id: { $eq: 'd' } } })).toEqual({ deleted: '1' })
  expect(cloud.db.find('things')).toEqual([{ _id: 'a', n: 1 }])
  await ask('commitTransaction', { transactionId })
  expect(cloud.db.find('things')).toEqual([
    { _id: 'a', n: 7 },
    { _id: 'c', at: new Date(7) },
  ])
})

test('the fixed address of the service leads here', async () => {
  cloud.db.insert('things', { _id: 'a' })
  const seen = await run(cloud, async ({ load }) => {
    const post = (url: string) =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json', host: new URL(url).host }
        const scheme = load(url.startsWith('https') ? 'https' : 'http')
        const sent = scheme.request(url, { method: 'POST', headers }, (res: NodeJS.ReadableStream) => {
          let text = ''
          res.on('data', (chunk) => (text += chunk))
          res.on('end', () => resolve(JSON.parse(text).data))
        })
        sent.on('error', reject)
        sent.end(JSON.stringify({ action: 'database.countDocument', collectionName: 'things' }))
      })
    return [
      await post('http://tcb-admin.tencentyun.com/admin?eventId=1&seqId=1'),
      await post('https://local-dev.ap-shanghai.tcb-api.tencentcloudapi.com/admin'),
      await post('https://tcb-admin.tencentcloudapi.com.evil.test/admin').catch((e: Error) => /leaves/.test(e.message)),
    ]
  })
  expect(seen).toEqual([{ total: 1 }, { total: 1 }, true])
})
