import type { Cloud } from '../../local-cloud'
import { run, testCloud } from './cloud'

/** Functions as the service runs them: who calls, what they may use, and what happens when they misbehave. */

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud({ env: { GREETING: '你好' } })
  cloud.db.createCollection('whoami')
  cloud.db.createCollection('things')
})
afterAll(() => cloud.close())

// Each answer has a shape of its own; the expectations say which.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const value = async (name: string, event: unknown = {}, openid?: string): Promise<any> => {
  const result = await cloud.call(name, event, openid === undefined ? {} : { openid })
  if (!result.ok) throw new Error(result.errMsg)
  return result.result
}

describe('identity', () => {
  test('each call has its own, also among concurrent ones', async () => {
    const people = Array.from({ length: 20 }, (_unused, i) => `oPerson${i}`)
    const seen = await Promise.all(people.map((openid) => value('whoami', { for: openid }, openid)))
    seen.forEach(({ event, before, after }, i) => {
      expect(before).toMatchObject({ OPENID: people[i], SOURCE: 'wx_client', ENV: 'local-dev' })
      expect(after.OPENID).toBe(people[i])
      expect(event).toEqual({ for: people[i], userInfo: { appId: before.APPID, openId: people[i] } })
    })
  })

  test('nobody is nobody, even after somebody', async () => {
    for (let i = 0; i < 10; i++) {
      await value('whoami', {}, 'oSomebody')
      expect((await value('whoami')).before).not.toHaveProperty('OPENID')
    }
  })

  test('what the payload claims is overwritten', async () => {
    const { event } = await value('whoami', { userInfo: { openId: 'oAdmin' } }, 'oReal')
    expect(event.userInfo.openId).toBe('oReal')
  })

  test('travels from function to function, with the chain of callers', async () => {
    const { result, source } = await value('nested', { name: 'whoami', data: { x: 1 } }, 'oFirst')
    expect(source).toBe('wx_client')
    expect(result.before).toMatchObject({ OPENID: 'oFirst', SOURCE: 'wx_client,scf' })
  })
})

describe('what a function has', () => {
  test('its environment, context and nothing of ours', async () => {
    process.env.A_SECRET_OF_THE_HOST = 'x'
    const seen = await run(cloud, async ({ context }) => ({
      greeting: process.env.GREETING,
      secret: process.env.A_SECRET_OF_THE_HOST,
      name: context.function_name,
      memory: context.memory_limit_in_mb,
    }))
    expect(seen).toEqual({ greeting: '你好', name: 'script', memory: 256 })
  })

  test('a callback, as old functions use', async () => {
    expect(await value('callback')).toEqual({ name: 'callback', ms: 20000 })
  })

  test('its own folder and node_modules on the path; no way out to the network', async () => {
    expect(await value('outside')).toEqual({
      cwd: true,
      settings: { greeting: '你好' },
      own: 'from its own node_modules',
      http: 'ENETUNREACH',
      name: 'ENETUNREACH',
      fetch: 'ENETUNREACH',
    })
  })

  test('no result is null', async () => {
    expect(await run(cloud, async () => undefined)).toBeUndefined()
    expect((await cloud.call('tick', {})).ok).toBe(false) // its collection is not there
  })
})

describe('what goes wrong stays where it is', () => {
  test.each([
    ['an error', { how: 'throw' }, -504002, /broken on purpose/],
    ['something thrown that is no error', { how: 'object' }, -504002, /不是 Error/],
    ['an error in a timer', { how: 'late throw' }, -504002, /thrown by a timer/],
    ['process.exit', { how: 'exit' }, -504002, /3 code exit unexpected/],
  ])('%s', async (_name, event, errCode, message) => {
    expect(await cloud.call('crashes', event)).toMatchObject({
      ok: false,
      errCode,
      errMsg: expect.stringMatching(message),
    })
    expect(await value('crashes')).toBe('fine')
  })

  test('a function that never answers is ended by its own limit', async () => {
    expect(await cloud.call('slow', {})).toMatchObject({
      ok: false,
      errCode: -504003,
      errMsg: expect.stringMatching(/timed out after 1 seconds/),
    })
  })

  test('an endless loop is ended, while others are served', async () => {
    const loop = cloud.call('loops', {})
    expect(await value('crashes')).toBe('fine')
    expect(await loop).toMatchObject({ ok: false, errCode: -504003 })
  })

  test('too much memory ends only its own call', async () => {
    const [hungry, other] = await Promise.all([cloud.call('hungry', {}), cloud.call('crashes', {})])
    expect(hungry).toMatchObject({ ok: false, errCode: -504004 })
    expect(other.ok).toBe(true)
  })

  test('a function that cannot be loaded says why', async () => {
    expect(await cloud.call('broken', {})).toMatchObject({
      ok: false,
      errMsg: expect.stringMatching(/a-package-that-is-not-there/),
    })
  })

  test.each(['nothing', '../functions/whoami', '', 'a/b', '__proto__'])('no function is called "%s"', async (name) => {
    expect(await cloud.call(name, {})).toMatchObject({ ok: false, errCode: -501000 })
  })

  test('a failing callee is an error for its caller', async () => {
    expect(await value('nested', { name: 'crashes', data: { how: 'throw' } })).toMatchObject({
      errMsg: expect.stringMatching(/broken on purpose/),
    })
  })

  test('work that nobody awaited is frozen with the instance and goes on with the next call', async () => {
    expect(await value('leftovers', { how: 'start' })).toBe(0)
    expect(await value('leftovers', { how: 'wait' })).toBe(1)
    expect(cloud.log().some(({ output }) => output.some((line) => /nobody waits for me/.test(line)))).toBe(true)
  })
})

describe('limits', () => {
  test('6 MB each way', async () => {
    const six = 6 * 1024 * 1024
    expect(await cloud.call('big', { bytes: six - 10 })).toMatchObject({ ok: true })
    expect(await cloud.call('big', { bytes: six })).toMatchObject({ ok: false, errMsg: expect.stringMatching(/6MB/) })
    expect(await cloud.call('big', { text: 'x'.repeat(six) })).toMatchObject({
      ok: false,
      errMsg: expect.stringMatching(/6MB/),
    })
  })

  test('instances are bounded, calls beyond wait their turn', async () => {
    const small = await testCloud({ limits: { size: 2 } })
    small.db.createCollection('whoami')
    try {
      const people = Array.from({ length: 12 }, (_unused, i) => `oWaiting${i}`)
      const results = await Promise.all(people.map((openid) => small.call('whoami', {}, { openid })))
      expect(results.map((r) => r.ok && (r.result as { after: { OPENID: string } }).after.OPENID)).toEqual(people)
      expect(small.log().filter(({ cold }) => cold)).toHaveLength(2)
    } finally {
      await small.close()
    }
  })
})

test('the log knows cold from warm and counts round trips', async () => {
  await value('whoami')
  const result = await cloud.call('whoami', {}, { openid: 'oLogged' })
  expect(result).toMatchObject({ ok: true, roundTrips: 1 })
  expect(cloud.log()[0]).toMatchObject({ function: 'whoami', openid: 'oLogged', cold: false, ok: true, roundTrips: 1 })
  expect(cloud.log().some(({ function: name, cold }) => name === 'whoami' && cold)).toBe(true)
})
