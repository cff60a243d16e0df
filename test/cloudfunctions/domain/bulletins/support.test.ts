import { unsupported } from '../../../../cloudfunctions/domain/bulletins/support'

const person = { staffId: 'QH1', name: '凌志远' }
const other = { staffId: 'QH2', name: '顾云' }
const named = { ...person, departmentId: 'dept-neurology', departmentName: '神经内科', key: null }
const criticism = { kind: 'criticism' as const, persons: [named], decision: null }

test.each([
  ['a confirmed finding against them', { kind: 'finding' as const, person, good: false }, []],
  ['a confirmed finding that praises them', { kind: 'finding' as const, person, good: true }, ['凌志远']],
  ['a finding against somebody else', { kind: 'finding' as const, person: other, good: false }, ['凌志远']],
  ['a finding about the unit', { kind: 'finding' as const, person: null, good: false }, ['凌志远']],
  ['a talk with them', { kind: 'talk' as const, person }, ['凌志远']],
])('%s: who is criticised without ground', (_what, source, alone) => {
  expect(unsupported(criticism, [source])).toEqual(alone)
})

test('a meeting that decided is a ground, and praise needs none', () => {
  const decision = { body: '医德医风领导小组会议', day: '2026-09-25' }
  expect(unsupported({ ...criticism, decision }, [])).toEqual([])
  expect(unsupported({ ...criticism, kind: 'commendation' }, [])).toEqual([])
})
