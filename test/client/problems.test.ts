jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

import { placeProblems } from '../../client/src/cloud/problems'
import {
  fieldOrder,
  freshComplaint,
  problemsHere,
  stepOf,
  steps,
  toKeep,
} from '../../client/src/patient/complaint/form'

test.each(['where', 'where.departmentId', 'where.scene', 'departmentId'])(
  'the complaint marks %s at the place, in its step',
  (path) => {
    expect(placeProblems({ [path]: '没有这个科室' }, fieldOrder)).toEqual({
      marks: { where: '没有这个科室' },
      unshown: [],
    })
    expect(steps[stepOf(path)]?.fields).toContain('where')
  },
)

test('what no field shows is handed out to be said elsewhere, once', () => {
  const { marks, unshown } = placeProblems(
    { words: '请填写', voices: '选项已更新，请重新选择', hearts: '选项已更新，请重新选择', ratingId: '没有找到' },
    ['words'],
  )
  expect(marks).toEqual({ words: '请填写' })
  expect(unshown).toEqual(['选项已更新，请重新选择', '没有找到'])
})

test('a form without a place says a problem of it in words', () => {
  expect(placeProblems({ departmentId: '没有这个科室' }, [])).toEqual({ marks: {}, unshown: ['没有这个科室'] })
})

test('the first problem of a field stays, and a name that only begins alike is another field', () => {
  const { marks, unshown } = placeProblems({ 'photos.0': '一', 'photos.1': '二', photosTaken: '三' }, ['photos'])
  expect(marks).toEqual({ photos: '一' })
  expect(unshown).toEqual(['三'])
})

test('of a complaint neither name, phone nor step stays on the device', () => {
  const form = { ...freshComplaint(), words: '等了很久', step: 2, contact: { name: '林晓梅', phone: '13800000010' } }
  const kept = toKeep(form)
  expect(JSON.stringify(kept)).not.toMatch(/林晓梅|13800000010/)
  expect(kept).toMatchObject({ commandId: form.commandId, words: '等了很久' })
  expect(kept).not.toHaveProperty('step')
})

test('a place that is missing or lost is asked for before the second step is left, not before', () => {
  const form = freshComplaint()
  expect(problemsHere(form, false, 0)).toEqual({})
  expect(problemsHere(form, false, 1)).toHaveProperty('where')
  expect(problemsHere({ ...form, where: { by: 'scene', scene: 'abc' } }, true, 2)).toHaveProperty('where')
  expect(problemsHere({ ...form, where: { by: 'unknown' } }, false, 2)).toEqual({})
  expect(problemsHere({ ...form, where: { by: 'unknown' }, happenedOn: '2999-01-01' }, false, 2)).toHaveProperty(
    'happenedOn',
  )
})
