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

import { dropDraft, keepDraft, readDraft, sweepDrafts } from '../../client/src/cloud/drafts'

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
