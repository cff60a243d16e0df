import fs from 'node:fs'
import { importGradually, takeBackUnfinished } from '../../local-cloud/transfer/gradual'
import { incoming, type ImportMode } from '../../local-cloud/transfer/import'
import { snapshot } from '../../local-cloud/transfer/snapshot'
import { Store } from '../../local-cloud/store/store'
import { tempDir, testCloud } from './cloud'

/** Export and import while others use the store. */

const SCHEMA = { cases: { indexes: [{ name: 'byCode', keys: { code: 1 }, unique: true }] } }
let folder: string
let store: Store
beforeEach(() => {
  folder = tempDir()
  store = new Store(folder, Date.now)
  store.ensure(SCHEMA)
})
afterEach(() => store.close())

const lines = (from: number, to: number, fill = ''): string =>
  Array.from({ length: to - from }, (_, i) => `{"_id":"i${from + i}","code":${from + i},"fill":"${fill}"}\n`).join('')
const load = (text: string, mode: ImportMode = 'insert'): Promise<object> =>
  importGradually(store, 'cases', () => incoming([Buffer.from(text)], 'json'), mode)
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const journal = (): unknown => store.sql.get('SELECT count(*) FROM imports')?.[0]

/** Documents and index entries tell of the same things. */
function expectWhole(): void {
  const all = store.find('cases')
  expect(store.explain('cases', { code: { $gte: -1 } }).index).toBe('byCode')
  expect(store.find('cases', { code: { $gte: -1 } }).length).toBe(all.length)
  expect(store.sql.get('SELECT count(*) FROM i1')?.[0]).toBe(all.length)
  expect(journal()).toBe(0)
}

describe('export', () => {
  const docs = Array.from({ length: 300 }, (_, n) => ({ _id: `d${n}`, code: n, v: 'old' }))
  const change = { multi: true, merge: true, upsert: false }

  test('is the collection as it was when it began, whatever is written meanwhile', () => {
    store.insert('cases', docs)
    const reader = snapshot(store, 'cases')
    const seen = [...(reader.next().value as string[])]
    expect(seen).toHaveLength(16)
    store.modify('cases', { code: { $in: [3, 200, 299] } }, { $set: { v: 'new' } }, change)
    store.remove('cases', { _id: { $in: ['d0', 'd150', 'd298'] } }, true)
    // Gone and come again, before and behind the reader; and quite new ones.
    store.insert('cases', [{ _id: 'd0', code: 0, v: 'again' }, { _id: 'd150', code: 150, v: 'again' }, { _id: 'z' }])
    for (const texts of reader) {
      seen.push(...texts)
      store.modify('cases', {}, { $inc: { touched: 1 } }, change)
      store.remove('cases', { _id: 'd297' }, true)
    }
    expect(seen.map((text) => JSON.parse(text) as object)).toEqual(docs)
    expect(store.transactions.openCount).toBe(0)
  })

  test('a reader that stops early keeps nothing', () => {
    store.insert('cases', docs)
    const reader = snapshot(store, 'cases')
    reader.next()
    reader.return(undefined)
    expect(store.transactions.openCount).toBe(0)
  })
})

