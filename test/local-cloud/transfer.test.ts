import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { Store } from '../../local-cloud/store/store'
import { exportDocuments } from '../../local-cloud/transfer/export'
import { importDocuments, type ImportMode } from '../../local-cloud/transfer/import'
import { records } from '../../local-cloud/transfer/records'
import { tempDir, testCloud } from './cloud'

let store: Store
beforeEach(() => {
  store = new Store(tempDir(), Date.now)
  store.ensure({ cases: { indexes: [{ name: 'byCode', keys: { code: 1 }, unique: true }] } })
})
afterEach(() => store.close())

const load = (text: string, mode: ImportMode = 'insert'): object =>
  importDocuments(store, 'cases', [Buffer.from(text)], mode)
const dump = (collection = 'cases'): string => [...exportDocuments(store, collection)].map(({ text }) => text).join('')

describe('export', () => {
  test('one JSON document a line, dates as WeChat writes them', () => {
    store.insert('cases', [
      {
        _id: 'a',
        at: new Date('2018-08-31T17:30:00.882Z'),
        text: '两\n行',
        loc: { type: 'Point', coordinates: [1, 2] },
      },
      { _id: 'b', code: 1 },
    ])
    expect(dump()).toBe(
      '{"_id":"a","at":{"$date":"2018-08-31T17:30:00.882Z"},"text":"两\\n行","loc":{"type":"Point","coordinates":[1,2]}}\n{"_id":"b","code":1}\n',
    )
  })

  test('every document once, however many and however large', () => {
    const docs = Array.from({ length: 500 }, (_, i) => ({ _id: i, code: i, text: 'x'.repeat(i % 50 ? 10 : 300_000) }))
    store.insert('cases', docs)
    const batches = [...exportDocuments(store, 'cases')]
    expect(batches.flatMap(({ text }) => text.trim().split('\n')).map((line) => JSON.parse(line)._id)).toEqual(
      docs.map(({ _id }) => _id),
    )
    // Twice what a batch aims at: a single large document may overshoot.
    expect(Math.max(...batches.map(({ text }) => text.length))).toBeLessThan(6 * 1024 * 1024)
    expect(() => dump('nothing')).toThrow(/Table not exist: nothing/)
  })

  test('an import of it gives the same documents', () => {
    store.insert('cases', [
      { _id: 1, code: 'n', big: 1e300, small: -0.5, none: null, list: [1, [2]], far: new Date(8.64e15) },
      { _id: new Date(5), code: 'd', re: /^a.b$/i, odd: NaN, nested: { at: [new Date(7)] } },
    ])
    const text = dump()
    const before = store.find('cases')
    store.remove('cases', {}, true)
    expect(load(text)).toEqual({ inserted: 2, replaced: 0 })
    expect(store.find('cases')).toEqual(before)
    expect(dump()).toBe(text)
  })
})

