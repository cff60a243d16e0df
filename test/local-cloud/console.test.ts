import http from 'node:http'
import os from 'node:os'
import type { Browser, Page } from 'playwright-core'
import type { Cloud } from '../../local-cloud'
import { launchBrowser } from '../../scripts/lib/browser'
import { testCloud } from './cloud'

let cloud: Cloud
let port: number
beforeEach(async () => {
  cloud = await testCloud()
  port = Number(new URL(cloud.url).port)
  cloud.db.createCollection('cases')
})
afterEach(() => cloud.close())

interface Reply {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
}

/** A request exactly as written: fetch would set headers of its own. */
function send(method: string, target: string, headers: http.OutgoingHttpHeaders = {}, body?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, method, path: `/__cloud${target}`, headers }, (res) => {
      let text = ''
      res.on('data', (chunk) => (text += chunk))
      res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text }))
    })
    req.on('error', reject)
    req.end(body)
  })
}

const JSON_TYPE = { 'content-type': 'application/json' }

// Each answer has a shape of its own; the expectations say which.
/* eslint-disable @typescript-eslint/no-explicit-any */
const post = async (target: string, body: object): Promise<any> => {
  const { status, text } = await send('POST', `/${target}`, JSON_TYPE, JSON.stringify(body))
  return { status, ...(JSON.parse(text) as object) }
}
const get = async (target: string): Promise<any> => JSON.parse((await send('GET', `/${target}`)).text)
/* eslint-enable @typescript-eslint/no-explicit-any */

describe('documents', () => {
  test('page by page, with the plan', async () => {
    cloud.db.insert(
      'cases',
      Array.from({ length: 45 }, (_, n) => ({ _id: n, n })),
    )
    const ids = ({ documents }: { documents: string[] }): number[] => documents.map((text) => JSON.parse(text)._id)
    const first = await post('find', { collection: 'cases', order: '{"_id":-1}' })
    expect([ids(first)[0], ids(first).length, first.more]).toEqual([44, 20, true])
    expect(first.explain).toMatchObject({ index: '_id_', ordered: true })
    const last = await post('find', { collection: 'cases', order: '{"_id":-1}', skip: 40, limit: 20 })
    expect([ids(last), last.more]).toEqual([[4, 3, 2, 1, 0], false])
    expect(await post('count', { collection: 'cases', query: '{"n":{"$gte":40}}' })).toMatchObject({ total: 5 })
    expect(await post('explain', { collection: 'cases', query: '{"n":1}' })).toMatchObject({ index: null })
  })

  test('large ones are not all sent at once', async () => {
    cloud.db.insert(
      'cases',
      Array.from({ length: 4 }, (_, n) => ({ _id: n, text: 'x'.repeat(3_000_000) })),
    )
    const page = await post('find', { collection: 'cases' })
    expect([page.documents.length, page.more]).toEqual([1, true])
  })

  test('inserted, replaced and removed with their types', async () => {
    const document = '{"_id":{"$date":"2026-01-01T00:00:00.000Z"},"at":{"$date":"2026-01-02T00:00:00.000Z"}}'
    const collection = 'cases'
    const { id } = await post('insert', { collection, document })
    expect(cloud.db.find('cases')).toEqual([{ _id: new Date('2026-01-01'), at: new Date('2026-01-02') }])
    const changed = document.replace('"at"', '"on"')
    expect(await post('replace', { collection, before: document, document: changed })).toMatchObject({ updated: 1 })
    expect(cloud.db.find('cases')).toEqual([{ _id: new Date('2026-01-01'), on: new Date('2026-01-02') }])
    expect(await post('remove', { collection, id })).toMatchObject({ deleted: 1 })
    expect(cloud.db.count('cases')).toBe(0)
  })

  test('a change that somebody else made is not overwritten', async () => {
    cloud.db.insert('cases', { _id: 'a', n: 1 })
    const edit = { collection: 'cases', before: '{"_id":"a","n":1}', document: '{"_id":"a","n":2}' }
    cloud.db.update('cases', { _id: 'a' }, { $set: { n: 5 } })
    expect(await post('replace', edit)).toMatchObject({ status: 409, message: expect.stringMatching(/changed/) })
    cloud.db.remove('cases', {})
    expect(await post('replace', edit)).toMatchObject({ status: 409, message: expect.stringMatching(/deleted/) })
    expect(cloud.db.count('cases')).toBe(0)
  })

  test.each<[string, string, object]>([
    ['no collection', 'find', {}],
    ['an unknown collection', 'find', { collection: 'nothing' }],
    ['a query that is no JSON', 'find', { collection: 'cases', query: '{a:1}' }],
    ['a query that is no object', 'find', { collection: 'cases', query: '[1]' }],
    ['an unknown operator', 'find', { collection: 'cases', query: '{"a":{"$nothing":1}}' }],
    ['a negative skip', 'find', { collection: 'cases', skip: -1 }],
    ['a document that is none', 'insert', { collection: 'cases', document: '5' }],
    ['no document', 'insert', { collection: 'cases' }],
    ['another _id', 'replace', { collection: 'cases', before: '{"_id":"kept"}', document: '{"_id":"b"}' }],
    ['no id', 'remove', { collection: 'cases' }],
    ['a bad name', 'collections', { name: '../x' }],
  ])('refused: %s', async (_name, target, body) => {
    cloud.db.insert('cases', { _id: 'kept' })
    expect(await post(target, body)).toMatchObject({ status: 400, message: expect.any(String) })
    expect(cloud.db.find('cases')).toEqual([{ _id: 'kept' }])
  })
})

