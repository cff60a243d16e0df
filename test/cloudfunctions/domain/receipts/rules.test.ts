import { Audience, isForSomebody } from '@nuanyu/types/receipts'
import { afterPack, mayRemind, withErrand } from '../../../../cloudfunctions/domain/receipts/rules'
import { audienceLabel } from '../../../../cloudfunctions/domain/receipts/views'

const NOW = new Date('2026-09-28T02:00:00Z')

test('errands are done one after the other; one of the same kind begins anew', () => {
  let record = withErrand({ errands: [] }, 'handOut', NOW)
  record = afterPack(record, 'QH1040')
  expect(record.errands).toEqual([{ what: 'handOut', after: 'QH1040' }])
  record = withErrand(record, 'remind', NOW)
  expect(withErrand(record, 'handOut', NOW).errands).toEqual([
    { what: 'remind', after: '' },
    { what: 'handOut', after: '' },
  ])
  record = afterPack(record, null)
  expect(record).toEqual({ errands: [{ what: 'remind', after: '' }], errandAt: NOW })
  expect(afterPack(record, null)).toEqual({ errands: [], errandAt: null })
  expect(afterPack({ errands: [], errandAt: null }, 'x')).toEqual({ errands: [], errandAt: null })
})

test.each([
  [null, true],
  ['2026-09-28T00:10:00Z', false],
  // The day before, by the hospital's clock.
  ['2026-09-27T15:59:00Z', true],
  ['2026-09-27T16:00:00Z', false],
])('reminded at %s: again %s', (at, may) => {
  expect(mayRemind({ remindedAt: at === null ? null : new Date(at) }, NOW)).toBe(may)
})

test('whom it is for, in words', () => {
  const names = {
    departments: new Map([['d1', '神经内科']]),
    branches: new Map([['b1', '内科第一党支部']]),
    postKinds: new Map([['window', '窗口']]),
  }
  const label = (audience: object) => audienceLabel(Audience.parse(audience), names)
  expect(label({ everyone: true, departmentIds: ['d1'] })).toBe('全体职工')
  expect(
    label({ departmentIds: ['d1'], branchIds: ['b1'], postKinds: ['window'], roles: ['supervision'], staffIds: ['x'] }),
  ).toBe('神经内科、内科第一党支部、有窗口岗位的科室、督查室、指定的 1 人')
  expect(label({})).toBe('还没有选')
  expect(isForSomebody(Audience.parse({}))).toBe(false)
})
