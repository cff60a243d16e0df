const uploadFile = jest.fn<Promise<{ fileID: string }>, [{ cloudPath: string; filePath: string }]>()
let sessions = 0
const callFunction = jest.fn(async () => ({
  result: { ok: true, data: { uploadFolder: `uploads/folder${(sessions += 1)}` }, requestId: 'r' },
}))
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    cloud: {
      init: () => undefined,
      callFunction: () => callFunction(),
      uploadFile: (options: { cloudPath: string; filePath: string }) => uploadFile(options),
    },
  },
}))

import { cleanPhoto } from '../../client/src/cloud/photo'
import { forgetUploads, uploadPhotos } from '../../client/src/cloud/upload'

const a = cleanPhoto('a.jpg', 'wxfile://usr/photos/a.jpg')
const b = cleanPhoto('b.png', 'wxfile://usr/photos/b.png')

beforeEach(() => {
  jest.clearAllMocks()
  forgetUploads()
  uploadFile.mockImplementation(async ({ cloudPath }) => ({ fileID: `cloud://env.bucket/${cloudPath}` }))
})

const folderOf = (fileId = '') => fileId.split('/').slice(0, -1).join('/')

test('two cases share neither a folder nor a file, though the photo is the same', async () => {
  const [first] = await uploadPhotos([a], 'command-1')
  const [second] = await uploadPhotos([a], 'command-2')
  expect(first).not.toBe(second)
  expect(folderOf(first)).not.toBe(folderOf(second))
  expect(uploadFile).toHaveBeenCalledTimes(2)
})

test('a resend neither asks for a folder again nor uploads again', async () => {
  const sent = await uploadPhotos([a, b], 'command-1')
  expect(await uploadPhotos([a, b], 'command-1')).toEqual(sent)
  expect(uploadFile).toHaveBeenCalledTimes(2)
  expect(callFunction).toHaveBeenCalledTimes(1)
})

test('after a fault halfway, the resend continues in the same folder', async () => {
  uploadFile.mockImplementationOnce(async ({ cloudPath }) => ({ fileID: `cloud://env.bucket/${cloudPath}` }))
  uploadFile.mockRejectedValueOnce({ errMsg: 'uploadFile:fail' })
  const photos = [a, b]
  await expect(uploadPhotos(photos, 'command-1')).rejects.toMatchObject({ code: 'NETWORK' })
  const [first, second] = await uploadPhotos(photos, 'command-1')
  expect(folderOf(first)).toBe(folderOf(second))
  expect(uploadFile).toHaveBeenCalledTimes(3)
})

test('without photos no folder is asked for', async () => {
  expect(await uploadPhotos([], 'command-1')).toEqual([])
  expect(callFunction).not.toHaveBeenCalled()
})

test('a photo goes under a name that the device does not know, with its own ending', async () => {
  await uploadPhotos([b], 'command-1')
  const { cloudPath, filePath } = uploadFile.mock.lastCall?.[0] ?? { cloudPath: '', filePath: '' }
  expect(filePath).toBe(b.path)
  expect(cloudPath).toMatch(/^uploads\/folder\d+\/\w{16}\.png$/)
})
