import { mediaApi, PhotoStore, USER_DATA_PATH } from '../weapp-runner/wxMedia'
import { JPEG, PLACE, withPlace } from './photoWithPlace'

const storage = new Map<string, unknown>()
let phone = new PhotoStore()
/** Off on a phone that has no file system for the app. */
let working = true
let compressed: Uint8Array | undefined
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => fileSystem(),
    compressImage: async () => {
      if (!compressed) throw { errMsg: 'compressImage:fail' }
      return { tempFilePath: phone.add(compressed) }
    },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  },
}))

import { discardPhotos, findPhoto, keepPhoto, sweepPhotos } from '../../client/src/cloud/draftPhotos'
import { keepDraft, sweepDrafts } from '../../client/src/cloud/drafts'
import { shrink } from '../../client/src/cloud/shrink'

const DAY = 24 * 3600 * 1000

beforeEach(() => {
  storage.clear()
  phone = new PhotoStore()
  compressed = JPEG
  working = true
})

async function take(): Promise<string> {
  const kept = await keepPhoto(await shrink('wxfile://tmp_1.jpg'))
  return kept?.name ?? ''
}

function fileSystem(): unknown {
  if (!working) throw new Error('not supported')
  const { getFileSystemManager } = mediaApi({ phone: { photos: phone }, calls: [] } as never)
  return (getFileSystemManager as () => unknown)()
}

const latin = (path: string) => Buffer.from(phone.read(path)).toString('latin1')

test('a photo of a draft survives a closed app', async () => {
  const name = await take()
  phone.closeApp()
  const photo = await findPhoto(name)
  expect(latin(photo?.path ?? '')).toBe(JPEG.toString('latin1'))
  await discardPhotos([name])
  expect(await findPhoto(name)).toBeNull()
})

test('what WeChat leaves of the place is gone before the photo is kept or sent', async () => {
  compressed = withPlace(JPEG)
  const { path } = await shrink('wxfile://tmp_1.jpg')
  expect(path).toContain(USER_DATA_PATH)
  expect(latin(path)).not.toContain(PLACE)
})

test.each([
  ['WeChat cannot compress it', () => (compressed = undefined)],
  ['what comes back is no picture', () => (compressed = Buffer.from('no picture'))],
])('when %s, it is refused: the original is never used instead', async (_name, spoil) => {
  spoil()
  await expect(shrink('wxfile://tmp_1.jpg')).rejects.toMatchObject({
    code: 'VALIDATION',
    details: { fields: [{ path: 'photos', message: '这张照片处理不了，请换一张或截图后再选' }] },
  })
})

test('a full phone says so, and the photo is still there to be sent now', async () => {
  phone.full = true
  const photo = await shrink('wxfile://tmp_1.jpg')
  expect(await keepPhoto(photo)).toBeNull()
  expect(latin(photo.path)).toBe(JPEG.toString('latin1'))
})

test('a full phone that has no room to take the place out refuses the photo', async () => {
  phone.full = true
  compressed = withPlace(JPEG)
  await expect(shrink('wxfile://tmp_1.jpg')).rejects.toMatchObject({ code: 'VALIDATION' })
})

test('starting the app clears photos that no draft names, also when the draft was past its time', async () => {
  const [kept, lost, old] = [await take(), await take(), await take()]
  keepDraft('draft:complaint', { photos: [kept] }, 2000)
  keepDraft('draft:rate:abc', { photos: [old] }, 1000)
  const now = jest.spyOn(Date, 'now').mockReturnValue(1001 + 30 * DAY)
  sweepDrafts()
  await sweepPhotos()
  now.mockRestore()
  expect(await findPhoto(kept)).not.toBeNull()
  expect(await findPhoto(lost)).toBeNull()
  expect(await findPhoto(old)).toBeNull()
})

test('a phone without a file system starts all the same', async () => {
  working = false
  await expect(sweepPhotos()).resolves.toBeUndefined()
})