describe('import', () => {
  test('lines of any length, cut anywhere, with byte order mark, CRLF and empty lines', () => {
    const text =
      '\ufeff{"_id":"一","text":"括号 } 和 \\" 引号"}\r\n\r\n{\n  "_id": "二",\n  "list": [\n    {"a": "{"}\n  ]\n}\n{"_id":"三"}'
    const whole = Buffer.from(text)
    for (const size of [1, 2, 3, 7, whole.length]) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
        whole.subarray(i * size, (i + 1) * size),
      )
      const read = [...records(chunks)]
      expect(read.map(({ line }) => line)).toEqual([1, 3, 9])
      expect(read.map(({ text: record }) => (JSON.parse(record) as { _id: string })._id)).toEqual(['一', '二', '三'])
    }
  })

  test('documents without _id get one; unknown collections are made', () => {
    expect(importDocuments(store, 'fresh', [Buffer.from('{"a":1}\n{"a":2}\n')], 'upsert')).toEqual({
      inserted: 2,
      replaced: 0,
    })
    expect(store.find('fresh').map(({ _id }) => _id)).toEqual([expect.any(String), expect.any(String)])
  })

  test('upsert replaces what is there, and keeps the indexes right', () => {
    store.insert('cases', [{ _id: 'a', code: 1, gone: true }])
    expect(load('{"_id":"a","code":2}\n{"_id":"b","code":1}\n', 'upsert')).toEqual({ inserted: 1, replaced: 1 })
    expect(store.find('cases')).toEqual([
      { _id: 'a', code: 2 },
      { _id: 'b', code: 1 },
    ])
    expect(store.find('cases', { code: 1 })).toEqual([{ _id: 'b', code: 1 }])
  })

  test.each<[string, string, ImportMode, RegExp]>([
    ['an _id that is there', '{"_id":"x"}\n{"_id":"kept"}', 'insert', /^line 2: .*E11000.*_id_/],
    ['an _id twice in the file', '{"_id":"x","code":1}\n\n{"_id":"x","code":2}', 'insert', /^line 3: .*E11000/],
    ['a unique value that is there', '{"_id":"x","code":1}\n{"_id":"y","code":0}', 'upsert', /^line 2: .*byCode/],
    ['no JSON', '{"_id":"x"}\n{"a":}\n', 'upsert', /^line 2: not JSON/],
    ['a list', '[{"_id":"x"}]', 'insert', /^line 1: a list is not expected/],
    ['a comma after a document', '{"_id":"x"},\n{"_id":"y"}', 'insert', /^line 1: not JSON/],
    ['two documents on a line', '{"_id":"x"}{"_id":"y"}', 'insert', /^line 1: not JSON/],
    ['a document without end', '{"_id":"x"}\n{"_id":"y",\n"a":1', 'insert', /^line 2: .*no end/],
    ['a text without end', '{"_id":"x"}\n{\n"a": "b\n}', 'insert', /^line 3: .*closing quote/],
    ['something else', '{"_id":"x"}\nhello', 'insert', /^line 2: a document begins with/],
    ['a broken date', '{"_id":"x"}\n{"at":{"$date":"never"}}', 'insert', /^line 2: .*\$date/],
    ['a date for a document', '{"$date":"2018-08-31T17:30:00.882Z"}', 'insert', /^line 1: .*must be an object/],
    ['a name WeChat refuses', '{"_id":"x"}\n{"a":[{"b..c":1}]}', 'insert', /^line 2: .*"b\.\.c"/],
    ['names that contradict', '{"a":{"b":1},"a.b":2}', 'insert', /^line 1: .*"a" and "a\.b"/],
    ['an operator', '{"_id":"kept","$set":{"a":1}}', 'upsert', /^line 1: /],
    ['an _id that is a list', '{"_id":[1]}', 'upsert', /^line 1: /],
  ])('refused as a whole: %s', (_name, text, mode, message) => {
    store.insert('cases', [{ _id: 'kept', code: 0 }])
    expect(() => load(text, mode)).toThrow(expect.objectContaining({ message: expect.stringMatching(message) }))
    expect(store.find('cases')).toEqual([{ _id: 'kept', code: 0 }])
    expect(store.find('cases', { code: 1 })).toEqual([])
  })

  test('one that failed leaves no trace in what the store knows of its indexes', () => {
    const folder = tempDir()
    const first = new Store(folder, Date.now)
    first.ensure({ cases: { indexes: [{ name: 'byTag', keys: { tag: 1 } }] } })
    expect(() => importDocuments(first, 'cases', [Buffer.from('{"tag":[1,2]}\nno')], 'insert')).toThrow(/^line 2/)
    expect(() => importDocuments(first, 'fresh', [Buffer.from('no')], 'insert')).toThrow(/^line 1/)
    expect(() => first.find('fresh')).toThrow(/not exist/)
    first.insert('cases', [{ _id: 'a', tag: [1, 9] }])
    first.close()
    const second = new Store(folder, Date.now)
    // Only an index known to hold lists may not narrow by both bounds at once.
    expect(second.find('cases', { tag: { $gt: 5, $lt: 3 } })).toHaveLength(1)
    second.close()
  })

  test('bytes that are not UTF-8', () => {
    expect(() => importDocuments(store, 'cases', [Buffer.from([123, 10, 0xff, 0xfe])], 'insert')).toThrow(/UTF-8/)
  })

  test('a document that a transaction holds', () => {
    store.insert('cases', [{ _id: 'held', code: 0 }])
    const tx = store.transactions.begin(undefined)
    store.modify('cases', { _id: 'held' }, { $set: { n: 1 } }, { multi: false, merge: true, upsert: false }, tx)
    expect(() => load('{"_id":"new","code":1}\n{"_id":"held","code":2}', 'upsert')).toThrow(/^line 2: .*conflict/)
    store.commit(tx)
    expect(store.find('cases')).toEqual([{ _id: 'held', code: 0, n: 1 }])
  })

  test('memory does not grow with the file', () => {
    const line = Buffer.from(`{"text":"${'x'.repeat(1000)}"}\n`.repeat(1000))
    let read = 0
    let most = 0
    const start = process.memoryUsage().heapUsed
    const source = (function* () {
      for (let i = 0; i < 200; i++) yield line
    })()
    for (const { text } of records(source)) {
      read += text.length
      if (read % 10_000 < 1000) most = Math.max(most, process.memoryUsage().heapUsed)
    }
    expect(read).toBeGreaterThan(200_000_000)
    expect(most).toBeLessThan(start + 100_000_000)
  })
})

