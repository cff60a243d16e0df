import type { Cloud } from '../../local-cloud'
import { testCloud } from './cloud'

/** What a function is given and the ways it may answer, as functions written for the real service rely on. */

let cloud: Cloud
beforeAll(async () => {
  cloud = await testCloud()
})
afterAll(() => cloud.close())

const answer = (way: string, rest: object = {}) => cloud.call('answers', { way, ...rest }, { openid: 'oAnswers' })

test.each<[string, unknown]>([
  ['async with a callback', 'returned'],
  ['async that forgets its callback', null],
  ['plain with a callback', 'called back'],
  ['plain that returns', 8],
  ['context.succeed', 'succeeded'],
  ['context.done', 'done'],
  ['nothing', null],
  ['a buffer', { type: 'Buffer', data: [97, 98] }],
])('%s', async (way, result) => {
  expect(await answer(way, { x: 7 })).toMatchObject({ ok: true, result })
})

test.each<[string, RegExp]>([
  ['plain that fails by callback', /called back with an error/],
  ['context.fail', /failed on purpose/],
  ['a circle', /circular structure/],
  ['a big integer', /BigInt/],
])('fails: %s', async (way, message) => {
  expect(await answer(way)).toMatchObject({ ok: false, errCode: -504002, message: expect.stringMatching(message) })
})

test('the context has the figures of the call and of the function', async () => {
  const result = await answer('figures')
  expect(result).toMatchObject({
    ok: true,
    result: {
      callbackWaitsForEmptyEventLoop: expect.any(Boolean),
      memory_limit_in_mb: 128,
      time_limit_in_ms: 3000,
      request_id: result.requestId,
      function_name: 'answers',
      function_version: '$LATEST',
      namespace: 'local-dev',
      environ: expect.stringMatching(/(^|;)WX_OPENID=oAnswers(;|$)/),
    },
  })
  const { left } = (result as { result: { left: number } }).result
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThanOrEqual(3000)
})

test('what is kept outside the handler survives while the instance is warm, and the log says which call was cold', async () => {
  const own = await testCloud()
  try {
    const results = []
    for (let i = 0; i < 3; i++) results.push(await own.call('answers', { way: 'warmth' }))
    expect(results.map((r) => r.ok && r.result)).toEqual([1, 2, 3])
    expect(own.log().map(({ cold }) => cold)).toEqual([false, false, true])
  } finally {
    await own.close()
  }
})

test('files beside the function are found by relative paths, as in its own folder', async () => {
  const write = `local-cloud-${process.pid}.txt`
  const text = 'what lies beside the function\n'
  expect(await cloud.call('beside', { write })).toMatchObject({
    ok: true,
    result: {
      here: true,
      sync: text,
      promised: text,
      streamed: text,
      listed: true,
      absolute: text,
      json: { from: 'json' },
      none: false,
      written: 'kept',
    },
  })
})

describe('errors as wx.cloud.callFunction words them', () => {
  test('of the function', async () => {
    expect(await answer('context.fail')).toMatchObject({
      errCode: -504002,
      code: 'FUNCTIONS_EXECUTE_FAIL',
      errMsg: expect.stringMatching(
        /^cloud\.callFunction:fail Error: errCode: -504002 functions execute fail \| errMsg: Error: failed on purpose/,
      ),
    })
  })

  test('of the service', async () => {
    expect(await cloud.call('nowhere', {})).toMatchObject({
      errCode: -501000,
      code: 'FUNCTION_NOT_FOUND',
      errMsg: expect.stringMatching(
        /^cloud\.callFunction:fail Error: errCode: -501000 {2}\| errMsg: FunctionName parameter could not be found/,
      ),
    })
  })

  test('of a request and of an answer beyond 6 MB, also over HTTP', async () => {
    const text = 'x'.repeat(6 * 1024 * 1024)
    const tooLarge = { errCode: -501000, errMsg: expect.stringMatching(/EXCEED_MAX_PAYLOAD_SIZE.*6MB/) }
    expect(await cloud.call('answers', { way: 'nothing', text })).toMatchObject(tooLarge)
    expect(await cloud.call('big', { bytes: text.length })).toMatchObject(tooLarge)
    const reply = await fetch(`${cloud.url}/functions/answers`, { method: 'POST', body: JSON.stringify({ text }) })
    expect(await reply.json()).toEqual(tooLarge)
  })
})
