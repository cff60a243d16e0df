/** @jest-environment jsdom */
import { AppError } from '@nuanyu/types/errors'
import { cleanPhoto, type CleanPhoto } from '../../client/src/cloud/photo'

const shrink = jest.fn<Promise<CleanPhoto>, [string]>()
const upload = jest.fn<Promise<string[]>, [CleanPhoto[], string]>()
const device = new Set<string>()
let full = false
jest.mock('../../client/src/cloud', () => ({
  shrink: (path: string) => shrink(path),
  keepPhoto: async ({ name }: CleanPhoto) => {
    if (full) return null
    device.add(name)
    return cleanPhoto(name, `kept/${name}`)
  },
  findPhoto: async (name: string) => (device.has(name) ? cleanPhoto(name, `kept/${name}`) : null),
  discardPhotos: async (names: string[]) => names.forEach((name) => device.delete(name)),
  uploadPhotos: (photos: CleanPhoto[], commandId: string) => upload(photos, commandId),
}))

import { usePhotos } from '../../client/src/features/photos/usePhotos'
import { runHook } from './hook'

let draft: string[] = []
const open = () => runHook(() => usePhotos(draft, (names) => (draft = names)))
const chosen = (...names: string[]) => names.map((name) => ({ path: `tmp/${name}`, size: 1 }))
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

beforeEach(() => {
  jest.clearAllMocks()
  device.clear()
  draft = []
  full = false
  shrink.mockImplementation(async (path) => cleanPhoto(path.replace('tmp/', ''), `small/${path}`))
  upload.mockImplementation(async (photos) => photos.map(({ name }) => `cloud://${name}`))
})

test('photos are kept with the draft and come back with it', async () => {
  const page = open()
  await page.do(async ({ add }) => {
    add(chosen('a.jpg', 'b.jpg'))
    await settle()
  })
  expect(draft).toEqual(['a.jpg', 'b.jpg'])
  page.leave()

  const again = open()
  await again.do(settle)
  expect(again.now().shown.map(({ url, state }) => [url, state])).toEqual([
    ['kept/a.jpg', 'ready'],
    ['kept/b.jpg', 'ready'],
  ])
  await again.do(({ upload: send }) => send('command-1'))
  expect(upload).toHaveBeenCalledWith(
    [cleanPhoto('a.jpg', 'kept/a.jpg'), cleanPhoto('b.jpg', 'kept/b.jpg')],
    'command-1',
  )
})

test('a photo that cannot be made clean is said at once, and nothing is uploaded while it is there', async () => {
  const message = '这张照片处理不了，请换一张或截图后再选'
  shrink.mockRejectedValueOnce(new AppError('VALIDATION', { message }))
  const page = open()
  await page.do(async ({ add }) => {
    add(chosen('a.jpg', 'b.jpg'))
    await settle()
  })
  expect(page.now().refusal).toBe(message)
  expect(page.now().shown.map(({ state }) => state)).toEqual(['failed', 'ready'])
  await expect(page.now().upload('command-1')).rejects.toMatchObject({ message })
  expect(upload).not.toHaveBeenCalled()

  await page.do(({ remove }) => remove('tmp/a.jpg'))
  expect(page.now().refusal).toBeUndefined()
  await page.do(({ upload: send }) => send('command-1'))
  expect(upload.mock.lastCall?.[0].map(({ name }) => name)).toEqual(['b.jpg'])
})

test('sending waits for photos that are still being prepared', async () => {
  const page = open()
  await page.do(({ add, upload: send }) => {
    add(chosen('a.jpg'))
    return send('command-1')
  })
  expect(upload.mock.lastCall?.[0]).toHaveLength(1)
})

test('without room on the device the photos are for now only, and it is said', async () => {
  full = true
  const page = open()
  await page.do(async ({ add }) => {
    add(chosen('a.jpg'))
    await settle()
  })
  expect(page.now().unkept).toBe(true)
  expect(draft).toEqual([])
  await page.do(({ upload: send }) => send('command-1'))
  expect(upload.mock.lastCall?.[0].map(({ name }) => name)).toEqual(['a.jpg'])
})

test('photos that the device has lost are said, and the draft forgets them', async () => {
  device.add('a.jpg')
  draft = ['a.jpg', 'b.jpg']
  const page = open()
  await page.do(settle)
  expect(page.now().gone).toBe(1)
  expect(draft).toEqual(['a.jpg'])
})

test('taken away while being prepared, a photo leaves nothing behind', async () => {
  const page = open()
  await page.do(async ({ add, remove }) => {
    add(chosen('a.jpg'))
    remove('tmp/a.jpg')
    await settle()
  })
  expect([...device]).toEqual([])
  expect(draft).toEqual([])
})

test('sent or thrown away, they leave the device', async () => {
  const page = open()
  await page.do(async ({ add }) => {
    add(chosen('a.jpg'))
    await settle()
  })
  await page.do(({ clear }) => clear())
  expect([...device]).toEqual([])
})
