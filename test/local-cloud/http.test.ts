import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import type { Cloud } from '../../local-cloud'
import { tempDir, testCloud } from './cloud'

let cloud: Cloud
let port: number
beforeAll(async () => {
  const webDir = tempDir()
  fs.writeFileSync(path.join(webDir, 'index.html'), '<!doctype html>暖语')
  fs.mkdirSync(path.join(webDir, 'js'))
  fs.writeFileSync(path.join(webDir, 'js', 'app.js'), 'let x')
  fs.symlinkSync('/etc', path.join(webDir, 'etc'))
  cloud = await testCloud({ webDir })
  cloud.db.createCollection('whoami')
  port = Number(new URL(cloud.url).port)
})
afterAll(() => cloud.close())

interface Reply {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
}

/** A request exactly as written: fetch would tidy the path and the Host header. */
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
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

describe('calling a function', () => {
  test('answers as wx.cloud.callFunction does', async () => {
    const reply = await send('POST', '/functions/whoami', { 'x-dev-openid': 'oWeb' }, '{"a":1}')
    const { result, requestID, errMsg } = JSON.parse(reply.text)
    expect([reply.status, errMsg, result.before.OPENID]).toEqual([200, 'cloud.callFunction:ok', 'oWeb'])
    expect(requestID).toEqual(expect.any(String))
    expect(reply.headers).toMatchObject({ 'x-cloud-roundtrips': '1', 'x-cloud-ms': expect.stringMatching(/^\d+$/) })
  })

  test('fails as wx.cloud.callFunction does', async () => {
    const reply = await send('POST', '/functions/crashes', {}, '{"how":"throw"}')
    expect(JSON.parse(reply.text)).toEqual({
      errCode: -504002,
      errMsg: expect.stringMatching(/cloud\.callFunction:fail .*broken on purpose/s),
      requestID: expect.any(String),
    })
  })

  test.each<[string, http.OutgoingHttpHeaders, string, number]>([
    ['malformed JSON', {}, '{"a":', 400],
    ['an identity of digits', { 'x-dev-openid': '12345' }, '{}', 400],
    ['an identity with odd characters', { 'x-dev-openid': 'a b;c' }, '{}', 400],
    ['a body announced as too large', { 'content-length': String(7 * 1024 * 1024) }, '', 413],
    ['another site', { origin: 'https://evil.test' }, '{}', 403],
    ['a sandboxed page', { origin: 'null' }, '{}', 403],
    ['a foreign Host', { host: 'evil.test' }, '{}', 403],
    ['a Host that only looks local', { host: '127.0.0.1.evil.test' }, '{}', 403],
  ])('refused: %s', async (_name, headers, body, status) => {
    expect((await send('POST', '/functions/whoami', headers, body)).status).toBe(status)
  })

  test('a body that turns out too large', async () => {
    const reply = await send(
      'POST',
      '/functions/whoami',
      { 'transfer-encoding': 'chunked' },
      Buffer.alloc(7 * 1024 * 1024, 97),
    )
    expect(reply.status).toBe(413)
  })

  test('a page of this machine may call', async () => {
    const reply = await send('POST', '/functions/whoami', { origin: 'http://localhost:10086' }, '{}')
    expect([reply.status, reply.headers['access-control-allow-origin']]).toEqual([200, 'http://localhost:10086'])
    expect((await send('OPTIONS', '/functions/whoami', { origin: 'http://localhost:10086' })).status).toBe(204)
  })

  test('only POST', async () => {
    expect((await send('GET', '/functions/whoami')).status).toBe(405)
  })
})

describe('the SDK endpoint', () => {
  const admin = async (body: string): Promise<{ code?: string }> =>
    JSON.parse((await send('POST', '/admin', {}, body)).text)

  test.each<[string, string, string]>([
    ['no JSON', 'nonsense', 'INVALID_PARAM'],
    ['a list', '[]', 'INVALID_PARAM'],
    ['no action', '{}', 'INVALID_PARAM'],
    ['an action from the prototype', '{"action":"constructor"}', 'INVALID_PARAM'],
    ['no collection', '{"action":"database.getDocument"}', 'INVALID_PARAM'],
    ['a collection of the wrong type', '{"action":"database.getDocument","collectionName":{"a":1}}', 'INVALID_PARAM'],
    [
      'a query that is no EJSON',
      '{"action":"database.getDocument","collectionName":"whoami","query":"{"}',
      'INVALID_PARAM',
    ],
    [
      'a query nested without end',
      JSON.stringify({
        action: 'database.getDocument',
        collectionName: 'whoami',
        query: '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
      }),
      'INVALID_PARAM',
    ],
    [
      'a broken date',
      JSON.stringify({
        action: 'database.insertDocument',
        collectionName: 'whoami',
        data: ['{"a":{"$date":"never"}}'],
      }),
      'INVALID_PARAM',
    ],
    ['no documents', '{"action":"database.insertDocument","collectionName":"whoami","data":[]}', 'INVALID_PARAM'],
    [
      'a document that is none',
      '{"action":"database.insertDocument","collectionName":"whoami","data":["5"]}',
      'INVALID_PARAM',
    ],
    [
      'an _id that is an array',
      '{"action":"database.insertDocument","collectionName":"whoami","data":["{\\"_id\\":[1]}"]}',
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'a broken stage',
      '{"action":"database.aggregateDocuments","collectionName":"whoami","stages":[{"stageKey":"$nothing","stageValue":"{}"}]}',
      'DATABASE_REQUEST_FAILED',
    ],
    [
      'an unknown transaction',
      '{"action":"database.commitTransaction","transactionId":"x"}',
      'DATABASE_TRANSACTION_FAIL',
    ],
    ['a bad collection name', '{"action":"database.addCollection","collectionName":"../x"}', 'INVALID_PARAM'],
  ])('refused: %s', async (_name, body, code) => {
    expect((await admin(body)).code).toBe(code)
  })

  test('a form that is no message', async () => {
    const body =
      '--x\r\ncontent-disposition: form-data; name="requestData"; filename="a"\r\n\r\n\xff\xff\xff\r\n--x--\r\n'
    expect((await send('POST', '/admin', { 'content-type': 'multipart/form-data; boundary=x' }, body)).status).toBe(400)
    expect((await send('POST', '/admin', { 'content-type': 'multipart/form-data' }, body)).status).toBe(400)
  })

  test('bytes that are no HTTP at all', async () => {
    const text = await new Promise<string>((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => socket.end('NONSENSE\r\n\r\n'))
      let all = ''
      socket.on('data', (chunk) => (all += chunk))
      socket.on('close', () => resolve(all))
    })
    expect(text).toMatch(/^HTTP\/1\.1 400/)
  })
})

