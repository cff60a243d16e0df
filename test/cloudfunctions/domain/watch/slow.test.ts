import { defaultWatching } from '../../../../cloudfunctions/domain/settings/defaults'
import { type Fell, hasFallen, slowQuestions, type SeenSlowly } from '../../../../cloudfunctions/domain/watch/slow'

const nothing: SeenSlowly = { ownUnit: [], traded: [], fell: [], pasted: [] }
const place = { departmentId: 'dept-neurology', department: '神经内科' }
const counts = { before: 60, after: 20, afterShown: 20, othersBefore: 900, othersAfter: 880 }
const fell: Fell = { what: 'ratings', ...place, month: '2026-08', ...counts }
const few = (after: number) => ({ after, afterShown: null })
const own = { ...place, month: '2026-09', n: 6 }
const pasted = { ...place, key: 'text', month: '2026-09', people: 7 }

const ask = (seen: Partial<SeenSlowly>) => slowQuestions({ ...nothing, ...seen }, defaultWatching)

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
  [
    'ratings that are gone after it',
    { fell: [{ ...fell, ...few(0) }] },
    '批评之后评价明显变少，是正常的吗？',
    '2026年8月前后，每月60条降到10条以下：神经内科',
  ],
  [
    'a fall to a number that is withheld without being small',
    { fell: [{ ...fell, afterShown: null }] },
    '批评之后评价明显变少，是正常的吗？',
    '2026年8月前后，每月60条降下来很多：神经内科',
  ],
  [
    'complaints that are gone after it',
    { fell: [{ ...fell, what: 'complaints', before: 12, ...few(0) }] },
    '批评之后投诉明显变少，是正常的吗？',
    '2026年8月前后，每月12件降到10件以下：神经内科',
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
    ['too few before to say anything', { fell: [{ ...fell, before: 9, ...few(0) }] }],
    ['a number before that is withheld', { fell: [{ ...fell, before: null }] }],
    ['hardly anything elsewhere to compare with', { fell: [{ ...fell, othersBefore: 9 }] }],
  ])('%s', (_what, seen) => expect(ask(seen)).toEqual([]))
})

test('less than half of what it was, as the others went, or less than the part that is set', () => {
  const falls = (change: Partial<Fell>, fallPercent = 50) =>
    hasFallen({ ...fell, before: 100, ...change }, { fallPercent })
  expect(falls({ after: 48 })).toBe(true)
  expect(falls({ after: 48, othersAfter: 880 / 2 })).toBe(false)
  expect(falls({ after: 48 }, 40)).toBe(false)
  expect(falls({ after: 48, othersAfter: 900 }, 49)).toBe(true)
})

test('how many people it takes is set', () => {
  const asked = (pastedBy: number) => slowQuestions({ ...nothing, pasted: [pasted] }, { ...defaultWatching, pastedBy })
  expect([asked(7).length, asked(8).length]).toEqual([1, 0])
})

test('a question tells no more of a small number than that it is below five', () => {
  const asks = (after: number, othersAfter: number) =>
    ask({ fell: [{ ...fell, before: 10, ...few(after), othersAfter }] }).length
  for (const others of [450, 600, 880])
    expect(new Set([0, 1, 2, 3, 4].map((after) => asks(after, others))).size).toBe(1)
  const [zero, four] = [0, 4].map((after) => ask({ fell: [{ ...fell, ...few(after) }] }))
  expect(zero).toEqual(four)
})