describe('what else it shows', () => {
  test('collections and indexes', async () => {
    await post('collections', { name: 'fresh' })
    cloud.db.insert('fresh', { _id: 'a' })
    expect(await get('collections')).toEqual([
      { name: 'cases', count: 0, indexes: [expect.objectContaining({ name: '_id_' })] },
      { name: 'fresh', count: 1, indexes: [{ name: '_id_', keys: { _id: 1 }, unique: true, multikey: [] }] },
    ])
  })

  test('inboxes and consents', async () => {
    cloud.people.set([{ openid: 'oA', label: 'Ann' }])
    cloud.consents.grant('oB', ['T', 'T'])
    expect(await get('inboxes')).toEqual([{ openid: 'oA', label: 'Ann', messages: 0 }])
    expect(await get('consents')).toEqual([{ openid: 'oB', template: 'T', remaining: 2 }])
  })

  test('files, with a link that works', async () => {
    cloud.files.put('a/一.txt', Buffer.from('hello'))
    cloud.files.put('b.txt', Buffer.from('other'))
    const { files, total } = await get('files?prefix=a/')
    expect([total, files[0].path, files[0].size]).toEqual([1, 'a/一.txt', 5])
    const response = await fetch(cloud.url + files[0].url)
    expect([await response.text(), response.headers.get('content-security-policy')]).toEqual([
      'hello',
      expect.stringMatching(/sandbox/),
    ])
  })
})

describe('export and import', () => {
  test('out and in again', async () => {
    cloud.db.insert('cases', [{ _id: 'a', at: new Date(0) }, { _id: 'b' }])
    const { text, headers } = await send('GET', '/export?collection=cases')
    expect(text).toBe('{"_id":"a","at":{"$date":"1970-01-01T00:00:00.000Z"}}\n{"_id":"b"}\n')
    expect(headers['content-disposition']).toBe('attachment; filename="cases.json"')
    const load = (mode: string, body: string): Promise<Reply> =>
      send('POST', `/import?collection=cases&mode=${mode}`, { 'content-type': 'application/x-ndjson' }, body)
    const refused = await load('insert', `{"_id":"c"}\n${text}`)
    expect([refused.status, JSON.parse(refused.text).message]).toEqual([
      400,
      expect.stringMatching(/^line 2: .*E11000.* Nothing was imported/),
    ])
    expect(cloud.db.count('cases')).toBe(2)
    expect(JSON.parse((await load('upsert', `{"_id":"c"}\n${text}`)).text)).toEqual({ inserted: 1, replaced: 2 })
    expect((await load('merge', text)).status).toBe(400)
    expect((await send('GET', '/export?collection=nothing')).status).toBe(400)
  })
})

