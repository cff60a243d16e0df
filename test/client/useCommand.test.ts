/** @jest-environment jsdom */
const callFunction = jest.fn<Promise<unknown>, []>()
const showModal = jest.fn(async (_question: { title: string }) => ({ confirm: true }))
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    cloud: { init: () => undefined, callFunction: async () => ({ result: await callFunction() }) },
    showModal: (question: { title: string }) => showModal(question),
  },
}))

import { type ErrorCode, type FieldProblem, errorTexts } from '@nuanyu/types/errors'
import { useCommand } from '../../client/src/cloud/useCommand'
import { runHook } from './hook'

const input = { commandId: 'a'.repeat(16), caseId: 'case-1', version: 1, text: '已经核实并改进，谢谢您告诉我们' }
const reply = { ...input, change: { kind: 'none' as const, text: '', on: null }, findings: [] }

function refuse(code: ErrorCode, message: string, fields?: FieldProblem[]): void {
  callFunction.mockResolvedValue({ ok: false, error: { code, message, requestId: 'r', details: { fields } } })
}

beforeEach(() => jest.clearAllMocks())

test('a stale screen is offered the newest state', async () => {
  refuse('CONFLICT', errorTexts.CONFLICT)
  const onConflict = jest.fn()
  const page = runHook(() => useCommand('feedback.submitReply', { onConflict }))
  await page.do(({ run }) => run(reply))
  expect(showModal).toHaveBeenCalledTimes(1)
  expect(onConflict).toHaveBeenCalledTimes(1)
})

test('what had already arrived otherwise is left to the form: no question, nothing reloaded', async () => {
  refuse('ALREADY_ARRIVED', errorTexts.ALREADY_ARRIVED)
  const onConflict = jest.fn()
  const page = runHook(() => useCommand('feedback.submitReply', { onConflict }))
  await page.do(({ run }) => run(reply))
  expect(showModal).not.toHaveBeenCalled()
  expect(onConflict).not.toHaveBeenCalled()
  expect(page.now().error?.code).toBe('ALREADY_ARRIVED')
})

test('choosing the place anew takes away what the server said about the department', async () => {
  refuse('VALIDATION', errorTexts.VALIDATION, [
    { path: 'departmentId', message: '没有这个科室' },
    { path: 'where.departmentId', message: '没有这个科室' },
    { path: 'words', message: '请填写' },
  ])
  const page = runHook(() => useCommand('feedback.submitReply'))
  await page.do(({ run }) => run(reply))
  await page.do(({ clear }) => clear('where'))
  expect(page.now().fieldErrors).toEqual({ words: '请填写' })
})