describe('import', () => {
  test('others have their turn in between', async () => {
    let longest = 0
    let turns = 0
    let done = false
    const watch = (async () => {
      for (let last = performance.now(); !done; turns++) {
        await turn()
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
      }
    })()
    expect(await load(lines(0, 2000, 'x'.repeat(200)))).toEqual({ inserted: 2000, replaced: 0 })
    done = true
    await watch
    expect(turns).toBeGreaterThan(5)
    // A slice is 10 ms; the rest is for a busy machine. Done at once it takes half a second and more.
    expect(longest).toBeLessThan(250)
    expectWhole()
  })

  test.each<[string, string, ImportMode, RegExp]>([
    ['a unique value twice', `${lines(0, 300)}{"_id":"x","code":7}`, 'insert', /^line 301: .*byCode/],
    ['an _id twice', `${lines(0, 300)}{"_id":"i7"}`, 'insert', /^line 301: .*_id_/],
    ['an _id that is there', `${lines(0, 300)}{"_id":"kept"}`, 'insert', /^line 301: .*_id_/],
    ['no JSON at the end', `${lines(0, 300)}{"a":}`, 'upsert', /^line 301: not JSON/],
    ['a unique value after a replacement', `{"_id":"kept","code":1}\n${lines(0, 300)}`, 'upsert', /^line 3: .*byCode/],
  ])('all or nothing: %s', async (_name, text, mode, message) => {
    store.insert('cases', [{ _id: 'kept', code: -1 }])
    await expect(load(text, mode)).rejects.toThrow(message)
    expect(store.find('cases')).toEqual([{ _id: 'kept', code: -1 }])
    expectWhole()
  })

  test('what others changed meanwhile stays', async () => {
    store.insert('cases', [{ _id: 'i1', code: 1, was: true }])
    const work = load(`${lines(0, 500)}{"_id":"x","code":7}`, 'upsert')
    while (store.count('cases') < 100) await turn()
    store.modify('cases', { _id: 'i5' }, { $set: { mine: true } }, { multi: false, merge: true, upsert: false })
    store.remove('cases', { _id: 'i6' }, false)
    await expect(work).rejects.toThrow(/^line 501/)
    expect(store.find('cases').map(({ _id }) => _id)).toEqual(['i1', 'i5'])
    expect(store.find('cases', { _id: 'i1' })).toEqual([{ _id: 'i1', code: 1, was: true }])
    expectWhole()
  })

  test('it waits for a transaction like any other write', async () => {
    store.insert('cases', [{ _id: 'i3', code: 3 }])
    const tx = store.transactions.begin(undefined)
    store.modify('cases', { _id: 'i3' }, { $set: { n: 1 } }, { multi: false, merge: true, upsert: false }, tx)
    const work = load(lines(0, 10), 'upsert')
    for (let i = 0; i < 20; i++) await turn()
    expect(store.count('cases')).toBe(1)
    store.commit(tx)
    expect(await work).toEqual({ inserted: 9, replaced: 1 })
    expectWhole()
  })

  test('one that the end of the process cut off is taken back at the next start', async () => {
    store.insert('cases', [{ _id: 'i1', code: 1, was: true }])
    const work = load(lines(0, 1500), 'upsert').catch((error: unknown) => error)
    while (store.count('cases') < 300) await turn()
    // As a kill would leave it: the file as it is now, with its journal of commits.
    const killed = tempDir()
    for (const file of fs.readdirSync(folder)) fs.cpSync(`${folder}/${file}`, `${killed}/${file}`)
    await work
    store.close()
    store = new Store(killed, Date.now)
    expect(store.count('cases')).toBeGreaterThan(1)
    expect(takeBackUnfinished(store)).toBeGreaterThan(299)
    expect(store.find('cases')).toEqual([{ _id: 'i1', code: 1, was: true }])
    expectWhole()
  })

  test('one at a time', async () => {
    const first = load(lines(0, 10))
    await expect(load(lines(10, 20))).rejects.toThrow(/another import/)
    await first
    expect(await load(lines(10, 20))).toMatchObject({ inserted: 10 })
  })
})

test('a request is answered while the page exports and imports', async () => {
  const cloud = await testCloud()
  try {
    cloud.db.createCollection('cases')
    cloud.db.createCollection('other')
    const body = lines(0, 5000, 'x'.repeat(100))
    const headers = { 'content-type': 'application/x-ndjson' }
    const target = `${cloud.url}/__cloud/import?collection=cases`
    let done = false
    const work = fetch(target, { method: 'POST', headers, body }).then((reply) => {
      done = true
      return reply.json()
    })
    const waits: number[] = []
    while (!done) {
      const started = performance.now()
      await (await fetch(`${cloud.url}/__cloud/clock`)).text()
      waits.push(performance.now() - started)
    }
    expect(await work).toEqual({ inserted: 5000, replaced: 0 })
    waits.sort((a, b) => a - b)
    expect(waits.length).toBeGreaterThan(3)
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(200)
    const exported = await (await fetch(`${cloud.url}/__cloud/export?collection=cases`)).text()
    expect(exported.split('\n')).toHaveLength(5001)
  } finally {
    await cloud.close()
  }
})
