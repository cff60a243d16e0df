import { Store } from '../../local-cloud/store/store'
import { exportDocuments } from '../../local-cloud/transfer/export'
import { importDocuments } from '../../local-cloud/transfer/import'
import { tempDir, testCloud } from './cloud'

let store: Store
beforeEach(() => {
  store = new Store(tempDir(), Date.now)
  store.ensure({ cases: {} })
})
afterEach(() => store.close())

const load = (text: string | Uint8Array): object =>
  importDocuments(store, 'cases', [Buffer.from(text)], 'insert', undefined, 'csv')
const dump = (fields: string[]): string => [...exportDocuments(store, 'cases', fields)].map(({ text }) => text).join('')

test('WeChat’s own example, and fields inside fields', () => {
  load('\ufeff_id,age\r\nxxxxxx,45\r\nyyyyyy,21\r\n')
  load('_id,who.name,who.ward\nz,"王, ""小王""\n二行",内科\n')
  expect(store.find('cases')).toEqual([
    { _id: 'xxxxxx', age: 45 },
    { _id: 'yyyyyy', age: 21 },
    { _id: 'z', who: { name: '王, "小王"\n二行', ward: '内科' } },
  ])
})

test('numbers are numbers unless something would be lost', () => {
  load('_id,v\na,-1.5\nb,007\nc,440301199001011234\nd,1e3\ne,\nf,true\n,9\n')
  expect(store.find('cases').map(({ v }) => v)).toEqual([-1.5, '007', '440301199001011234', 1000, '', 'true', 9])
  expect(store.find('cases', { v: 9 })[0]?._id).toEqual(expect.any(String))
})

test('out: the fields asked for, in that order', () => {
  store.insert('cases', [
    { _id: 'a', who: { name: '李,四' }, at: new Date(0), tags: ['x', 1], n: 1.5, ok: true, none: null },
    { _id: 'b', text: '两\n"行"', who: 5 },
  ])
  expect(dump(['_id', 'who.name', 'at', 'tags', 'n', 'ok', 'none', 'text'])).toBe(
    '_id,who.name,at,tags,n,ok,none,text\n' +
      'a,"李,四",1970-01-01T00:00:00.000Z,"[""x"",1]",1.5,true,,\n' +
      'b,,,,,,,"两\n""行"""\n',
  )
  store.remove('cases', {}, true)
  expect(dump(['_id', 'n'])).toBe('_id,n\n')
})

test.each<[string, string, RegExp]>([
  ['a field twice', 'a,b,a\n1,2,3', /^line 1: .*"a" is named twice/],
  ['a field without name', 'a,,b\n1,2,3', /^line 1: .*name every field/],
  ['names that contradict', 'a,a.b\n1,2', /^line 1: .*"a\.b" lies inside/],
  ['names that contradict, the other way', 'a.b,a\n1,2', /^line 1: .*"a\.b" lies inside/],
  ['a name of JavaScript', '__proto__.x\n1', /^line 1: .*no field name/],
  ['an operator', '$set\n1', /^line 1: .*no field name/],
  ['too many values', 'a\n1\n1,2', /^line 3: there are 2 values for 1 fields/],
  ['a quote without end', 'a\n1\n"2\n3', /^line 3: a quote has no end/],
  ['a quote in the middle', 'a\n1"2"', /^line 2: a quote stands/],
  ['something behind a quote', 'a\n"1"2""', /^line 2: a comma must follow/],
  ['an _id twice', '_id\n1\n1', /^line 3: .*E11000/],
])('refused as a whole: %s', (_name, text, message) => {
  expect(() => load(text)).toThrow(expect.objectContaining({ message: expect.stringMatching(message) }))
  expect(store.count('cases')).toBe(0)
})

test('over the endpoint', async () => {
  const cloud = await testCloud()
  try {
    cloud.db.createCollection('cases')
    const send = async (query: string, body: string): Promise<[number, string]> => {
      const headers = { 'content-type': 'text/csv' }
      const reply = await fetch(`${cloud.url}/__cloud/import?collection=cases&${query}`, {
        method: 'POST',
        headers,
        body,
      })
      return [reply.status, await reply.text()]
    }
    expect(await send('format=csv', '_id,n\na,1\nb,2\n')).toEqual([200, '{"inserted":2,"replaced":0}'])
    expect(await send('format=csv&mode=upsert', '_id,n\nc,1\nb,"x\n')).toEqual([400, expect.stringMatching(/line 3/)])
    expect(await send('format=xml', '')).toEqual([400, expect.stringMatching(/format must be/)])
    const reply = await fetch(`${cloud.url}/__cloud/export?collection=cases&format=csv&fields=n,_id`)
    expect([reply.headers.get('content-type'), await reply.text()]).toEqual([
      'text/csv; charset=utf-8',
      'n,_id\n1,a\n2,b\n',
    ])
    expect(reply.headers.get('content-disposition')).toContain('cases.csv')
    expect((await fetch(`${cloud.url}/__cloud/export?collection=cases&format=csv`)).status).toBe(400)
  } finally {
    await cloud.close()
  }
})
