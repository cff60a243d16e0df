import { isSpelt, matches } from '../../client/src/features/handbook/search'
import { byKind, byScene } from '../../client/src/features/handbook/groups'

const phrase = {
  text: '您好，请问有什么可以帮您？',
  scene: '迎接',
  note: '抬头、先开口',
  pinyin: 'nin hao qing wen you shen me ke yi bang nin',
}

test.each([
  ['', true],
  ['请问', true],
  ['您好请', true],
  [' 您 好 ', true],
  ['迎接', true],
  ['先开口', true],
  ['nhqw', true],
  ['NHQW', true],
  ['nihao', true],
  ['ninhao', true],
  ['nin hao', true],
  ['qwen', true],
  ['bangnin', true],
  ['hao', true],
  ['aoq', false],
  ['nhqx', false],
  ['再见', false],
  ['？', true],
])('“%s” finds it: %p', (typed, found) => expect(matches(phrase, typed)).toBe(found))

test('a syllable may be cut short only where the next begins', () => {
  expect(isSpelt(['xi', 'an'], 'xian')).toBe(true)
  expect(isSpelt(['xian'], 'xa')).toBe(false)
  expect(isSpelt(['12', 'chuang'], '12c')).toBe(true)
})

test('what is long and nowhere is found out at once', () => {
  const syllables = Array.from({ length: 40 }, () => 'an')
  expect(isSpelt(syllables, `${'an'.repeat(14)}x`)).toBe(false)
})

test('phrases stand under their scene or their kind, in the order of the handbook', () => {
  const phrases = [
    { scene: '迎接', postKind: 'ward', id: 1 },
    { scene: '送别', postKind: 'lab', id: 2 },
    { scene: '迎接', postKind: 'lab', id: 3 },
  ]
  expect(byScene(phrases).map(({ title, phrases: [first] }) => [title, first?.id])).toEqual([
    ['迎接', 1],
    ['送别', 2],
  ])
  expect(byKind(phrases, [{ id: 'ward', label: '病房护理' }]).map(({ title }) => title)).toEqual(['病房护理', 'lab'])
})
