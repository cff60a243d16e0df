import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import type { Cloud } from '../../local-cloud'
import { type Sdk, testCloud } from './cloud'

/**
 * The service's own SDK in a process of its own, told the cloud's address by `serviceUrl`: how the test suites of
 * node-sdk reach the real service. What they expect and our other tests do not say is here.
 */

let cloud: Cloud
let child: ChildProcess
beforeAll(async () => {
  cloud = await testCloud()
  for (const name of ['things', 'places']) cloud.db.createCollection(name)
  // Nothing of the environment a function would have.
  const env = { ...process.env }
  for (const name of Object.keys(env)) if (/^(TCB_|TENCENT|WX_|SCF_)/.test(name)) delete env[name]
  child = fork(path.join(__dirname, 'outside.child.cjs'), { env, execArgv: [], serialization: 'advanced' })
})
afterAll(async () => {
  child.kill()
  await cloud.close()
})
beforeEach(() => cloud.db.clear())

interface Answer<T> {
  value: T
  error: { code: string; message: string }
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDK's answers are data for the tests */
const outside = <T = any>(code: (sdk: Sdk & { app: any }) => Promise<T>): Promise<Answer<T>> =>
  new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('the process outside died'))
    child.once('exit', gone)
    child.once('message', (answer) => {
      child.off('exit', gone)
      resolve(answer as Answer<T>)
    })
    child.send({ url: cloud.url, code: code.toString() })
  })

const ID = expect.any(String)

test('figures and ids of writes', async () => {
  const { value } = await outside(async ({ db, _ }) => {
    const things = db.collection('things')
    return {
      add: await things.add({ _id: 'a', n: 1 }),
      addMany: await things.add([{ _id: 'b' }, { _id: 'c' }]),
      changed: await things.doc('a').update({ n: _.inc(1) }),
      missing: await things.doc('nobody').update({ n: 1 }),
      created: await things.doc('new').set({ n: 1 }),
      modified: await things.where({ _id: 'a' }).updateAndReturn({ n: _.inc(1) }),
      nobody: await things.where({ _id: 'nobody' }).updateAndReturn({ n: 1 }),
      count: await things.where({ n: _.gt(0) }).count(),
      removed: await things.where({ n: _.gt(0) }).remove(),
    }
  })
  expect(value).toEqual({
    add: { id: 'a', requestId: ID },
    addMany: { ids: ['b', 'c'], requestId: ID },
    changed: { updated: 1, requestId: ID },
    missing: { updated: 0, requestId: ID },
    created: { updated: 0, upsertedId: 'new', requestId: ID },
    modified: { updated: 1, doc: { _id: 'a', n: 3 }, requestId: ID },
    nobody: { updated: 0, doc: null, requestId: ID },
    count: { total: 2, requestId: ID },
    removed: { deleted: 2, requestId: ID },
  })
})

test('writing what is there already: an update counts nothing, a replacement and updateAndReturn count one', async () => {
  const { value } = await outside(async ({ db }) => {
    const things = db.collection('things')
    await things.add({ _id: 'a', n: 1 })
    const same = { n: 1 }
    return [
      (await things.doc('a').update(same)).updated,
      (await things.doc('a').set(same)).updated,
      (await things.where({ _id: 'a' }).updateAndReturn(same)).updated,
    ]
  })
  expect(value).toEqual([0, 1, 1])
})

test('more than a thousand documents at once, in a transaction too', async () => {
  const { value } = await outside(async ({ db }) => {
    const many = Array.from({ length: 1001 }, () => ({ n: 1 }))
    const { ids } = await db.collection('things').add(many)
    const transaction = await db.startTransaction()
    const inside = await transaction.collection('things').add(many)
    await transaction.commit()
    return [ids.length, inside.ids.length, (await db.collection('things').count()).total]
  })
  expect(value).toEqual([1001, 1001, 2002])
})

test('a transaction sees what was written before its first operation, and nothing after it', async () => {
  const { value, error } = await outside(async ({ db }) => {
    return db.runTransaction(async (transaction: any) => {
      await db.collection('things').add({ key: 'a', value: 1 })
      const inside = () => transaction.collection('things').options({ raw: true }).where({ key: { $eq: 'a' } }) // prettier-ignore
      const { data } = await inside().get()
      await db.collection('things').add({ key: 'a', value: 2 })
      const again = await inside().get()
      return [data.length, again.data.length]
    })
  })
  expect(error).toBeUndefined()
  expect(value).toEqual([1, 1])
})

