import path from 'node:path'
import type { Cloud } from '../../local-cloud'
import { readFunctionConfig } from '../../local-cloud/functions/config'
import type { FunctionHost } from '../../local-cloud/functions/host'
import { permitsOf } from '../../local-cloud/openapi/permissions'
import { attempt, run, testCloud } from './cloud'

/** WeChat's server APIs through `cloud.openapi`: shapes and error codes as functions see them. */

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud({ riskyWords: ['坏话'], webUrl: 'http://hospital.test', mediaCheckFunction: 'verdicts' })
})
afterAll(() => cloud.close())

/* eslint-disable @typescript-eslint/no-explicit-any */
const call = (api: string, data: object, openid?: string) =>
  attempt<any, { api: string; data: object }>(
    cloud,
    async ({ cloud }, args) => {
      const target = args.api.split('.').reduce((node: any, name: string) => node[name], cloud.openapi)
      const answer = await target(args.data)
      return answer.buffer
        ? {
            contentType: answer.contentType,
            size: answer.buffer.length,
            head: answer.buffer.slice(0, 4).toString('latin1'),
            base64: answer.buffer.toString('base64'),
          }
        : answer
    },
    { api, data },
    openid,
  )

describe('security.msgSecCheck', () => {
  const check = { version: 2, scene: 2, openid: 'oTester' }

  test('passes and warns', async () => {
    expect((await call('security.msgSecCheck', { ...check, content: '谢谢护士' })).value).toMatchObject({
      errCode: 0,
      result: { suggest: 'pass', label: 100 },
      traceId: expect.any(String),
      detail: [{ strategy: 'content_model', suggest: 'pass' }],
    })
    expect((await call('security.msgSecCheck', { ...check, content: '一句坏话' })).value).toMatchObject({
      errCode: 0,
      result: { suggest: 'risky' },
    })
  })

  test('the first version answers with an error', async () => {
    expect((await call('security.msgSecCheck', { content: '坏话' })).error).toMatchObject({ errCode: 87014 })
    expect((await call('security.msgSecCheck', { content: '好话' })).value).toMatchObject({ errCode: 0 })
  })

  test.each<[string, object, number]>([
    ['no openid', { version: 2, scene: 1, content: 'x' }, 40003],
    ['no scene', { version: 2, openid: 'oTester', content: 'x' }, 40097],
    ['no content', check, 44002],
    ['too long', { ...check, content: '长'.repeat(2501) }, 40097],
    ['somebody who was not here', { ...check, openid: 'oNobody', content: 'x' }, 61010],
  ])('refused: %s', async (_name, data, errCode) => {
    expect((await call('security.msgSecCheck', data)).error).toMatchObject({ errCode })
  })

  test('somebody who was here too long ago', async () => {
    await call('security.msgSecCheck', { ...check, content: 'x' }, 'oEarlier')
    await cloud.clock.advance(2 * 3_600_000 + 1000)
    expect((await call('security.msgSecCheck', { ...check, openid: 'oEarlier', content: 'x' })).error).toMatchObject({
      errCode: 61010,
    })
    cloud.clock.reset()
  })
})

