jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

import { actions } from '@nuanyu/types/actions'
import {
  enterInput,
  type EnterForm,
  fieldOrder,
  freshEnter,
  isEmptyEnter,
  problemsHere,
  toKeep,
} from '../../client/src/staff/enter/form'

const filled: EnterForm = {
  ...freshEnter(),
  words: '夜里按铃二十多分钟没有人来，家属很着急',
  subject: 'attitude',
  contact: { name: '林晓梅', phone: '13800000010' },
}
const problemsOf = (form: EnterForm) => {
  const parsed = actions['feedback.enter'].input.safeParse(enterInput(form))
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
}

test('what the form holds is what the contract takes', () => {
  expect(problemsOf(filled)).toEqual([])
  expect(enterInput(filled)).toMatchObject({ where: { by: 'unknown' }, hotline: null })
  const placed = { ...filled, department: { id: 'dept-neurology', name: '神经内科' } }
  expect(enterInput(placed).where).toEqual({ by: 'department', departmentId: 'dept-neurology' })
})

test('the number of 12345 is asked for, marked at its field, and not sent with another channel', () => {
  const forwarded: EnterForm = { ...filled, channel: 'hotline_12345' }
  const problems = problemsOf(forwarded)
  expect(problems).toEqual(expect.arrayContaining(['hotline.number', 'hotline.answerBy']))
  for (const path of problems) expect(fieldOrder).toContain(path)
  const complete = { ...forwarded, hotlineNumber: 'QH-873', hotlineAnswerBy: '2026-11-26' }
  expect(problemsOf(complete)).toEqual([])
  expect(enterInput({ ...complete, channel: 'letter' }).hotline).toBeNull()
})

test('who is anonymous is sent without name and number, whatever was typed before', () => {
  expect(enterInput({ ...filled, identityMode: 'anonymous' }).contact).toEqual({ name: '', phone: '' })
  expect(problemsOf({ ...filled, identityMode: 'anonymous' })).toEqual([])
})

test('who it was does not stay on a device at the counter', () => {
  expect(JSON.stringify(toKeep(filled))).not.toMatch(/林晓梅|13800000010/)
  expect(toKeep(filled).words).toBe(filled.words)
})

test('an untouched form is no draft; the future is no day of receipt', () => {
  expect(isEmptyEnter(freshEnter())).toBe(true)
  expect(isEmptyEnter(filled)).toBe(false)
  expect(problemsHere({ ...filled, receivedOn: '2999-01-01' })).toHaveProperty('receivedOn')
  expect(problemsHere(filled)).toEqual({})
})
