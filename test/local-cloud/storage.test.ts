import type { Cloud } from '../../local-cloud'
import { attempt, run, testCloud } from './cloud'

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

test.each(['plain.txt', 'a/b/照片 1.jpg', 'odd/100% #1?.bin', 'x/..hidden', '百分之%20.txt'])(
  '"%s" goes up, is found, comes down, goes away',
  async (cloudPath) => {
    const seen = await run(
      cloud,
      async ({ cloud }, path: string) => {
        const content = Buffer.from([0, 255, 10, 13, 0x61])
        const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content })
        const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
        const { fileContent } = await cloud.downloadFile({ fileID })
        const removed = await cloud.deleteFile({ fileList: [fileID] })
        const after = await cloud.getTempFileURL({ fileList: [fileID] })
        return {
          fileID,
          status: fileList[0].status,
          url: fileList[0].tempFileURL,
          bytes: [...fileContent],
          removed: removed.fileList[0].status,
          after: after.fileList[0],
        }
      },
      cloudPath,
    )
    expect(seen).toMatchObject({
      fileID: expect.stringMatching(/^cloud:\/\//),
      status: 0,
      bytes: [0, 255, 10, 13, 0x61],
      removed: 0,
    })
    expect(seen.after).toMatchObject({ status: -503003, tempFileURL: '' })
  },
)

test('a stream goes up too', async () => {
  const text = await run(cloud, async ({ cloud, load }) => {
    const { fileID } = await cloud.uploadFile({
      cloudPath: 'stream.js',
      fileContent: load('fs').createReadStream(load.resolve('./index.js')),
    })
    return (await cloud.downloadFile({ fileID })).fileContent.toString()
  })
  expect(text).toMatch(/unmodified SDK/)
})

test('a form, as older SDKs upload', async () => {
  const meta = await fetch(`${cloud.url}/admin`, {
    method: 'POST',
    body: JSON.stringify({ action: 'storage.getUploadMetadata', path: 'form.txt' }),
  })
  const { data } = (await meta.json()) as { data: { url: string; fileId: string } }
  const form = new FormData()
  form.set('key', 'form.txt')
  form.set('success_action_status', '201')
  form.set('file', new Blob(['from a form'], { type: 'text/plain' }), 'form.txt')
  const reply = await fetch(data.url, { method: 'POST', body: form })
  expect(reply.status).toBe(201)
  expect(cloud.files.read(data.fileId)?.toString()).toBe('from a form')
})

test.each([
  '../escape.txt',
  '/absolute.txt',
  'a//b.txt',
  'a/../b.txt',
  '',
  'a/\u0000b',
  'a\\b',
  `${'很'.repeat(400)}.txt`,
])('refused: "%s"', async (cloudPath) => {
  const { error } = await attempt(
    cloud,
    async ({ cloud }, path: string) => cloud.uploadFile({ cloudPath: path, fileContent: Buffer.from('x') }),
    cloudPath,
  )
  expect(error).toBeDefined()
  expect(() => cloud.files.put(cloudPath, Buffer.from('x'))).toThrow(/cloudPath/)
})

describe('links', () => {
  const link = async (path: string, maxAge = 60): Promise<string> => {
    const fileID = cloud.files.put(path, Buffer.from('secret'))
    const reply = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      body: JSON.stringify({ action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: fileID, max_age: maxAge }] }),
    })
    const { data } = (await reply.json()) as { data: { download_list: { tempFileURL: string }[] } }
    return data.download_list[0]?.tempFileURL ?? ''
  }

  test('open the file they were made for, as what it is', async () => {
    const reply = await fetch(await link('照片/1.png'))
    expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([200, 'image/png', 'secret'])
    expect(reply.headers.get('content-security-policy')).toMatch(/sandbox/)
  })

  test('cannot be made up, changed or kept for ever', async () => {
    const url = await link('a.txt')
    cloud.files.put('b.txt', Buffer.from('other'))
    const status = async (changed: string): Promise<number> => (await fetch(changed)).status
    expect(await status(url.replace('a.txt', 'b.txt'))).toBe(403)
    expect(await status(url.replace(/sign=(.)/, (_all, c) => `sign=${c === '0' ? 1 : 0}`))).toBe(403)
    expect(await status(url.replace(/&t=\d+/, '&t=99999999999'))).toBe(403)
    expect(await status(`${cloud.url}/files/a.txt`)).toBe(403)
    expect(await status(url)).toBe(200)
    await cloud.clock.advance(61_000)
    expect(await status(url)).toBe(403)
    cloud.clock.reset()
  })
})

test('an upload without a ticket is refused in the words of the storage', async () => {
  const reply = await fetch(`${cloud.url}/cos/x.txt?ticket=1.2`, { method: 'PUT', body: 'x' })
  expect(reply.status).toBe(403)
  expect(await reply.text()).toMatch(/<Code>AccessDenied<\/Code>/)
})

test('at most fifty files at a time, and a word for those that are not there', async () => {
  const seen = await run(cloud, async ({ cloud }) => {
    const names = (count: number) => Array.from({ length: count }, (_unused, i) => `cloud://nowhere/${i}`)
    const failed = (work: Promise<unknown>) =>
      work.then(
        () => 'ok',
        (e: { errMsg: string }) => e.errMsg,
      )
    const { fileList } = await cloud.getTempFileURL({ fileList: names(50) })
    return [
      fileList[0].status,
      await failed(cloud.getTempFileURL({ fileList: names(51) })),
      await failed(cloud.deleteFile({ fileList: names(51) })),
      await failed(cloud.downloadFile({ fileID: 'cloud://nowhere/1' })),
    ]
  })
  expect(seen).toEqual([
    -503003,
    expect.stringMatching(/50 files/),
    expect.stringMatching(/50 files/),
    'downloadFile:fail storage file not exists',
  ])
})

test('files are there after a restart', async () => {
  const first = await testCloud()
  const fileID = first.files.put('kept/a.txt', Buffer.from('kept'))
  await first.close()
  const second = await testCloud({ dataDir: first.dataDir })
  try {
    expect(second.files.read(fileID)?.toString()).toBe('kept')
    expect(second.files.list()).toMatchObject([
      { path: 'kept/a.txt', size: 4, contentType: 'text/plain; charset=utf-8' },
    ])
  } finally {
    await second.close()
  }
})
