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

import type { PosterJob } from '@nuanyu/types/posters'
import { asked, obstacle, planned, sheetsFor, toggleAll } from '../../client/src/office/posters/plan'
import { useDrawing } from '../../client/src/office/posters/useDrawing'
import { runHook } from './hook'

const job = (done: number, nextPart: number | null): PosterJob => ({
  id: 'job-1',
  at: '2026-11-23T03:00:00.000Z',
  size: 'a4',
  sizeLabel: 'A4',
  codes: 60,
  done,
  nextPart,
  parts: [],
  missing: [],
  rare: [],
})
const reply = (data: PosterJob) => ({ ok: true, data })

beforeEach(() => jest.resetAllMocks())

test.each([
  [86, 'a4', 86, '86 个码，86 张 A4'],
  [86, 'a5', 86, '86 个码，86 张 A5'],
  [86, 'a4x4', 22, '86 个码，约 22 张 A4'],
  [12, 'a4x12', 1, '12 个码，1 张 A4'],
] as const)('%i codes on %s', (codes, size, sheets, words) => {
  expect(sheetsFor(codes, size)).toBe(sheets)
  expect(planned(codes, size)).toBe(words)
})

test('ticks all that can be printed, and takes only those away', () => {
  const places = [3, 0, 2].map((codes, i) => ({ id: String(i), name: '', group: '', codes }))
  expect(toggleAll(['x'], places)).toEqual(['x', '0', '2'])
  expect(toggleAll(['x', '0', '2'], places)).toEqual(['x'])
})

test('says what stands in the way', () => {
  expect(obstacle([], 0)).toBe('先选要打印的')
  expect(obstacle(['a'], 0)).toBe('选中的还没有在用的码')
  expect(obstacle(['a'], 1001)).toContain('1000')
  expect(obstacle(['a'], null)).toBeUndefined()
})

test('reads what a link asks for, and nothing from a broken one', () => {
  expect(asked({ posts: 'a,b' })).toEqual({ by: 'posts', ids: ['a', 'b'] })
  expect(asked({ codes: '<>' })).toBeNull()
  expect(asked({})).toBeNull()
})

test('stops where the network is lost, and goes on from there', async () => {
  callFunction.mockResolvedValueOnce(reply(job(25, 1))).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const page = runHook(useDrawing)
  await page.do(({ draw }) => draw(job(0, 0)))
  expect(page.now().state).toMatchObject({ running: false, job: { done: 25, nextPart: 1 }, error: { code: 'NETWORK' } })
  callFunction.mockResolvedValueOnce(reply(job(50, 2))).mockResolvedValueOnce(reply(job(60, null)))
  await page.do(({ draw, state }) => state && draw(state.job))
  expect(callFunction.mock.calls.map(([{ input }]) => (input as { part: number }).part)).toEqual([0, 1, 1, 2])
  expect(page.now().state).toMatchObject({ running: false, job: { done: 60, nextPart: null }, error: undefined })
})
