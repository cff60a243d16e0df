/** @jest-environment jsdom */
const callFunction = jest.fn<Promise<unknown>, [{ input: unknown }]>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    cloud: {
      init: () => undefined,
      callFunction: async ({ data }: { data: { input: unknown } }) => ({ result: await callFunction(data) }),
    },
  },
}))

import { useVerify } from '../../client/src/office/audit/useVerify'
import { runHook } from './hook'

const stretch = (more: object) => ({
  ok: true,
  data: { links: 25, entries: 100, next: null, broken: null, head: null, ...more },
})
const head = { link: 40, hash: 'f'.repeat(64) }

beforeEach(() => jest.resetAllMocks())

test('walks to the end, stretch by stretch, and sums up', async () => {
  callFunction
    .mockResolvedValueOnce(stretch({ next: 26 }))
    .mockResolvedValueOnce(stretch({ links: 15, entries: 30, head }))
  const page = runHook(useVerify)
  await page.do(({ start }) => start({ link: 3, hash: 'a' }))
  expect(callFunction.mock.calls.map(([{ input }]) => input)).toEqual([
    { from: null, noted: { link: 3, hash: 'a' } },
    { from: 26 },
  ])
  expect(page.now().state).toEqual({ running: false, links: 40, entries: 130, broken: null, head, error: undefined })
})

test('stops at the first broken link', async () => {
  const broken = { link: 30, why: '有一条记录被改动过' }
  callFunction
    .mockResolvedValueOnce(stretch({ next: 26 }))
    .mockResolvedValueOnce(stretch({ links: 4, broken, next: 51 }))
  const page = runHook(useVerify)
  await page.do(({ start }) => start())
  expect(callFunction).toHaveBeenCalledTimes(2)
  expect(page.now().state).toMatchObject({ running: false, links: 29, broken })
})

test('a failure halfway never looks whole', async () => {
  callFunction.mockResolvedValueOnce(stretch({ next: 26 })).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const page = runHook(useVerify)
  await page.do(({ start }) => start())
  expect(page.now().state).toMatchObject({ running: false, links: 25, head: null, error: { code: 'NETWORK' } })
})

test('an answer that leads nowhere is not followed for ever', async () => {
  callFunction.mockResolvedValue(stretch({ next: 1 }))
  const page = runHook(useVerify)
  await page.do(({ start }) => start())
  expect(callFunction).toHaveBeenCalledTimes(2)
  expect(page.now().state?.error?.code).toBe('INTERNAL')
})

test('stopped is neither whole nor broken', async () => {
  callFunction.mockResolvedValue(stretch({ next: 26 }))
  const page = runHook(useVerify)
  let answer: (reply: unknown) => void = () => undefined
  callFunction.mockReturnValue(new Promise((resolve) => (answer = resolve)))
  await page.do(({ start }) => void start())
  await page.do(({ stop }) => stop())
  await page.do(() => answer(stretch({ head })))
  expect(page.now().state).toBeUndefined()
  expect(callFunction).toHaveBeenCalledTimes(1)
})
