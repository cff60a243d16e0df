/** @jest-environment jsdom */
const device = new Map<string, unknown>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  useDidHide: () => undefined,
  default: {
    getStorageSync: (key: string) => device.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => device.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => device.delete(key),
    getStorageInfoSync: () => ({ keys: [...device.keys()] }),
  },
}))

import { listUnsent } from '../../client/src/cloud/drafts'
import { useDraft } from '../../client/src/cloud/useDraft'
import { freshComplaint, isEmptyComplaint, toKeep } from '../../client/src/patient/complaint/form'
import { runHook } from './hook'

const open = () => runHook(() => useDraft('draft:complaint', freshComplaint, isEmptyComplaint, toKeep))

beforeEach(() => device.clear())

test('a complaint comes back at its first step, with its command id and without the person', async () => {
  const first = open()
  const { commandId } = first.now().value
  await first.do(({ patch }) =>
    patch({
      words: '夜里换药等了两个小时',
      step: 2,
      identityMode: 'named',
      contact: { name: '林晓梅', phone: '13800000010' },
    }),
  )
  expect(first.now().value.contact.name).toBe('林晓梅')
  await first.do(({ keep }) => keep({ title: '投诉', excerpt: '', page: 'patient/complaint/index' }))
  expect(listUnsent()).toMatchObject([{ key: 'draft:complaint', title: '投诉' }])
  expect(JSON.stringify([...device])).not.toMatch(/林晓梅|13800000010/)
  await first.leave()

  const again = open().now()
  expect(again.restored).toBe(true)
  expect(again.value).toMatchObject({
    commandId,
    words: '夜里换药等了两个小时',
    identityMode: 'named',
    step: 0,
    contact: { name: '', phone: '' },
  })
})

test('what a former version kept of the person is not brought back', () => {
  const kept = { ...freshComplaint(), words: '等了很久', step: 2, contact: { name: '林晓梅', phone: '13800000010' } }
  device.set('draft:complaint', { savedAt: Date.now(), value: kept })
  expect(open().now().value).toMatchObject({ words: '等了很久', step: 0, contact: { name: '', phone: '' } })
})

test('an empty draft is no draft', async () => {
  const page = open()
  await page.do(({ patch }) => patch({ contact: { name: '林晓梅', phone: '' } }))
  await page.leave()
  expect(device.size).toBe(0)
  expect(open().now().restored).toBe(false)
})

test('photos alone are worth bringing back', async () => {
  const page = open()
  await page.do(({ patch }) => patch({ photos: ['a.jpg'] }))
  await page.leave()
  expect(open().now()).toMatchObject({ restored: true, value: { photos: ['a.jpg'] } })
})

test('sent, nothing of it stays in the outbox', async () => {
  const page = open()
  await page.do(({ patch }) => patch({ words: '等了很久' }))
  await page.do(({ keep }) => keep({ title: '投诉', excerpt: '', page: 'patient/complaint/index' }))
  await page.do(({ discard }) => discard())
  expect(listUnsent()).toEqual([])
})