describe('security.mediaCheckAsync', () => {
  const data = { mediaUrl: 'http://x.test/a.png', mediaType: 2, version: 2, scene: 1, openid: 'oTester' }
  const verdicts = () => cloud.db.find('verdicts')
  beforeAll(() => cloud.db.createCollection('verdicts'))
  beforeEach(() => cloud.db.remove('verdicts', {}))

  test('a trace id at once, the verdict later, pushed to a function', async () => {
    const { value } = await call('security.mediaCheckAsync', data)
    expect(value).toMatchObject({ errCode: 0, traceId: expect.any(String) })
    expect(verdicts()).toEqual([])
    await cloud.clock.advance(60_000)
    expect(verdicts()).toEqual([
      {
        _id: expect.any(String),
        openid: 'oTester',
        ToUserName: expect.any(String),
        FromUserName: 'oTester',
        CreateTime: expect.any(Number),
        MsgType: 'event',
        Event: 'wxa_media_check',
        appid: 'wxlocal0000000001',
        trace_id: value.traceId,
        version: 2,
        errcode: 0,
        errmsg: 'ok',
        result: { suggest: 'pass', label: 100 },
        detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
      },
    ])
    await cloud.clock.advance(60_000)
    expect(verdicts()).toHaveLength(1)
  })

  test('a risky picture, told in the words of each version', async () => {
    const mediaUrl = `http://x.test/${encodeURIComponent('坏话')}.png`
    await call('security.mediaCheckAsync', { ...data, mediaUrl })
    await call('security.mediaCheckAsync', { mediaUrl, mediaType: 2 })
    await cloud.clock.advance(60_000)
    const [second, first] = verdicts().sort((a, b) => (b.version ?? 0) - (a.version ?? 0))
    expect(second).toMatchObject({ result: { suggest: 'risky', label: 20002 } })
    expect(first).toMatchObject({ isrisky: 1, status_code: 0 })
  })

  test.each<[string, (world: Cloud) => Promise<void>]>([
    ['the cloud stopped', async () => undefined],
    // The next start is in real time again: nobody waits for years.
    ['the clock had been moved', async ({ clock }) => clock.set('2031-01-01T00:00:00Z')],
  ])('one still to come when %s comes after the next start, once', async (_name, prepare) => {
    const options = { mediaCheckFunction: 'verdicts', riskyWords: ['坏话'] }
    let world = await testCloud(options)
    const { dataDir } = world
    try {
      world.db.createCollection('verdicts')
      await prepare(world)
      const mediaUrl = 'http://x.test/坏话.png'
      const traceId = await run(
        world,
        async ({ cloud }, input: object) => (await cloud.openapi.security.mediaCheckAsync(input)).traceId,
        { ...data, mediaUrl },
      )
      for (const expected of [1, 1]) {
        await world.close()
        world = await testCloud({ ...options, dataDir })
        await world.clock.advance(60_000)
        expect(world.db.count('verdicts')).toBe(expected)
      }
      expect(world.db.find('verdicts')[0]).toMatchObject({
        trace_id: traceId,
        openid: 'oTester',
        result: { suggest: 'risky' },
      })
    } finally {
      await world.close()
    }
  })

  test('refused: an unknown kind of media', async () => {
    expect((await call('security.mediaCheckAsync', { ...data, mediaType: 9 })).error).toMatchObject({ errCode: 40097 })
  })
})

describe('wxacode.getUnlimited', () => {
  test('a picture', async () => {
    const { value } = await call('wxacode.getUnlimited', { scene: 'p=W3', page: 'pages/landing/index' })
    expect(value).toMatchObject({ contentType: 'image/png', head: '\u0089PNG' })
    expect(value.size).toBeGreaterThan(500)
  })

  test.each<[string, object, number]>([
    ['a scene too long', { scene: 'x'.repeat(33) }, 40169],
    ['a scene in Chinese', { scene: '病房' }, 40169],
    ['a scene with a percent sign', { scene: 'a%20b' }, 40169],
    ['no scene', {}, 40169],
    ['a page with a slash in front', { scene: 'a', page: '/pages/x' }, 41030],
    ['a page with parameters', { scene: 'a', page: 'pages/x?a=1' }, 41030],
  ])('refused: %s', async (_name, data, errCode) => {
    expect((await call('wxacode.getUnlimited', data)).error).toMatchObject({ errCode })
  })
})

describe('subscribeMessage.send', () => {
  const message = { touser: 'oReader', templateId: 'T1', page: 'pages/case', data: { thing1: { value: '已回复' } } }

  test('one consent, one message', async () => {
    expect((await call('subscribeMessage.send', message)).error).toMatchObject({ errCode: 43101 })
    cloud.consents.grant('oReader', ['T1', 'T2'])
    expect((await call('subscribeMessage.send', message)).value).toMatchObject({ errCode: 0 })
    expect((await call('subscribeMessage.send', message)).error).toMatchObject({ errCode: 43101 })
    expect([cloud.consents.count('oReader', 'T1'), cloud.consents.count('oReader', 'T2')]).toEqual([0, 1])
    expect(cloud.messages('oReader')).toEqual([
      {
        openid: 'oReader',
        template_id: 'T1',
        page: 'pages/case',
        data: { thing1: { value: '已回复' } },
        sentAt: expect.any(String),
      },
    ])
    expect(cloud.messages('oOther')).toEqual([])
  })

  test.each<[string, object, number]>([
    ['nobody', { ...message, touser: '' }, 40003],
    ['no template', { ...message, templateId: '' }, 40037],
    ['an empty field', { ...message, data: { thing1: { value: '' } } }, 47003],
  ])('refused: %s', async (_name, data, errCode) => {
    expect((await call('subscribeMessage.send', data)).error).toMatchObject({ errCode })
  })
})

test('phonenumber.getPhoneNumber', async () => {
  expect((await call('phonenumber.getPhoneNumber', { code: 'phone:13800138000' })).value).toMatchObject({
    phoneInfo: { phoneNumber: '13800138000', countryCode: '86' },
  })
  expect((await call('phonenumber.getPhoneNumber', { code: 'made-up' })).error).toMatchObject({ errCode: 40029 })
})

test('an API that does not exist', async () => {
  expect((await call('nothing.atAll', {})).error).toMatchObject({
    errCode: -604100,
    errMsg: expect.stringMatching(/-604100/),
  })
})

