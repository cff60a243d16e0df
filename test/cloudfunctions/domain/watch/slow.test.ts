import { type Fell, hasFallen, slowQuestions, type SeenSlowly } from '../../../../cloudfunctions/domain/watch/slow'

const nothing: SeenSlowly = { ownUnit: [], traded: [], fell: [], pasted: [] }
const place = { departmentId: 'dept-neurology', department: '神经内科' }
const fell: Fell = { ...place, month: '2026-08', before: 60, after: 20, othersBefore: 900, othersAfter: 880 }
const own = { ...place, month: '2026-09', n: 6 }
const pasted = { ...place, key: 'text', month: '2026-09', people: 7 }

const ask = (seen: Partial<SeenSlowly>) => slowQuestions({ ...nothing, ...seen })

test('nothing odd, nothing asked', () => expect(ask({})).toEqual([]))

test.each<[string, Partial<SeenSlowly>, string, string]>([
  ['staff who rate their own unit', { ownUnit: [own] }, '职工评价本科室，是正常的吗？', '2026年9月6条：神经内科'],
  [
    'thanks that are traded',
    { traded: [{ noteId: 'n1', department: '神经内科' }] },
    '两人半年内互相写感谢，是正常的吗？',
    '神经内科',
  ],
  [
    'a fall after criticism',
    { fell: [fell] },
    '批评之后评价明显变少，是正常的吗？',
    '2026年8月前后，每月60条变为20条：神经内科',
  ],
  ['one text of many people', { pasted: [pasted] }, '多人写一样的话，是正常的吗？', '2026年9月7人：神经内科'],
])('%s: asked as a question, naming nobody', (_what, seen, title, body) => {
  const [question] = ask(seen)
  expect(question).toMatchObject({ title, body, hourly: false })
  expect(title + body).not.toMatch(/刷|恶意|违规|作弊/)
})

describe('what looks odd and is not', () => {
  test.each<[string, Partial<SeenSlowly>]>([
    ['a nurse or two who were patients there themselves', { ownUnit: [{ ...own, n: 4 }] }],
    ['a sentence that four people wrote', { pasted: [{ ...pasted, people: 4 }] }],
    ['everybody came less: a holiday', { fell: [{ ...fell, othersAfter: 290 }] }],
    ['a little less', { fell: [{ ...fell, after: 31 }] }],
    ['more than before', { fell: [{ ...fell, after: 90 }] }],
    ['others came much more', { fell: [{ ...fell, after: 40, othersAfter: 2000 }] }],
    ['too few before to say anything', { fell: [{ ...fell, before: 9, after: 0 }] }],
    ['too few afterwards to say anything', { fell: [{ ...fell, after: 9 }] }],
    ['a number that is withheld', { fell: [{ ...fell, after: null }] }],
  ])('%s', (_what, seen) => expect(ask(seen)).toEqual([]))
})

test('less than half of what it was, as the others went', () => {
  expect(hasFallen({ ...fell, before: 100, after: 48 })).toBe(true)
  expect(hasFallen({ ...fell, before: 100, after: 48, othersAfter: 880 / 2 })).toBe(false)
})
