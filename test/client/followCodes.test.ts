const device = new Map<string, unknown>()
const opened: string[] = []
let full = false
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => device.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      if (full) throw new Error('exceed storage max size')
      device.set(key, value)
    },
    removeStorageSync: (key: string) => device.delete(key),
    getStorageInfoSync: () => ({ keys: [...device.keys()] }),
    navigateTo: async ({ url }: { url: string }) => void opened.push(url),
    redirectTo: async ({ url }: { url: string }) => void opened.push(url),
  },
}))

import { dropAllDrafts, sweepDrafts } from '../../client/src/cloud/drafts'
import { keptReceipt, openReceipt } from '../../client/src/patient/receipts'
import {
  forgetCode,
  inGroups,
  isRemembered,
  masked,
  openFollowed,
  rememberCode,
  rememberedCodes,
  takeHandedOver,
} from '../../client/src/session/followCodes'

const code = '1234567890123456'

beforeEach(() => {
  device.clear()
  opened.length = 0
  full = false
})

test('a code is on the device only where somebody asked for it, and until they take it away', () => {
  expect(rememberedCodes()).toEqual([])
  rememberCode({ code, label: '投诉 · 编号 ABCDEFGH' })
  rememberCode({ code, label: '投诉 · 编号 ABCDEFGH' })
  expect(rememberedCodes()).toHaveLength(1)
  sweepDrafts(Date.now() + 400 * 24 * 3600 * 1000)
  dropAllDrafts()
  expect(isRemembered(code)).toBe(true)
  forgetCode(code)
  expect(device.size).toBe(0)
})

test('a phone that is full says so', () => {
  full = true
  expect(rememberCode({ code, label: '投诉' })).toBe(false)
})

test('a receipt with a code reaches its page and not the device', () => {
  const receipt = {
    caseId: 'case-1',
    code: 'ABCDEFGH',
    submittedAt: '2026-11-23T03:00:00.000Z',
    acknowledgeBy: '2026-11-24T15:59:59.999Z',
    dueAt: '2026-11-30T15:59:59.999Z',
    provisional: false,
    followCode: code,
    next: [],
  }
  openReceipt(receipt)
  expect(keptReceipt('case-1')?.followCode).toBe(code)
  expect(JSON.stringify([...device])).not.toContain(code)
  openReceipt({ ...receipt, caseId: 'case-2', followCode: null })
  expect(device.size).toBe(1)
})

test('it is handed to the next page once, and stands in no address', () => {
  openFollowed(code)
  expect(opened).toEqual(['/patient/follow/index'])
  expect(takeHandedOver()).toBe(code)
  expect(takeHandedOver()).toBe('')
})

test('in groups of four, also half typed; masked but for the end', () => {
  expect(inGroups(code)).toBe('1234 5678 9012 3456')
  expect(inGroups('12345')).toBe('1234 5')
  expect(inGroups('1234')).toBe('1234')
  expect(masked(code)).toBe('•••• •••• •••• 3456')
})
