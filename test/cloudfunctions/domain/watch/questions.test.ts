import { defaultWatching } from '../../../../cloudfunctions/domain/settings/defaults'
import { questionsFrom, type Seen } from '../../../../cloudfunctions/domain/watch/questions'

const NOW = new Date('2026-10-08T10:00:00+08:00')
const nothing: Seen = { bursts: [], sameWords: [], samePost: [] }
const burst = { scene: 'SCENE23456', n: 31, most: 2, ownerKey: 'anybody', place: '6病区护士站' }
const repeat = { ownerKey: 'phone', n: 16, place: '6病区护士站', about: 'posts/post-1' }

const ask = (seen: Partial<Seen>, now = NOW) => questionsFrom({ ...nothing, ...seen }, defaultWatching, now)

test('nothing odd, nothing asked', () => expect(ask({})).toEqual([]))

test.each([
  ['a burst', { bursts: [burst] }, '评价突然增多，是正常的吗？', '10分钟31条：6病区护士站'],
  ['the same words', { sameWords: [repeat] }, '多条评价文字相同，是正常的吗？', '今天16条：6病区护士站'],
  ['the same post', { samePost: [repeat] }, '同一处被反复评价，是正常的吗？', '今天16条：6病区护士站'],
])('%s is asked about as a question, naming nobody', (_what, seen, title, body) => {
  const [question] = ask(seen)
  expect(question).toMatchObject({ title, body })
  expect(title + body).not.toMatch(/phone|anybody|刷|恶意|违规/)
})

test.each([
  ['one person in several ways', { sameWords: [repeat], samePost: [repeat, { ...repeat, about: 'posts/post-2' }] }, 1],
  ['one phone alone at one code', { bursts: [{ ...burst, most: 30, ownerKey: 'phone' }], samePost: [repeat] }, 1],
  ['a crowd and a person', { bursts: [burst], samePost: [repeat] }, 2],
  ['two codes', { bursts: [burst, { ...burst, scene: 'OTHER23456' }] }, 2],
  ['two people', { samePost: [repeat, { ...repeat, ownerKey: 'other' }] }, 2],
])('%s: %#', (_what, seen, questions) => expect(ask(seen)).toHaveLength(questions))

test('a code is asked about again in another hour, a person on another day', () => {
  const later = new Date('2026-10-08T12:00:00+08:00')
  const tomorrow = new Date('2026-10-09T10:00:00+08:00')
  const key = (seen: Partial<Seen>, now: Date) => ask(seen, now)[0]?.key
  expect(key({ bursts: [burst] }, NOW)).not.toEqual(key({ bursts: [burst] }, later))
  expect(key({ samePost: [repeat] }, NOW)).toEqual(key({ samePost: [repeat] }, later))
  expect(key({ samePost: [repeat] }, NOW)).not.toEqual(key({ samePost: [repeat] }, tomorrow))
})
