import { AppError } from '@nuanyu/types/errors'
import type { Request } from '@nuanyu/types/envelope'

const callFunction = jest.fn<Promise<unknown>, [string, Request]>()
jest.mock('../../client/src/cloud/transport', () => ({
  transport: { callFunction: (name: string, request: Request) => callFunction(name, request) },
}))

import { call, check } from '../../client/src/cloud/call'

async function refusal(running: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await running.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof AppError)) throw new Error(`expected a refusal, got ${String(thrown)}`)
  return thrown
}

beforeEach(() => {
  callFunction.mockReset()
})

test('sends the action to the function that serves it and answers its data', async () => {
  callFunction.mockResolvedValue({ ok: true, data: { items: [], next: null }, requestId: 'r1' })
  await expect(call('feedback.mine', {})).resolves.toEqual({ items: [], next: null })
  expect(callFunction).toHaveBeenCalledWith('api', { action: 'feedback.mine', input: {} })

  callFunction.mockResolvedValue({ ok: true, data: { fileName: 'a.xlsx', url: 'x' }, requestId: 'r2' })
  await call('reports.exportOverview', { period: '2026-Q1', place: { kind: 'hospital' }, facet: null })
  expect(callFunction.mock.lastCall?.[0]).toBe('export')
})

test('a refusal becomes an AppError with its code, text, fields and request id', async () => {
  callFunction.mockResolvedValue({
    ok: false,
    error: {
      code: 'VALIDATION',
      message: '有些内容需要修改',
      requestId: 'r3',
      details: { fields: [{ path: 'words', message: '请至少写 10 个字' }] },
    },
  })
  const error = await refusal(call('feedback.mine', {}))
  expect(error).toMatchObject({ code: 'VALIDATION', message: '有些内容需要修改', requestId: 'r3' })
  expect(error.details.fields).toEqual([{ path: 'words', message: '请至少写 10 个字' }])
})

test('a code of a newer server is still shown with its text', async () => {
  callFunction.mockResolvedValue({ ok: false, error: { code: 'SOMETHING_NEW', message: '请稍候', requestId: 'r4' } })
  expect(await refusal(call('feedback.mine', {}))).toMatchObject({ code: 'INTERNAL', message: '请稍候', details: {} })
})

test.each([undefined, null, 'text', 42, {}, { ok: false }, { ok: 'yes' }])('%p is not an answer', async (reply) => {
  callFunction.mockResolvedValue(reply)
  expect((await refusal(call('feedback.mine', {}))).code).toBe('INTERNAL')
})

test.each([
  ['a fetch without network', new TypeError('Failed to fetch'), 'NETWORK'],
  [
    'wx without network',
    { errCode: -1, errMsg: 'cloud.callFunction:fail Error: errCode: -1 | errMsg: request:fail' },
    'NETWORK',
  ],
  ['wx request:fail', { errMsg: 'cloud.callFunction:fail request:fail timeout' }, 'NETWORK'],
  ['the function took too long', { errCode: -504003, errMsg: 'Invoking task timed out after 3 seconds' }, 'BUSY'],
  ['the function crashed', { errCode: -504002, errMsg: 'functions execute fail' }, 'INTERNAL'],
  ['no such function', { errCode: -501000, errMsg: 'FunctionName parameter could not be found' }, 'INTERNAL'],
  ['too much', { errCode: -501000, errMsg: 'EXCEED_MAX_PAYLOAD_SIZE' }, 'TOO_LARGE'],
  ['an AppError of the transport', new AppError('TOO_LARGE'), 'TOO_LARGE'],
])('%s', async (_name, thrown, code) => {
  callFunction.mockRejectedValue(thrown)
  expect((await refusal(call('feedback.mine', {}))).code).toBe(code)
})

test('what went wrong stays in the reason, and the person reads the text of the code', async () => {
  callFunction.mockRejectedValue(new TypeError('Failed to fetch'))
  const error = await refusal(call('feedback.mine', {}))
  expect(error.message).toBe('网络不通，内容已保留在本机，请稍后再试')
  expect(error.reason).toContain('Failed to fetch')
})

describe('check', () => {
  const good = {
    commandId: 'a'.repeat(16),
    kind: 'complaint',
    where: { by: 'unknown' },
    subject: 'attitude',
    happenedOn: '2026-11-20',
    words: '等了很久都没有人来管我们',
    photos: [],
    risk: false,
    heldUntil: null,
    identityMode: 'confidential',
    contact: { name: '', phone: '' },
    subscribed: [],
  } as const

  test('finds nothing wrong with a good form', () => {
    expect(check('feedback.submit', { ...good, photos: [], subscribed: [] })).toEqual({})
  })

  test('names each field by its path, once, in Chinese', () => {
    const problems = check('feedback.submit', {
      ...good,
      photos: [],
      subscribed: [],
      subject: '',
      words: '太短',
      identityMode: 'named',
      contact: { name: '', phone: 'abc' },
    })
    expect(problems).toMatchObject({
      subject: '请选择类别',
      words: '请至少写 10 个字',
      'contact.phone': '请填写正确的电话号码',
    })
  })

  test('a message that is not for people is replaced', () => {
    expect(check('feedback.submit', { ...good, photos: [], subscribed: [], kind: 'praise' as 'complaint' })).toEqual({
      kind: '填写不正确',
    })
  })
})
