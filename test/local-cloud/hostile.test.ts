import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import type { Cloud } from '../../local-cloud'
import { Storage } from '../../local-cloud/storage/storage'
import { Store } from '../../local-cloud/store/store'
import { tempDir, testCloud } from './cloud'

/** What no well-meaning caller sends: it gets an error, and the next request its answer. */

let cloud: Cloud & { dataDir: string }
let port: number
const logged: string[] = []
const outside = tempDir()

beforeAll(async () => {
  fs.writeFileSync(path.join(outside, 'secret.txt'), 'top secret')
  const webDir = path.join(outside, 'web')
  fs.mkdirSync(webDir)
  fs.writeFileSync(path.join(webDir, 'index.html'), 'fine')
  cloud = await testCloud({ webDir, log: (line) => logged.push(line) })
  cloud.db.createCollection('docs')
  cloud.db.createCollection('whoami')
  port = Number(new URL(cloud.url).port)
})
afterAll(() => cloud.close())
afterEach(async () => {
  const started = performance.now()
  const reply = await send('POST', '/functions/whoami', {}, '{}')
  expect(JSON.parse(reply.text)).toMatchObject({ result: expect.anything() })
  expect(performance.now() - started).toBeLessThan(5000)
  expect(logged.filter((line) => /internal error/.test(line))).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

interface Reply {
  status: number
  text: string
}

function send(
  method: string,
  target: string,
  headers: http.OutgoingHttpHeaders = {},
  body?: string | Buffer,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, method, path: target, headers }, (res) => {
      let text = ''
      res.on('data', (chunk) => (text += chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

/** Bytes as they are; answers what came back until the connection was closed. */
function raw(bytes: string | Buffer, end = true): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => (end ? socket.end(bytes) : socket.write(bytes)))
    let text = ''
    socket.on('data', (chunk) => (text += chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(text))
  })
}

const admin = async (body: object): Promise<{ code?: string; message?: string; data?: Record<string, unknown> }> =>
  JSON.parse((await send('POST', '/admin', {}, JSON.stringify(body))).text)
const insert = (text: string, collectionName: unknown = 'docs'): ReturnType<typeof admin> =>
  admin({ action: 'database.insertDocument', collectionName, data: [text] })
const find = (query: string, more: object = {}): ReturnType<typeof admin> =>
  admin({ action: 'database.getDocument', collectionName: 'docs', query, ...more })
const update = (data: string, query = '{}'): ReturnType<typeof admin> =>
  admin({ action: 'database.modifyDocument', collectionName: 'docs', query, data, multi: true, merge: true })
const aggregate = (stageKey: string, stageValue: string): ReturnType<typeof admin> =>
  admin({ action: 'database.aggregateDocuments', collectionName: 'docs', stages: [{ stageKey, stageValue }] })

const UP = [
  '..',
  '%2e%2e',
  '%252e%252e',
  '..%00',
  '.%2e',
  '..%5c..',
  '..\\',
  '%c0%ae%c0%ae',
  '..%2f',
  '....//',
  '%2f..',
]

describe('ways out of a folder', () => {
  const targets = ['/', '/storage/', '/files/', '/functions/', '/cos/', '/__cloud/page/'].flatMap((place) =>
    UP.flatMap((up) => [`${place}${up}/secret.txt`, `${place}a/${up}/${up}/secret.txt`, `${place}${up}%2fsecret.txt`]),
  )

  test.each(['GET', 'POST', 'PUT'])('%s', async (method) => {
    const before = fs.readdirSync(outside).sort()
    for (const target of targets) {
      const { status, text } = await send(method, target, {}, method === 'GET' ? undefined : '{}')
      // Some are quite harmless names of files; those are kept under a name of ours.
      // A function that does not exist is told of in the body, as the service does.
      const told = /^\{"errCode":-/.test(text)
      if (!(method === 'POST' && target.startsWith('/storage/')))
        expect([target, status >= 400 || told]).toEqual([target, true])
      expect(text).not.toMatch(/top secret/)
    }
    expect(fs.readdirSync(outside).sort()).toEqual(before)
    for (const file of fs.readdirSync(cloud.dataDir)) expect(file).toMatch(/^(files|store\.(db|lock)(-\w+)?)$/)
    for (const folder of fs.readdirSync(path.join(cloud.dataDir, 'files'))) expect(folder).toMatch(/^[0-9a-f]{2}$/)
  })

  test('cloud paths and file ids', async () => {
    const store = new Store(tempDir(), Date.now)
    const storage = new Storage(tempDir(), store.sql, 'bucket', Date.now)
    const odd = ['../a', 'a/../b', '/a', 'a\\..\\b', 'a\u0000', '.', '..', 'a/', 'a//b', '\ud800', 'x'.repeat(5000), '']
    for (const name of [...odd, null, 5, {}, ['a'], undefined]) {
      expect(() => storage.put(name as string, Buffer.from('x'))).toThrow(/cloudPath/)
      const reply = await admin({ action: 'storage.getUploadMetadata', path: name })
      expect(reply.code).toBe('INVALID_PARAM')
    }
    store.close()
    const list = [...odd.map((name) => `cloud://local-dev.6c6f-local-dev-1250000000/${name}`), null, 5, '__proto__']
    const { data } = await admin({ action: 'storage.batchDeleteFile', fileid_list: list })
    expect(JSON.stringify(data)).not.toMatch(/SUCCESS/)
    for (const value of [null, 5, {}, [null], [[]], [5]])
      expect(
        (await send('POST', '/admin', {}, JSON.stringify({ action: 'storage.batchGetDownloadUrl', file_list: value })))
          .status,
      ).toBe(200)
  })
})

describe('names', () => {
  test.each([
    '../x',
    'constructor',
    '__proto__',
    'toString',
    '',
    'a/b',
    '%00',
    'x'.repeat(300),
    '函数',
    'a b',
    "a'--",
    '%E0%A4%A',
  ])('of a function: %s', async (name) => {
    for (const target of [
      `/functions/${name.replace(/[^!-~]/g, encodeURIComponent)}`,
      `/functions/${encodeURIComponent(name)}`,
    ]) {
      const { status, text } = await send('POST', target, {}, '{}')
      expect([200, 400, 404, 405]).toContain(status)
      expect((JSON.parse(text) as { errCode: number }).errCode).toBeLessThan(0)
    }
    const reply = await admin({ action: 'functions.invokeFunction', function_name: name, request_data: '{}' })
    expect(reply.code).toEqual(expect.any(String))
  })

  test.each([
    '',
    '.',
    '..',
    'a..b\u0000',
    '$cmd',
    'a$b',
    'x'.repeat(5000),
    '集合',
    `'; DROP TABLE collections; --`,
    '"c1"',
    'a b',
    'constructor/',
    null,
    5,
    ['docs'],
    { $gt: '' },
  ])('of a collection: %p', async (name) => {
    for (const action of ['addCollection', 'getDocument', 'calculateDocument', 'removeDocument', 'aggregateDocuments'])
      expect(
        await admin({ action: `database.${action}`, collectionName: name, query: '{}', stages: [] }),
      ).toMatchObject({
        code: expect.any(String),
      })
    expect((await insert('{}', name)).code).toEqual(expect.any(String))
    expect(cloud.db.collections()).toEqual(['docs', 'whoami'])
  })

  test('that every object of JavaScript has are names like any other', async () => {
    for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__', 'valueOf']) {
      expect((await find('{}', { collectionName: name })).code).toBe('DATABASE_COLLECTION_NOT_EXIST')
      expect((await send('POST', '/admin', {}, `{"action":"${name}"}`)).text).toMatch(/INVALID_PARAM/)
      expect((await send('GET', `/__cloud/${name}`)).status).toBe(404)
    }
  })
})

describe('keys that reach for prototypes', () => {
  beforeEach(() => cloud.db.remove('docs', {}))

  test('in documents', async () => {
    await insert('{"_id":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1}')
    await insert('{"_id":"b","x":{"__proto__":{"polluted":1}},"hasOwnProperty":2,"length":3}')
    const { data } = await find('{}')
    expect(data?.list).toEqual([
      '{"_id":"a","constructor":{"prototype":{"polluted":1}},"toString":1}',
      '{"_id":"b","x":{},"hasOwnProperty":2,"length":3}',
    ])
    const count = async (query: string): Promise<unknown> =>
      (await admin({ action: 'database.calculateDocument', collectionName: 'docs', query })).data?.total
    // What every object inherits is not a field of the document.
    expect(await count('{"valueOf":{"$exists":true}}')).toBe(0)
    expect(await count('{"x.constructor":{"$exists":true}}')).toBe(0)
    expect(await count('{"toString":1}')).toBe(1)
  })

  test.each([
    '{"$set":{"__proto__.polluted":1}}',
    '{"$set":{"constructor.prototype.polluted":1}}',
    '{"$set":{"x.__proto__.polluted":1}}',
    '{"$set":{"x.constructor.prototype.polluted":1}}',
    '{"$inc":{"__proto__.polluted":1}}',
    '{"$push":{"__proto__.polluted":1}}',
    '{"$rename":{"n":"__proto__.polluted"}}',
    '{"$unset":{"__proto__.toString":""}}',
    '{"$set":{"__proto__":{"polluted":1}}}',
    '{"__proto__":{"polluted":1}}',
    '{"$__proto__":{"polluted":1}}',
    '{"constructor":{"polluted":1}}',
  ])('in updates: %s', async (data) => {
    await insert('{"_id":"a","n":1,"x":{}}')
    await update(data)
    await update(data, '{"__proto__":{"a":1}}')
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(Object.prototype.toString.call({})).toBe('[object Object]')
    expect((await find('{"_id":"a"}')).data?.list).toHaveLength(1)
  })

  test('in queries, orders, projections and stages', async () => {
    await insert('{"_id":"a","n":1}')
    for (const key of [
      '__proto__',
      'constructor',
      'constructor.prototype',
      'x.__proto__.y',
      'toString',
      '$where',
      '$constructor',
    ]) {
      await find(`{"${key}":1}`)
      await find(`{"n":{"${key}":1}}`)
      await find(`{"$or":[{"${key}":{"$gt":1}}]}`)
      await find('{}', { order: `{"${key}":1}` })
      await find('{}', { projection: `{"${key}":1}` })
      for (const stage of [
        '$project',
        '$group',
        '$addFields',
        '$set',
        '$match',
        '$sort',
        '$unset',
        '$replaceRoot',
        '$lookup',
      ]) {
        await aggregate(stage, `{"${key}":{"polluted":1}}`)
        await aggregate(stage, `{"_id":null,"${key}":"$n"}`)
      }
      await aggregate(key, '{}')
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    }
    expect((await find('{"$where":"process.exit()"}')).code).toEqual(expect.any(String))
  })
})

describe('nesting', () => {
  const deep = (open: string, close: string, levels: number): string => open.repeat(levels) + '1' + close.repeat(levels)

  test.each([150, 10_000, 50_000])('%i levels', async (levels) => {
    for (const text of [
      deep('{"a":', '}', levels),
      `{"a":${deep('[', ']', levels)}}`,
      `{"a":${deep('{"$not":', '}', levels)}}`,
      deep('{"$and":[', ']}', levels),
    ]) {
      expect((await insert(text)).code).toEqual(expect.any(String))
      expect((await find(text)).code).toEqual(expect.any(String))
      expect((await update(`{"$set":${text}}`)).code).toEqual(expect.any(String))
      expect((await aggregate('$project', text)).code).toEqual(expect.any(String))
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify({ collection: 'docs', query: text })
      expect((await send('POST', '/__cloud/find', headers, body)).status).toBe(400)
      for (const target of ['/admin', '/functions/whoami', '/__cloud/clock', '/__cloud/consents'])
        expect((await send('POST', target, headers, `{"data":[${text}],"set":${text}}`)).status).toBeLessThan(500)
      const file = { 'content-type': 'application/x-ndjson' }
      expect((await send('POST', '/__cloud/import?collection=docs', file, text)).status).toBe(400)
    }
    expect(cloud.db.find('docs', { a: { $exists: true } })).toEqual([])
  })
})

describe('expressions without end', () => {
  const text = `${'a'.repeat(40)}!`
  beforeEach(() => {
    cloud.db.remove('docs', {})
    cloud.db.insert(
      'docs',
      Array.from({ length: 20 }, (_, i) => ({ _id: i, text: text + i, long: 'x,'.repeat(2000) })),
    )
  })

  test.each([
    '(a+)+$',
    '(a|aa)+$',
    '(a|a?)+$',
    '([a-z]+)*\\\\d{0}$',
    '(.*a){25}b',
    '(a+)+\\\\1$',
    '(?=(a+)+$)a',
    '^(?!(a+)+$)z',
    '(a{1,1000}){1,1000}$',
    '(([^,]*),)*P',
  ])('%s', async (pattern) => {
    const started = performance.now()
    for (const field of ['text', 'long']) {
      for (const query of [
        `{"${field}":{"$regularExpression":{"pattern":"${pattern}","options":""}}}`,
        `{"${field}":{"$regex":"${pattern}","$options":"i"}}`,
        `{"${field}":{"$not":{"$regex":"${pattern}"}}}`,
        `{"${field}":{"$in":[{"$regularExpression":{"pattern":"${pattern}","options":""}}]}}`,
      ]) {
        const { code, data, message } = await find(query)
        if (code) expect(message).toMatch(/match limit exceeded/)
        else expect(data?.list).toEqual(expect.any(Array))
      }
    }
    expect(performance.now() - started).toBeLessThan(12_000)
  })

  test('one that is watched still finds what it should', async () => {
    expect((await find('{"text":{"$regex":"a(?=!1)"}}')).data?.list).toHaveLength(11)
    expect((await find('{"text":{"$regex":"(a)\\\\1!7$"}}')).data?.list).toHaveLength(1)
    expect((await find('{"text":{"$regex":"^(?!a)"}}')).data?.list).toHaveLength(0)
  })

  test.each(['(', '[', '*', '(?<', '\\\\', 'a{2,1}'])('no expression at all: %s', async (pattern) => {
    expect((await find(`{"text":{"$regex":"${pattern}"}}`)).code).toEqual(expect.any(String))
  })
})

describe('on the wire', () => {
  const head = (target: string, more: string): string =>
    `POST ${target} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${more}\r\n\r\n`

  test('bodies shorter, longer and stranger than announced', async () => {
    for (const target of [
      '/admin',
      '/functions/whoami',
      '/storage/x.txt',
      '/cos/x.txt',
      '/__cloud/import?collection=docs',
      '/__cloud/clock',
    ]) {
      await raw(`${head(target, 'content-type: application/json\r\ncontent-length: 100')}{"a":1}`)
      await raw(`${head(target, 'content-length: 2')}{}{"more":true} GARBAGE`)
      await raw(`${head(target, 'content-length: -5')}{}`)
      await raw(`${head(target, 'content-length: 5\r\ncontent-length: 6')}{}`)
      await raw(`${head(target, 'content-length: 5\r\ntransfer-encoding: chunked')}0\r\n\r\n`)
      await raw(`${head(target, 'transfer-encoding: chunked')}zz\r\nxx\r\n`)
      await raw(`${head(target, 'transfer-encoding: chunked')}ffffffffffff\r\n{}`)
      expect(await raw(head(target, `x-big: ${'y'.repeat(100_000)}`))).toMatch(/^HTTP\/1\.1 4\d\d/)
      expect(await raw(head(target, 'content-type: application/json\r\ncontent-length: 999999999999'))).toMatch(
        /^HTTP\/1\.1 4\d\d/,
      )
    }
    expect(
      cloud.files
        .list()
        .filter((file) => file.path === 'x.txt')
        .map(({ size }) => size),
    ).toEqual([2])
  })

  test('addresses and bytes that are no text', async () => {
    const bad = Buffer.from([0xff, 0xfe, 0xc0, 0x80])
    for (const target of [
      '/\xff\xfe',
      '/functions/\xff',
      '/storage/%ff%fe',
      '/files/%ff?sign=x&t=1',
      '//',
      '/?\0',
      'http://[',
      '*',
    ])
      expect(await raw(Buffer.from(head(target, 'content-length: 2') + '{}', 'latin1'))).toMatch(/^HTTP\/1\.1 [2-4]/)
    for (const target of ['/admin', '/functions/whoami', '/__cloud/clock'])
      expect((await send('POST', target, {}, bad)).status).toBe(400)
    expect((await send('POST', '/__cloud/import?collection=docs', { 'content-type': 'text/csv' }, bad)).status).toBe(
      400,
    )
    expect((await send('POST', '/functions/whoami', { 'x-dev-openid': 'ÿþ' }, '{}')).status).toBe(400)
    const { result } = JSON.parse((await send('POST', '/functions/whoami', {}, '"\\ud800"')).text)
    expect(result).toBeDefined()
  })

  test('forms and messages that are none', async () => {
    const part = (name: string, body: string): string =>
      `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${body}\r\n`
    const bodies = [
      '',
      '--x',
      '--x--',
      'no boundary at all',
      part('__proto__', '1') + part('apiName', 'constructor') + '--x--',
      `${part('apiName', 'security.msgSecCheck')}${part('requestData', '\x12\xff\xff\xff\xff\x0f')}--x--`,
      `${part('apiName', 'security.msgSecCheck')}${part('requestData', '\x12\x02\x0a\x00')}--x--`,
      Array.from({ length: 500 }, (_, i) => part(`f${i}`, 'x')).join('') + '--x--',
      `--x\r\ncontent-disposition: form-data; name="f"; filename="../../${'z'.repeat(9000)}"\r\n\r\n1\r\n--x--`,
    ]
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'multipart/form-data; boundary='])
      for (const body of bodies)
        for (const target of ['/admin', '/storage/form.txt', '/cos/form.txt?ticket=1.x'])
          expect((await send('POST', target, { 'content-type': type }, body)).status).toBeLessThan(500)
  })

  test('a body too large, announced or not', async () => {
    const large = Buffer.alloc(8 * 1024 * 1024, 97)
    const reply = await send('POST', '/functions/whoami', { 'transfer-encoding': 'chunked' }, large).catch(
      () => undefined,
    )
    if (reply) expect(reply.status).toBe(413)
    expect(await raw(head('/__cloud/find', `content-type: application/json\r\ncontent-length: ${2 ** 40}`))).toMatch(
      /413/,
    )
    expect(await raw(head('/storage/big.bin', `content-length: ${2 ** 40}`))).toMatch(/413/)
  })

  test('a hundred bodies that never end, and thousands of idle connections', async () => {
    const sockets = Array.from({ length: 2000 }, () => net.connect(port, '127.0.0.1'))
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('connect', resolve))))
    sockets.slice(0, 100).forEach((socket) => socket.write(`${head('/functions/whoami', 'content-length: 50')}{"a"`))
    sockets.slice(100, 200).forEach((socket) => socket.write('POST /admin HTTP/1.1\r\nhost: 127'))
    const started = performance.now()
    expect((await send('GET', '/')).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(3000)
    for (const socket of sockets) socket.destroy()
  })
})

test('whatever is asked of the console in a wrong shape is refused', async () => {
  const headers = { 'content-type': 'application/json' }
  const bodies = [
    'null',
    '5',
    '"x"',
    '[]',
    '{}',
    '{"collection":{}}',
    '{"collection":"docs","query":5,"limit":"x"}',
    '{"set":{},"advance":"x"}',
    '{"advance":1e999}',
    '{"set":1e300}',
    '{"advance":-1}',
    '{"function":{}}',
    '{"name":["a"]}',
    '{"templateIds":[{}]}',
    '{"__proto__":{"collection":"docs"}}',
  ]
  const targets = [
    'find',
    'count',
    'explain',
    'insert',
    'replace',
    'remove',
    'collections',
    'consents',
    'timers',
    'clock',
    'nothing',
  ]
  for (const target of targets)
    for (const body of bodies) {
      const { status } = await send('POST', `/__cloud/${target}`, headers, body)
      expect([target, body, status < 500]).toEqual([target, body, true])
    }
  expect(Math.abs(cloud.clock.now().getTime() - Date.now())).toBeLessThan(60_000)
  expect(cloud.db.collections()).toEqual(['docs', 'whoami'])
})
