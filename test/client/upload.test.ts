const compressImage = jest.fn<Promise<{ tempFilePath: string }>, [{ src: string }]>()
const uploadFile = jest.fn<Promise<{ fileID: string }>, [{ cloudPath: string; filePath: string }]>()
let sessions = 0
const callFunction = jest.fn(async () => ({
  result: { ok: true, data: { uploadFolder: `uploads/folder${(sessions += 1)}` }, requestId: 'r' },
}))
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    compressImage: (options: { src: string }) => compressImage(options),
    cloud: {
      init: () => undefined,
      callFunction: () => callFunction(),
      uploadFile: (options: { cloudPath: string; filePath: string }) => uploadFile(options),
    },
  },
}))

import { forgetUploads, uploadPhotos } from '../../client/src/cloud/upload'

beforeEach(() => {
  jest.clearAllMocks()
  forgetUploads()
  compressImage.mockImplementation(async ({ src }) => ({ tempFilePath: `${src}.small.jpg` }))
  uploadFile.mockImplementation(async ({ cloudPath }) => ({ fileID: `cloud://env.bucket/${cloudPath}` }))
})

const folderOf = (fileId = '') => fileId.split('/').slice(0, -1).join('/')

test('two cases share neither a folder nor a file, though the photo is the same', async () => {
  const [first] = await uploadPhotos(['wxfile://a.jpg'], 'command-1')
  const [second] = await uploadPhotos(['wxfile://a.jpg'], 'command-2')
  expect(first).not.toBe(second)
  expect(folderOf(first)).not.toBe(folderOf(second))
  expect(uploadFile).toHaveBeenCalledTimes(2)
})

test('a resend neither asks for a folder again nor uploads again', async () => {
  const sent = await uploadPhotos(['wxfile://a.jpg', 'wxfile://b.jpg'], 'command-1')
  expect(await uploadPhotos(['wxfile://a.jpg', 'wxfile://b.jpg'], 'command-1')).toEqual(sent)
  expect(uploadFile).toHaveBeenCalledTimes(2)
  expect(callFunction).toHaveBeenCalledTimes(1)
})

test('after a fault halfway, the resend continues in the same folder', async () => {
  uploadFile.mockImplementationOnce(async ({ cloudPath }) => ({ fileID: `cloud://env.bucket/${cloudPath}` }))
  uploadFile.mockRejectedValueOnce({ errMsg: 'uploadFile:fail' })
  const photos = ['wxfile://a.jpg', 'wxfile://b.jpg']
  await expect(uploadPhotos(photos, 'command-1')).rejects.toMatchObject({ code: 'NETWORK' })
  const [a, b] = await uploadPhotos(photos, 'command-1')
  expect(folderOf(a)).toBe(folderOf(b))
  expect(uploadFile).toHaveBeenCalledTimes(3)
})

test('without photos no folder is asked for', async () => {
  expect(await uploadPhotos([], 'command-1')).toEqual([])
  expect(callFunction).not.toHaveBeenCalled()
})

test('only what was drawn anew is uploaded', async () => {
  await uploadPhotos(['wxfile://a.jpg'], 'command-1')
  expect(uploadFile.mock.lastCall?.[0].filePath).toBe('wxfile://a.jpg.small.jpg')
})

test('a photo that cannot be drawn anew is refused at its field, and the original is never sent', async () => {
  compressImage.mockRejectedValueOnce({ errMsg: 'compressImage:fail' })
  const message = '这张照片处理不了，请换一张或截图后再选'
  await expect(uploadPhotos(['wxfile://a.jpg'], 'command-1')).rejects.toMatchObject({
    code: 'VALIDATION',
    message,
    details: { fields: [{ path: 'photos', message }] },
  })
  expect(uploadFile).not.toHaveBeenCalled()
})