test('a rollback with a reason rejects with it', async () => {
  const { value } = await outside(async ({ db }) => {
    const reason = await db
      .runTransaction(async (transaction: any) => {
        await transaction.collection('things').add({ _id: 'a' })
        await transaction.rollback('enough')
      })
      .catch((error: unknown) => error)
    return [reason, (await db.collection('things').count()).total]
  })
  expect(value).toEqual(['enough', 0])
})

test('ObjectIds are kept, found by themselves, and come back as text', async () => {
  const { value } = await outside(async ({ db }) => {
    const id = '5e7b474a5e54c773b58d7b39'
    const things = db.collection('things')
    const added = await things.add({ _id: db.ObjectId({ id }), other: db.ObjectId({ id }) })
    const { data } = await things.where({ other: db.ObjectId({ id }) }).get()
    const joined = await things.aggregate().lookup({ from: 'things', localField: 'other', foreignField: '_id', as: 'them' }).end() // prettier-ignore
    return [added.id, data, joined.data[0].them.length]
  })
  const id = '5e7b474a5e54c773b58d7b39'
  expect(value).toEqual([id, [{ _id: id, other: id }], 1])
})

test('distances agree with the service to the last digit', async () => {
  const { value } = await outside(async ({ db }) => {
    for (const [_id, lng, lat] of [
      ['near', 113.30593, 23.1361155],
      ['far', 113.306789, 23.1564721],
    ])
      // prettier-ignore
      await db.collection('places').add({ _id, at: { type: 'Point', coordinates: [lng, lat] } })
    const { data } = await db
      .collection('places')
      .aggregate()
      .geoNear({ near: new db.Geo.Point(113.3089506, 23.0968251), spherical: true, distanceField: 'metres', key: 'at' })
      .end()
    return data.map(({ metres }: { metres: number }) => metres)
  })
  expect(value).toEqual([4384.68131486958, 6643.521654040738])
})

test('the point of an old SDK, sent by its names, is a place to search from', async () => {
  cloud.db.insert('places', { at: { type: 'Point', coordinates: [113.3, 23.1] } })
  const stageValue = JSON.stringify({ near: { longitude: 113.3, latitude: 23.1 }, distanceField: 'metres', key: 'at' })
  const body = JSON.stringify({
    action: 'database.aggregateDocuments',
    collectionName: 'places',
    stages: [{ stageKey: '$geoNear', stageValue }],
  })
  const headers = { 'content-type': 'application/json' }
  const answer = await (await fetch(`${cloud.url}/admin`, { method: 'POST', headers, body })).json()
  expect(JSON.parse(answer.data.list[0])).toMatchObject({ metres: 0 })
})

test('_.jsonSchema', async () => {
  cloud.db.insert('things', [
    { _id: 'a', n: 1, list: ['x'] },
    { _id: 'b', n: 'text', o: { k: 1 } },
    { _id: 'c', list: ['x', 'x'] },
  ])
  const { value } = await outside(async ({ db, _ }) => {
    const found = async (schema: object) => {
      const { data } = await db.collection('things').where(_.jsonSchema(schema)).orderBy('_id', 'asc').get()
      return data.map((d: { _id: string }) => d._id).join('')
    }
    return {
      required: await found({ required: ['n'] }),
      number: await found({ properties: { n: { bsonType: 'number' } } }),
      minimum: await found({ required: ['n'], properties: { n: { bsonType: 'int', minimum: 1, exclusiveMinimum: true } } }),
      nested: await found({ required: ['o'], properties: { o: { required: ['k'], properties: { k: { enum: [1, 2] } } } } }),
      unique: await found({ required: ['list'], properties: { list: { items: { type: 'string' }, uniqueItems: true } } }),
      closed: await found({ properties: { _id: {}, n: {}, list: {} }, additionalProperties: false }),
      either: await found({ oneOf: [{ required: ['n'] }, { required: ['list'] }] }),
      neither: await found({ not: { anyOf: [{ required: ['n'] }, { required: ['o'] }] } }),
    } // prettier-ignore
  })
  expect(value).toEqual({
    required: 'ab', number: 'ac', minimum: '', nested: 'b', unique: 'a', closed: 'ac', either: 'bc', neither: 'c',
  }) // prettier-ignore
  const { error } = await outside(async ({ db, _ }) => db.collection('things').where(_.jsonSchema({ odd: 1 })).get()) // prettier-ignore
  expect(error).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(/keyword 'odd'/) })
})

