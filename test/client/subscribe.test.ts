const requestSubscribeMessage = jest.fn<Promise<Record<string, string>>, [{ tmplIds: string[] }]>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { requestSubscribeMessage: (arg: { tmplIds: string[] }) => requestSubscribeMessage(arg) },
}))

import { askToNotify } from '../../client/src/cloud/subscribe'

const templates = ['a', 'b', 'c', 'd'].map((id) => ({ id, key: 'case_progress' as const }))

beforeEach(() => {
  requestSubscribeMessage.mockReset()
})

test('asks in the same turn as the tap, for three at most, and answers what was agreed to', async () => {
  requestSubscribeMessage.mockResolvedValue({ errMsg: 'ok', a: 'accept', b: 'reject', c: 'ban' })
  const answer = askToNotify(templates)
  expect(requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ['a', 'b', 'c'] })
  await expect(answer).resolves.toEqual(['a'])
})

test('a fault of WeChat is a refusal and nothing more', async () => {
  requestSubscribeMessage.mockRejectedValue({ errCode: 20001, errMsg: 'requestSubscribeMessage:fail' })
  await expect(askToNotify(templates)).resolves.toEqual([])
})

test('without templates nobody is asked', async () => {
  await expect(askToNotify([])).resolves.toEqual([])
  expect(requestSubscribeMessage).not.toHaveBeenCalled()
})