test('the identity of the caller is not what the SDK sends along', async () => {
  expect(await run(cloud, async ({ cloud }) => cloud.getWXContext().API_TOKEN)).toBeUndefined()
})

describe('permissions in config.json', () => {
  const running = { get: (id: string) => (id === 'call' ? { function: 'f' } : undefined) }
  const host = (openapi?: string[]) => ({ log: running, config: () => ({ openapi }) }) as unknown as FunctionHost

  test.each<[string, string[] | undefined, boolean, boolean]>([
    ['what is declared is allowed', ['security.msgSecCheck'], false, true],
    ['what is not declared is refused', ['wxacode.getUnlimited'], false, false],
    ['nothing is declared, nothing is allowed', [], false, false],
    ['a function that says nothing about permissions may use all', undefined, false, true],
    ['a function that says nothing, under the service’s own rule', undefined, true, false],
  ])('%s', (_name, declared, strict, allowed) => {
    expect(permitsOf(host(declared), strict)('call', 'security.msgSecCheck')).toBe(allowed)
  })

  test('somebody who is no function of ours is not asked', () => {
    expect(permitsOf(host([]), true)(undefined, 'security.msgSecCheck')).toBe(true)
  })

  test('are read from the file', () => {
    const read = (name: string) => readFunctionConfig(path.join(__dirname, 'functions', name)).openapi
    expect([read('declared'), read('script')]).toEqual([['security.msgSecCheck'], undefined])
  })
})

describe('permissions in config.json', () => {
  const world = (strictPermissions: boolean) => testCloud({ strictPermissions })

  test('an API that is not declared is refused', async () => {
    const other = await world(false)
    try {
      const tried = async (api: string, data: object) => {
        const result = await other.call('declared', { api, data }, { openid: 'oTester' })
        return result.ok ? result.result : result.errMsg
      }
      expect(await tried('security.msgSecCheck', { content: 'x' })).toBe(0)
      expect(await tried('phonenumber.getPhoneNumber', { code: 'phone:13800138000' })).toBe(-604101)
    } finally {
      await other.close()
    }
  })

  test.each([
    ['may use all', false, undefined],
    ['may use none when that is asked for', true, -604101],
  ])('a function that says nothing about permissions %s', async (_name, strict, errCode) => {
    const other = await world(strict)
    try {
      const { error } = await attempt(other, async ({ cloud }) => cloud.openapi.security.msgSecCheck({ content: 'x' }))
      expect(error?.errCode).toBe(errCode)
    } finally {
      await other.close()
    }
  })
})

describe('what templates use besides', () => {
  test.each(['get', 'createQRCode'])('wxacode.%s gives a picture that can be stored', async (api) => {
    const stored = await run(
      cloud,
      async ({ cloud: sdk }, name) => {
        const { buffer, contentType } = await sdk.openapi.wxacode[name]({ path: 'pages/index/index?a=1', width: 300 })
        const { fileID } = await sdk.uploadFile({ cloudPath: `${name}.png`, fileContent: buffer })
        return { fileID, contentType }
      },
      api,
    )
    expect(stored.contentType).toBe('image/png')
    expect(cloud.files.read(stored.fileID)?.subarray(1, 4).toString()).toBe('PNG')
  })

  test('wxacode.get wants a path', async () => {
    const { error } = await attempt(cloud, ({ cloud: sdk }) => sdk.openapi.wxacode.get({ path: '' }))
    expect(error?.errCode).toBe(40159)
  })

  test.each<[string, number]>([
    ['a harmless picture', 0],
    ['a picture with 坏话 in it', 87014],
    ['', 41005],
  ])('security.imgSecCheck: "%s"', async (text, errCode) => {
    const check = async ({ cloud: sdk }: { cloud: any }, value: string) =>
      sdk.openapi.security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from(value) } })
    const { value, error } = await attempt(cloud, check, text)
    expect((error ?? value).errCode).toBe(errCode)
  })

  test('getOpenData: a CloudID here says itself what stands behind it', async () => {
    const { list } = await run(cloud, ({ cloud: sdk }) =>
      sdk.getOpenData({ list: ['phone:13800138000', 'data:{"step":9000}', 'something else'] }),
    )
    expect(list).toMatchObject([
      { cloudID: 'phone:13800138000', data: { phoneNumber: '13800138000', countryCode: '86' } },
      { data: { step: 9000, watermark: { appid: expect.any(String) } } },
      { cloudID: 'something else', errCode: -601006, errMsg: expect.any(String) },
    ])
  })

  test('getOpenData needs no permission', async () => {
    const strict = await testCloud({ strictPermissions: true })
    try {
      expect(await run(strict, ({ cloud: sdk }) => sdk.getOpenData({ list: [] }))).toMatchObject({ list: [] })
    } finally {
      await strict.close()
    }
  })
})
