import path from 'node:path'
import type { Cloud } from '../../local-cloud'
import { FunctionHost } from '../../local-cloud/functions/host'
import { run, testCloud } from './cloud'

/** Whatever a function does to its instance harms neither the cloud nor another call, not even of its own name. */

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

const fail = (how: string, rest: object = {}) => cloud.call('failures', { how, ...rest })

test.each<[string, RegExp]>([
  ['exit', /^3 code exit unexpected$/],
  ['caught exit', /^4 code exit unexpected$/],
  ['kill', /^137 code exit unexpected$/],
  ['circle', /circle/],
  ['nothing', /undefined/],
  ['text', /^只是一句话$/],
  ['code', /a code that cannot be copied/],
])('%s fails its own call; one beside it on another instance and one after it succeed', async (how, message) => {
  const beside = fail('', { wait: 50 })
  const [failed, other] = await Promise.all([fail(how), beside])
  expect(failed).toMatchObject({ ok: false, errCode: -504002, message: expect.stringMatching(message) })
  expect([other, await fail('')]).toMatchObject([
    { ok: true, result: 'fine' },
    { ok: true, result: 'fine' },
  ])
})

test('a rejection nobody awaits is logged and fails nothing', async () => {
  expect(await fail('rejection', { wait: 20 })).toMatchObject({ ok: true, result: 'fine' })
  expect(cloud.log()[0]?.output.join('\n')).toMatch(/nobody waits for me/)
})

test('an error the function handles itself fails nothing', async () => {
  expect(await fail('handled', { wait: 30 })).toMatchObject({ ok: true, result: 'fine' })
})

test('an exit that was left behind ends its instance when it is used again, and no other', async () => {
  expect(await fail('exit later')).toMatchObject({ ok: true })
  await fail('', { wait: 30 })
  expect(await fail('')).toMatchObject({ ok: true, result: 'fine' })
})

test('an endless loop and a full memory beside calls of the same functions', async () => {
  const [loop, hungry, ...rest] = await Promise.all([
    cloud.call('loops', {}),
    cloud.call('hungry', {}),
    ...Array.from({ length: 10 }, () => fail('', { wait: 10 })),
  ])
  expect(loop).toMatchObject({ ok: false, errCode: -504003, message: 'Invoking task timed out after 1 seconds' })
  expect(hungry).toMatchObject({ ok: false, errCode: -504004, code: 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED' })
  expect(rest.every(({ ok }) => ok)).toBe(true)
})

test('200 calls at once are all served, by no more instances than allowed', async () => {
  const own = await testCloud({ limits: { size: 4 } })
  try {
    const results = await Promise.all(Array.from({ length: 200 }, () => own.call('answers', { way: 'warmth' })))
    expect(results.every(({ ok }) => ok)).toBe(true)
    const cold = own.log().filter((entry) => entry.cold)
    expect([own.log().length, cold.length]).toEqual([200, 4])
  } finally {
    await own.close()
  }
})

test('all functions together stay below their bound, and an idle one makes way', async () => {
  const host = new FunctionHost({
    functionsDir: path.join(__dirname, 'functions'),
    clock: new SharedArrayBuffer(16),
    now: Date.now,
    env: {},
    endpoint: () => 'http://127.0.0.1:9/admin',
    envId: 'test',
    appId: 'wxtest',
    allowNetwork: false,
    limits: { size: 4, total: 5 },
    log: () => undefined,
    onBroken: () => undefined,
  })
  try {
    let most = 0
    const call = async (name: string, event: unknown): Promise<boolean> => {
      const pending = host.call(name, event, { source: 'wx_client' })
      most = Math.max(most, host.instanceCount())
      return (await pending).ok
    }
    const calls = Array.from({ length: 20 }, (_unused, i) =>
      Promise.all([call('answers', { way: 'warmth' }), call('beside', {}), call('big', { bytes: i })]),
    )
    expect((await Promise.all(calls)).flat().every(Boolean)).toBe(true)
    expect(most).toBeGreaterThan(3)
    // Each function has its first instance whatever the others hold.
    expect(most).toBeLessThanOrEqual(5 + 2)
    expect(await call('callback', {})).toBe(true)
    expect(host.instanceCount()).toBeLessThanOrEqual(5 + 2)
  } finally {
    await host.close()
  }
})

test('no way leads off the machine, and each says so', async () => {
  const found = await run(cloud, async ({ load }) => {
    const results: Record<string, string> = {}
    const attempt = async (name: string, go: () => unknown): Promise<void> => {
      try {
        await go()
        results[name] = 'went out'
      } catch (error) {
        const { cause, message } = error as Error & { cause?: Error }
        results[name] = cause?.message ?? message
      }
    }
    const onError = (make: () => NodeJS.EventEmitter): Promise<void> =>
      new Promise((resolve, reject) => void make().once('connect', resolve).once('error', reject))
    const far = 'far.example'
    await attempt('http', () => onError(() => load('http').get(`http://${far}/`)))
    await attempt('https', () => onError(() => load('https').get(`https://${far}/`)))
    await attempt('http2', () => onError(() => load('http2').connect(`https://${far}/`)))
    await attempt('net', () => onError(() => load('net').connect(80, '93.184.216.34')))
    await attempt('tls', () => onError(() => load('tls').connect(443, far)))
    await attempt('fetch', () => fetch(`https://${far}/`))
    await attempt('udp', () =>
      onError(() => {
        const socket = load('dgram').createSocket('udp4')
        socket.connect(53, '8.8.8.8')
        return socket
      }),
    )
    const dns = load('dns')
    await attempt('lookup', () => dns.promises.lookup(far))
    await attempt('resolve4', () => dns.promises.resolve4(far))
    await attempt('resolver', () => new dns.promises.Resolver().resolveMx(far))
    await attempt('resolve', () => load('util').promisify(dns.resolve)(far))
    await attempt('reverse', () => load('util').promisify(dns.reverse)('8.8.8.8'))
    return results
  })
  expect(Object.keys(found)).toHaveLength(12)
  for (const message of Object.values(found)) expect(message).toMatch(/^local-cloud: no call leaves this machine/)
})
