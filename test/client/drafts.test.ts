const device = new Map<string, unknown>()
let full = false
let silent = false
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => device.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      if (full) throw new Error('exceed storage max size')
      device.set(key, JSON.parse(JSON.stringify(value)))
    },
    removeStorageSync: (key: string) => device.delete(key),
    getStorageInfoSync: () => {
      if (silent) throw new Error('getStorageInfo:fail')
      return { keys: [...device.keys()] }
    },
  },
}))

import {
  dropAllDrafts,
  dropDraft,
  keepDraft,
  listUnsent,
  markUnsent,
  photosOfDrafts,
  readDraft,
  sweepDrafts,
} from '../../client/src/cloud/drafts'

const DAY = 24 * 3600 * 1000
const draft = { words: '等了很久', commandId: 'a'.repeat(20) }

beforeEach(() => {
  device.clear()
  full = false
  silent = false
})

test('a draft comes back with its command id', () => {
  keepDraft('draft:complaint', draft, 1000)
  expect(readDraft('draft:complaint', 2000)).toEqual(draft)
})

test('drafts of different places do not meet', () => {
  keepDraft('draft:rate:abc', draft, 1000)
  expect(readDraft('draft:rate:xyz', 2000)).toBeNull()
})

test('after 30 days it is gone from the device, not before', () => {
  keepDraft('draft:complaint', draft, 1000)
  expect(readDraft('draft:complaint', 1000 + 30 * DAY)).toEqual(draft)
  expect(readDraft('draft:complaint', 1001 + 30 * DAY)).toBeNull()
  expect(device.size).toBe(0)
})

test('dropped after sending', () => {
  keepDraft('draft:complaint', draft)
  dropDraft('draft:complaint')
  expect(readDraft('draft:complaint')).toBeNull()
})

test.each(['', 'text', 5, { value: draft }, { savedAt: 'x', value: draft }])(
  '%p in the store is no draft',
  (stored) => {
    device.set('draft:complaint', stored)
    expect(readDraft('draft:complaint')).toBeNull()
  },
)

test('a full device does not stop the writer', () => {
  full = true
  expect(() => keepDraft('draft:complaint', draft)).not.toThrow()
})

test('starting the app clears what is past its time, also of places nobody comes back to', () => {
  keepDraft('draft:rate:abc', draft, 1000)
  keepDraft('receipt:last', { code: 'ABCDEFGH' }, 1000)
  keepDraft('draft:complaint', draft, 2000)
  device.set('receipt:older', { code: 'no time of its own' })
  device.set('elder', true)
  sweepDrafts(1001 + 30 * DAY)
  expect([...device.keys()]).toEqual(['draft:complaint', 'elder'])
})

test('a device that does not answer does not stop the app', () => {
  silent = true
  expect(() => sweepDrafts()).not.toThrow()
})

describe('the outbox', () => {
  const sending = { title: '投诉 · 服务态度', excerpt: '等了很久', page: 'patient/complaint/index' }

  test('what was tapped to send stays there, with what and when, newest first, until its draft goes', () => {
    keepDraft('draft:complaint', draft, 1000)
    keepDraft('draft:rate:abc', draft, 1000)
    markUnsent('draft:complaint', sending, 2000)
    markUnsent('draft:rate:abc', { ...sending, title: '服务评价' }, 3000)
    expect(listUnsent(4000)).toEqual([
      { key: 'draft:rate:abc', ...sending, title: '服务评价', at: 3000 },
      { key: 'draft:complaint', ...sending, at: 2000 },
    ])
    expect(readDraft('draft:complaint', 4000)).toEqual(draft)
    dropDraft('draft:rate:abc')
    expect(listUnsent(4000)).toHaveLength(1)
    expect(listUnsent(2001 + 30 * DAY)).toEqual([])
  })

  test('written on afterwards, it is still unsent', () => {
    keepDraft('draft:complaint', draft, 1000)
    markUnsent('draft:complaint', sending, 2000)
    keepDraft('draft:complaint', { ...draft, words: '等了两个小时' }, 3000)
    expect(listUnsent(4000)).toHaveLength(1)
  })

  test('a draft that nobody tried to send is not in it', () => {
    keepDraft('draft:complaint', draft)
    expect(listUnsent()).toEqual([])
  })

  test('where no draft could be kept there is nothing to open', () => {
    markUnsent('draft:complaint', sending)
    expect(listUnsent()).toEqual([])
  })
})

test('photos of all drafts are known by name', () => {
  keepDraft('draft:complaint', { ...draft, photos: ['a.jpg', 'b.jpg'] })
  keepDraft('draft:rate:abc', draft)
  keepDraft('draft:rate:xyz', { ...draft, photos: 'of an old version' })
  expect(photosOfDrafts()).toEqual(['a.jpg', 'b.jpg'])
})

test('deleting everything of mine leaves what is not a draft', () => {
  keepDraft('draft:complaint', draft)
  keepDraft('receipt:last', draft)
  device.set('elder', true)
  dropAllDrafts()
  expect([...device.keys()]).toEqual(['elder'])
})
