jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

import { check } from '../../client/src/cloud/call'
import {
  type ComplaintForm,
  freshComplaint,
  heldUntilOf,
  problemsHere,
  submitInput,
} from '../../client/src/patient/complaint/form'
import { dayOf, daysAfter } from '../../client/src/features/time/day'

const today = dayOf(Date.now())
const good: ComplaintForm = {
  ...freshComplaint(),
  subject: 'attitude',
  words: '夜里换药等了两个小时，没有人说明原因',
  where: { by: 'unknown' },
  happenedOn: today,
}
const send = (form: ComplaintForm) => submitInput(form, form.where)

test('the three modes are all complete as they are', () => {
  expect(check('feedback.submit', send(good))).toEqual({})
  expect(check('feedback.submit', send({ ...good, identityMode: 'anonymous' }))).toEqual({})
  expect(Object.keys(check('feedback.submit', send({ ...good, identityMode: 'named' })))).toEqual([
    'contact.name',
    'contact.phone',
  ])
})

test('a name typed before 匿名 was chosen is not sent', () => {
  const form: ComplaintForm = { ...good, contact: { name: '林晓梅', phone: '13800000010' }, identityMode: 'anonymous' }
  expect(JSON.stringify(send(form))).not.toMatch(/林晓梅|13800000010/)
  expect(check('feedback.submit', send(form))).toEqual({})
})

test('days are counted from the day of sending, a day is a day, at once is null', () => {
  expect(heldUntilOf({ risk: false, hold: { by: 'none' } }, '2026-11-23')).toBeNull()
  expect(heldUntilOf({ risk: false, hold: { by: 'days', days: 14 } }, '2026-11-23')).toBe('2026-12-07')
  expect(heldUntilOf({ risk: false, hold: { by: 'day', day: '2026-12-24' } }, '2026-11-23')).toBe('2026-12-24')
})

test('whoever is in danger does not wait, whatever was chosen before', () => {
  const form: ComplaintForm = { ...good, risk: true, hold: { by: 'days', days: 30 } }
  expect(send(form).heldUntil).toBeNull()
  expect(check('feedback.submit', send(form))).toEqual({})
})

test.each([
  [daysAfter(today, 1), undefined],
  [daysAfter(today, 90), undefined],
  [daysAfter(today, 91), '最多 90 天以后'],
  [today, '请选今天以后的日期'],
  ['', '请选择转交的日期'],
])('held until %p', (day, problem) => {
  expect(problemsHere({ ...good, hold: { by: 'day', day } }, false, 2).heldUntil).toBe(problem)
})