describe('the command', () => {
  const root = path.resolve(__dirname, '../..')
  const run = promisify(execFile)
  const command = async (...args: string[]): Promise<{ ok: boolean; stderr: string }> =>
    run(process.execPath, [
      path.join(root, 'node_modules/tsx/dist/cli.mjs'),
      path.join(root, 'scripts/cloud.ts'),
      ...args,
    ])
      .then(({ stderr }) => ({ ok: true, stderr }))
      .catch(({ stderr }: { stderr: string }) => ({ ok: false, stderr }))

  test('takes a store out and into another', async () => {
    const from = tempDir()
    const source = new Store(from, Date.now)
    source.ensure({ cases: {}, people: {} })
    source.insert('cases', [{ _id: 'a' }, { _id: 'b' }])
    source.close()
    const out = tempDir()
    expect(await command('export', '--data', from, '--out', out)).toMatchObject({
      ok: true,
      stderr: expect.stringContaining('cases: 2 documents in '),
    })
    expect(fs.readdirSync(out).sort()).toEqual(['cases.json', 'people.json'])
    const file = path.join(out, 'cases.json')
    expect(fs.readFileSync(file, 'utf8')).toBe('{"_id":"a"}\n{"_id":"b"}\n')
    const to = tempDir()
    const args = ['import', '--data', to, '--collection', 'cases', '--file', file]
    expect(await command(...args)).toMatchObject({ ok: true, stderr: 'cases: 2 inserted, 0 replaced\n' })
    expect(await command(...args)).toMatchObject({
      ok: false,
      stderr: expect.stringMatching(/cases\.json, line 1: .*E11000[^]*Nothing was imported/),
    })
    expect(await command(...args, '--mode', 'upsert')).toMatchObject({
      ok: true,
      stderr: expect.stringMatching(/0 inserted, 2 replaced/),
    })
  })

  test('a cloud that runs, a folder without a store, a wrong option', async () => {
    const cloud = await testCloud()
    const args = ['export', '--out', tempDir()]
    try {
      expect(await command(...args, '--data', cloud.dataDir)).toMatchObject({
        ok: false,
        stderr: expect.stringMatching(/in use.*console page/),
      })
    } finally {
      await cloud.close()
    }
    const empty = tempDir()
    expect(await command(...args, '--data', empty)).toMatchObject({
      ok: false,
      stderr: expect.stringMatching(/no store/),
    })
    expect(fs.readdirSync(empty)).toEqual([])
    expect((await command('import', '--data', empty, '--mode', 'replace')).stderr).toMatch(/usage/)
  })
})
