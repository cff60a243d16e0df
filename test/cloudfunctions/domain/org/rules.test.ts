import fc from '../../../support/properties'
import {
  assertFields,
  assertFree,
  assertUnique,
  changedFields,
  isTaken,
  postsToIssue,
} from '../../../../cloudfunctions/domain/org/rules'

const fields = ['name', 'pledge'] as const

test('only what differs has changed; of a new record everything that says something', () => {
  expect(changedFields(fields, { name: 'a', pledge: 'b' }, { name: 'a', pledge: 'c' })).toEqual(['pledge'])
  expect(changedFields(fields, null, { name: 'a', pledge: 'c' })).toEqual(['name', 'pledge'])
})

test.each([
  ['one’s own field', ['name'], ['name'], false, { name: 'a', pledge: '' }, 'done'],
  ['somebody else’s', ['pledge'], ['name'], false, { name: 'a', pledge: 'x' }, 'FORBIDDEN'],
  ['emptying somebody else’s', ['pledge'], ['name'], false, { name: 'a', pledge: '' }, 'FORBIDDEN'],
  ['a new one with the other’s left empty', ['name', 'pledge'], ['name'], true, { name: 'a', pledge: '' }, 'done'],
  ['a new one with the other’s filled', ['name', 'pledge'], ['name'], true, { name: 'a', pledge: 'x' }, 'FORBIDDEN'],
] as const)('%s', (_what, changed, mine, isNew, after, outcome) => {
  const work = () => assertFields<'name' | 'pledge'>(changed, mine, isNew, after)
  if (outcome === 'done') expect(work).not.toThrow()
  else expect(work).toThrow(expect.objectContaining({ code: outcome }))
})

const others = [
  { _id: '1', name: '护士站 A', retired: false },
  { _id: '2', name: '收费处', retired: true },
]
test.each([
  ['3', '护士站Ａ', true],
  ['3', '护士站a', true],
  ['1', '护士站 A', false],
  ['3', '收费处', false],
  ['3', '护士站 B', false],
])('%s named %s is taken: %s', (id, name, taken) => {
  expect(isTaken({ id, name }, others)).toBe(taken)
  const work = () => assertUnique('post', { id, name }, others)
  if (taken) expect(work).toThrow(expect.objectContaining({ code: 'VALIDATION' }))
  else expect(work).not.toThrow()
})

test('what hangs on a place is told in numbers', () => {
  const none = { cases: 0, staff: 0, posts: 0, departments: 0 }
  expect(() => assertFree('department', none)).not.toThrow()
  expect(() => assertFree('department', { ...none, cases: 2, staff: 11, posts: 3 })).toThrow(
    '这个科室还有2 件未办结的事、11 位在岗职工、3 个在用的岗位，请先移走再停用',
  )
  expect(() => assertFree('branch', { ...none, departments: 1 })).toThrow(/1 个在用的科室/)
})

test('codes go to posts in use, to those without one when asked so, and to no more than the most', () => {
  const post = fc.record({ _id: fc.uuid(), retired: fc.boolean(), codes: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(post, { maxLength: 30 }), fc.constantFrom('bare' as const, 'all' as const), (posts, which) => {
      const open = posts.filter(({ retired }) => !retired)
      const due = which === 'all' ? open : open.filter(({ codes }) => codes === 0)
      if (due.length > 10) expect(() => postsToIssue(posts, which, 10)).toThrow(/一次最多给 10 个岗位发码/)
      else expect(postsToIssue(posts, which, 10)).toEqual(due)
    }),
  )
})
