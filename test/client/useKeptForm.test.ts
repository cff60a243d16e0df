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

import { useKeptForm } from '../../client/src/features/form/useKeptForm'
import { runHook } from './hook'

const RECORD = { title: '原来的标题', body: '原来的正文', to: { everyone: true } }
const open = (version = 3) => runHook(() => useKeptForm('draft:paper-1', () => RECORD, version))

beforeEach(() => device.clear())

test('what was changed of a record comes back, and says so', async () => {
  const first = open()
  expect(first.now().note.shown).toBe(false)
  await first.do(({ change }) => change({ body: '改了一半' }))
  await first.leave()

  const { form, note } = open().now()
  expect(form).toMatchObject({ ...RECORD, body: '改了一半' })
  expect(note).toEqual({ shown: true, lost: undefined })
})

test('each change is another command; the same content asked again is as well', async () => {
  const page = open()
  const ids = [page.now().form.commandId]
  await page.do(({ change }) => change({ title: '新的标题' }))
  ids.push(page.now().form.commandId)
  await page.do(({ renew }) => renew())
  ids.push(page.now().form.commandId)
  expect(new Set(ids).size).toBe(3)
  expect(page.now().form.title).toBe('新的标题')
})

test('a record that went on meanwhile is to be compared', async () => {
  const first = open(3)
  await first.do(({ change }) => change({ body: '改了一半' }))
  await first.leave()
  expect(open(4).now().note).toMatchObject({ shown: true, lost: expect.stringContaining('后来改过') as string })
})

test('untouched, changed back, given up or saved, nothing is kept', async () => {
  const page = open()
  await page.do(({ change }) => change({ body: '改了一半' }))
  await page.do(({ change }) => change({ body: RECORD.body }))
  await page.leave()
  expect(device.size).toBe(0)

  const again = open()
  await again.do(({ change }) => change({ body: '改了一半' }))
  await again.do(({ discard }) => discard())
  expect(again.now().form).toMatchObject(RECORD)
  await again.leave()
  expect(device.size).toBe(0)
})