describe('who may ask', () => {
  const own = (): string => `http://127.0.0.1:${port}`
  const insert = '{"collection":"cases","document":"{}"}'

  test.each<[string, string, string, () => http.OutgoingHttpHeaders, string, number]>([
    ['another site', 'POST', '/insert', () => ({ ...JSON_TYPE, origin: 'https://evil.test' }), insert, 403],
    ['a sandboxed page', 'POST', '/insert', () => ({ ...JSON_TYPE, origin: 'null' }), insert, 403],
    ['another port', 'POST', '/insert', () => ({ ...JSON_TYPE, origin: 'http://127.0.0.1:1' }), insert, 403],
    ['a form of another site', 'POST', '/insert', () => ({ 'sec-fetch-site': 'cross-site' }), insert, 403],
    ['a form from nowhere', 'POST', '/insert', () => ({ 'content-type': 'text/plain' }), insert, 415],
    ['a request without type', 'POST', '/insert', () => ({}), insert, 415],
    ['an import by form', 'POST', '/import?collection=cases', () => ({ 'content-type': 'text/plain' }), '{}', 415],
    ['a foreign Host', 'POST', '/insert', () => ({ ...JSON_TYPE, host: 'evil.test' }), insert, 403],
    ['another port at the clock', 'POST', '/clock', () => ({ origin: 'http://127.0.0.1:1' }), '{"freeze":true}', 403],
    ['another port at the timers', 'POST', '/timers', () => ({ origin: 'http://127.0.0.1:1' }), '{"name":"tick"}', 403],
    ['another port that reads', 'GET', '/export?collection=cases', () => ({ origin: 'http://127.0.0.1:1' }), '', 403],
    ['a picture of another site', 'GET', '/collections', () => ({ 'sec-fetch-site': 'cross-site' }), '', 403],
    ['the page itself', 'POST', '/insert', () => ({ ...JSON_TYPE, origin: own() }), insert, 200],
    ['a program', 'POST', '/clock', () => ({}), '{}', 200],
    ['a client in development', 'GET', '/people', () => ({ origin: 'http://localhost:10086' }), '', 200],
  ])('%s', async (_name, method, target, headers, body, status) => {
    expect((await send(method, target, headers(), body)).status).toBe(status)
    expect(cloud.db.count('cases')).toBe(status === 200 && target === '/insert' ? 1 : 0)
    expect(await get('clock')).toMatchObject({ frozen: false })
  })

  test('with another --host it still answers the machine itself alone', async () => {
    const own = Object.values(os.networkInterfaces()).flat()
    const address = own.find((item) => item && !item.internal && item.family === 'IPv4')?.address
    const open = await testCloud({ host: '0.0.0.0' })
    try {
      const base = `:${new URL(open.url).port}`
      expect((await fetch(`http://127.0.0.1${base}/__cloud`)).status).toBe(200)
      if (!address) return
      for (const path of ['/__cloud', '/__cloud/', '/__cloud/page/main.js', '/__cloud/log', '/__cloud/people'])
        expect((await fetch(`http://${address}${base}${path}`)).status).toBe(403)
      const body = '{"advance":1000}'
      expect((await fetch(`http://${address}${base}/__cloud/clock`, { method: 'POST', body })).status).toBe(403)
      const headers = { 'x-dev-openid': 'oSomebody' }
      const call = await fetch(`http://${address}${base}/functions/whoami`, { method: 'POST', headers, body: '{}' })
      expect(call.status).toBe(403)
    } finally {
      await open.close()
    }
  })

  test('the page runs only its own scripts, and in no frame', async () => {
    const { status, headers } = await send('GET', '', { 'sec-fetch-site': 'cross-site' })
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain(`script-src ${own()}/__cloud/page/;`)
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect((await send('GET', '/page/main.js')).headers['content-type']).toMatch(/javascript/)
    for (const path of ['/page/', '/page/nothing', '/page/../documents.ts', '/page/..%2fdocuments.ts'])
      expect((await send('GET', path)).status).toBe(404)
  })
})