test('files: upload, links, download, copy, move, delete', async () => {
  const { value } = await outside(async ({ app }) => {
    const { fileID } = await app.uploadFile({ cloudPath: 'a|b/测试.txt', fileContent: Buffer.from('hello') })
    const copy = (srcPath: string, dstPath: string, more?: object) => app.copyFile({ fileList: [{ srcPath, dstPath, ...more }] }) // prettier-ignore
    const copied = await copy('a|b/测试.txt', 'c/测试.txt')
    const kept = await copy('a|b/测试.txt', 'c/测试.txt', { overwrite: false })
    const moved = await copy('a|b/测试.txt', 'd/测试.txt', { removeOriginal: true })
    const missing = await copy('nothing.txt', 'c/nothing.txt')
    const [{ fileId }] = moved.fileList
    return {
      codes: [copied, kept, moved, missing].map(({ fileList }) => fileList[0].code ?? 'ok'),
      text: String((await app.downloadFile({ fileID: fileId })).fileContent),
      links: (await app.getTempFileURL({ fileList: [fileID, fileId] })).fileList.map((f: any) => f.code),
      deleted: (await app.deleteFile({ fileList: [fileId] })).fileList,
    }
  })
  expect(value).toEqual({
    codes: ['ok', 'STORAGE_FILE_EXISTED', 'ok', 'STORAGE_FILE_NONEXIST'],
    text: 'hello',
    links: ['STORAGE_FILE_NONEXIST', 'SUCCESS'],
    deleted: [{ fileID: expect.stringMatching(/d\/测试\.txt$/), code: 'SUCCESS' }],
  })
})

describe('errors, to the letter where a suite or a recorded answer gives it', () => {
  const TAIL = 'Please check your request, but if the problem'

  test('a collection that is not there', async () => {
    const { error } = await outside(async ({ db }) => db.collection('nowhere').get())
    expect(error).toEqual({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: `[ResourceNotFound] Db or Table not exist: nowhere. ${TAIL} cannot be solved, contact us.`,
    })
  })

  test('the same _id twice', async () => {
    cloud.db.insert('things', { _id: 'once' })
    const { error } = await outside(async ({ db }) => db.collection('things').add({ _id: 'once' }))
    expect(error.code).toBe('DATABASE_REQUEST_FAILED')
    expect(error.message).toMatch(
      /write errors: \[\{E11000 duplicate key error collection: \S+\.things index: _id_ dup key: \{ : "once" \}\}\]/,
    )
  })

  test('after the end of a transaction', async () => {
    const { error } = await outside(async ({ db }) => {
      const transaction = await db.startTransaction()
      await transaction.commit()
      await transaction.collection('things').doc('a').set({ n: 1 })
    })
    expect(error).toEqual({
      code: 'DATABASE_TRANSACTION_FAIL',
      message: `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${TAIL} persists, contact us.`,
    })
  })

  test('a document changed by others', async () => {
    const { error } = await outside(async ({ db }) => {
      const transaction = await db.startTransaction()
      await transaction.collection('things').doc('a').get()
      await db.collection('things').doc('a').set({ n: 1 })
      await transaction.collection('things').doc('a').set({ n: 2 })
    })
    expect(error).toEqual({
      code: 'DATABASE_TRANSACTION_CONFLICT',
      message: `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${TAIL} persists, contact us.`,
    })
  })

  test('a function that is not there', async () => {
    const { error } = await outside(async ({ app }) => app.callFunction({ name: 'nowhere' }))
    expect(error).toEqual({ code: 'FUNCTION_NOT_FOUND', message: 'FunctionName parameter could not be found.' })
  })

  test('an open interface asked for with anything but its message', async () => {
    const { error } = await outside(async ({ app }) =>
      app.callCompatibleWxOpenApi({ apiName: '/AAA/BBB/sample', requestData: Buffer.from('{"name":1}') }),
    )
    expect(error.code).toBe('INVALID_PARAM')
  })
})