describe('files of the client', () => {
  test('the page and its parts', async () => {
    const page = await send('GET', '/')
    expect([page.status, page.headers['content-type'], page.text]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<!doctype html>暖语',
    ])
    const script = await send('GET', '/js/app.js')
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect((await send('GET', '/js/app.js', { 'if-none-match': script.headers.etag })).status).toBe(304)
  })

  test.each([
    '/nothing',
    '/js',
    '/js/',
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/etc/passwd',
    '/%00',
    '/%E0%A4%A',
    '//etc/passwd',
  ])('nothing at %s', async (target) => {
    const { status, text } = await send('GET', target)
    expect(status).toBe(404)
    expect(text).not.toMatch(/root:/)
  })
})

describe('uploads of the client', () => {
  test('bytes or a form', async () => {
    const raw = await send(
      'POST',
      `/storage/${encodeURIComponent('照片/一.jpg')}`,
      { 'x-dev-openid': 'oWeb', 'content-type': 'image/jpeg' },
      'bytes',
    )
    expect(JSON.parse(raw.text).fileID).toMatch(/照片\/一\.jpg$/)
    expect(cloud.files.read(JSON.parse(raw.text).fileID)?.toString()).toBe('bytes')
    const form = new FormData()
    form.set('file', new Blob(['in a form'], { type: 'image/png' }), 'x.png')
    const reply = (await (await fetch(`${cloud.url}/storage/form.png`, { method: 'POST', body: form })).json()) as {
      fileID: string
    }
    expect(cloud.files.read(reply.fileID)?.toString()).toBe('in a form')
  })

  test.each(['/storage/..%2fx', '/storage/', '/storage/a/../../x', '/storage/%2fabs', '/storage/a%00b'])(
    'refused: %s',
    async (target) => {
      expect((await send('POST', target, {}, 'x')).status).toBeGreaterThanOrEqual(400)
      expect(cloud.files.list().some(({ path }) => path.includes('..'))).toBe(false)
    },
  )
})

describe('the control endpoints', () => {
  // Each answer has a shape of its own; the expectations say which.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const json = async (method: string, target: string, body?: object, openid?: string): Promise<any> =>
    JSON.parse(
      (await send(method, target, openid ? { 'x-dev-openid': openid } : {}, body && JSON.stringify(body))).text,
    )

  test('people, consents, messages', async () => {
    cloud.people.set([{ openid: 'oPatient', label: '患者', note: '家属' }])
    expect(await json('GET', '/__cloud/people')).toEqual({
      people: [{ openid: 'oPatient', label: '患者', note: '家属' }],
      links: [],
    })
    expect(await json('POST', '/__cloud/consents', { templateIds: ['T'] }, 'oPatient')).toEqual({ T: 'accept' })
    expect(cloud.consents.count('oPatient', 'T')).toBe(1)
    expect(await json('GET', '/__cloud/messages?openid=oPatient')).toEqual([])
    expect((await send('POST', '/__cloud/consents', {}, '{"templateIds":["T"]}')).status).toBe(400)
  })

  test('clock and timers', async () => {
    cloud.db.createCollection('ticks')
    expect(await json('POST', '/__cloud/clock', { set: '2026-03-01T00:00:00+08:00', freeze: true })).toMatchObject({
      now: '2026-02-28T16:00:00.000Z',
      frozen: true,
    })
    expect(await json('POST', '/__cloud/clock', { advance: 600_000 })).toMatchObject({
      now: '2026-02-28T16:10:00.000Z',
    })
    expect(cloud.db.count('ticks')).toBe(1)
    expect(await json('POST', '/__cloud/timers', { function: 'tick' })).toMatchObject({ ok: true })
    expect(await json('GET', '/__cloud/timers')).toMatchObject([{ function: 'tick' }])
    expect((await send('POST', '/__cloud/clock', {}, '{"set":"never"}')).status).toBe(400)
    expect(await json('POST', '/__cloud/clock', { reset: true })).toMatchObject({ frozen: false })
  })

  test('the log', async () => {
    await cloud.call('whoami', {}, { openid: 'oSeen' })
    expect((await json('GET', '/__cloud/log'))[0]).toMatchObject({ function: 'whoami', openid: 'oSeen' })
  })

  test('unknown ones', async () => {
    expect((await send('GET', '/__cloud/nothing')).status).toBe(404)
  })
})

test('injected latency slows every database request', async () => {
  const slow = await testCloud({ latency: [30, 40] })
  slow.db.createCollection('whoami')
  try {
    await slow.call('whoami', {})
    expect((await slow.call('whoami', {})).ms).toBeGreaterThan(28)
  } finally {
    await slow.close()
  }
})