describe('in a browser', () => {
  let browser: Browser
  let page: Page
  const problems: string[] = []
  beforeAll(async () => (browser = await launchBrowser()), 60_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    problems.length = 0
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  })
  afterEach(async () => {
    await page.close()
    expect(problems).toEqual([])
  })

  test('a document is found, edited and deleted', async () => {
    cloud.db.insert('cases', { _id: 'a', n: 1 })
    await page.goto(`${cloud.url}/__cloud`)
    await page.getByText('{"_id":"a","n":1}').click()
    await page.getByRole('button', { name: 'Edit…' }).click()
    await page.locator('dialog textarea').fill('{"_id":"a","n":{"$date":"2026-01-01T00:00:00Z"}}')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('{"_id":"a","n":{"$date":"2026-01-01T00:00:00.000Z"}}').click()
    expect(cloud.db.find('cases')).toEqual([{ _id: 'a', n: new Date('2026-01-01') }])
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByText('none ·').waitFor()
    expect(cloud.db.count('cases')).toBe(0)
  })

  test('stored content is text, wherever it is shown', async () => {
    const evil = '<img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>'
    cloud.db.insert('cases', { _id: evil, [evil]: evil })
    cloud.people.set([{ openid: 'oEvil', label: evil }])
    cloud.consents.grant('oEvil', [evil])
    cloud.files.put(evil.replaceAll('/', '_'), Buffer.from('x'), evil.replace(/[^ -~]/g, ''))
    await cloud.call('crashes', { how: 'throw' }, { openid: 'oEvil' })
    for (const section of ['data', 'log', 'time', 'files', 'inboxes']) {
      await page.goto(`${cloud.url}/__cloud#${section}`)
      await page.locator('nav a[aria-current]').waitFor()
      await page.locator('main table').first().waitFor()
      expect(await page.locator('main img, main script').count()).toBe(0)
    }
    await page.getByText(evil).first().waitFor()
    expect(await page.title()).toBe('Local cloud')
  })

  /** Nothing sticks out of the window, at the width of a desk and of a phone. */
  const expectFits = async (): Promise<void> => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
  }

  test('through every room: much, little, long and wrong', async () => {
    const long = '夜间按铃无人应答，希望改进值班安排并给予书面答复。'.repeat(40)
    for (const name of ['verdicts', 'ticks', 'whoami', `a_name_without_end_${'x'.repeat(60)}`])
      cloud.db.createCollection(name)
    cloud.db.insert(
      'cases',
      Array.from({ length: 10_000 }, (_, n) => ({ _id: `case-${n}`, n, text: n === 1 ? long : '短' })),
    )
    cloud.people.set([{ openid: 'oPatient', label: '患者家属' }])
    cloud.files.put(`照片/${'很长的文件名'.repeat(12)}.jpg`, Buffer.from('x'))
    await cloud.call('whoami', {}, { openid: 'oPatient' })
    await cloud.call('crashes', { how: 'throw' }, { openid: 'oPatient' })
    const room = (name: string): Promise<void> => page.locator('nav').getByText(name, { exact: true }).click()

    await page.goto(`${cloud.url}/__cloud#data/cases`)
    await page.getByText('1–20 ·').waitFor()
    await expectFits()
    // By keyboard alone: to the query, and Ctrl+Enter.
    await page.locator('#query').focus()
    await page.keyboard.type('{"n": {"$lt": 2}}')
    await page.keyboard.press('Control+Enter')
    await page.getByText('1–2 ·').waitFor()
    await page.locator('#results summary').nth(1).focus()
    await page.keyboard.press('Enter')
    await page.getByText(long).last().waitFor()
    await expectFits()
    await page.getByRole('button', { name: 'Explain' }).click()
    await page.getByText('reads the whole collection', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Count' }).click()
    await page.getByText('2 documents').waitFor()
    await page.locator('#query').fill('{"_id": ')
    await page.getByRole('button', { name: 'Find' }).click()
    await page
      .getByRole('alert')
      .getByText(/not JSON/)
      .waitFor()
    expect(await page.locator('#results summary').count()).toBe(0)
    problems.length = 0 // the browser's own line about the answer 400
    await page
      .locator('main')
      .getByText(/a_name_without_end/)
      .first()
      .click()
    await page.getByText('none ·').waitFor()
    await expectFits()

    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'in.csv', mimeType: 'text/csv', buffer: Buffer.from('_id,n\na,1\n') })
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('1 inserted, 0 replaced').waitFor()
    await page.getByLabel('Fields of the CSV').last().fill('n,_id')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Export CSV').click()])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)

    await room('Function log')
    await page.locator('tr', { hasText: 'whoami' }).getByText('cold').waitFor()
    await page.locator('td summary').click()
    await page
      .getByText(/broken on purpose/)
      .first()
      .waitFor()
    await page.getByLabel('Filter').fill('crashes')
    expect(await page.locator('tbody tr').count()).toBe(1)
    await expectFits()
    await room('Timers and clock')
    await page.getByText(/late has no timer: .*seven fields/).waitFor()
    await page.getByRole('button', { name: 'Run now' }).click()
    await page.getByText(/tick ran in/).waitFor()
    await expectFits()
    await room('Files')
    await page.getByText(/很长的文件名/).waitFor()
    await expectFits()
    await room('Inboxes and consents')
    await page.getByPlaceholder('template id').fill('T')
    await page.getByRole('button', { name: /Agree once/ }).click()
    await page.locator('tr', { hasText: 'oPatient' }).getByText('T', { exact: true }).waitFor()
    await page.getByText('No messages.').waitFor()
    await expectFits()
  }, 90_000)

  test('a timer runs and the clock moves', async () => {
    cloud.db.createCollection('ticks')
    await page.goto(`${cloud.url}/__cloud#time`)
    await page.getByRole('button', { name: 'Run now' }).click()
    await page.getByText(/tick ran in/).waitFor()
    await page.getByRole('button', { name: 'Freeze' }).click()
    await page.getByText('and stands still').waitFor()
    const before = cloud.clock.now().getTime()
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/clock') && response.request().method() === 'POST',
    )
    await page.getByRole('button', { name: '1 hour' }).click()
    await answered
    expect(cloud.clock.now().getTime()).toBe(before + 3_600_000)
    expect(cloud.db.count('ticks')).toBeGreaterThan(1)
  })
})
