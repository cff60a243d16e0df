import fc from '../../../support/properties'
import { afterAttempt, afterVerdict, checkPassed, freshCheck } from '../../../../cloudfunctions/domain/thanks/check'
import { withoutRisky } from '../../../../cloudfunctions/domain/thanks/publishable'
import { questionsFrom } from '../../../../cloudfunctions/domain/thanks/questions'
import type { NoteCheck, NoteRecord } from '../../../../cloudfunctions/domain/thanks/records'
import { MONDAY } from '../../../fixtures/factories'

type Checked = Pick<NoteRecord, 'words' | 'photos' | 'check' | 'state' | 'checkedFor'>

const fresh = (words: string, ...photos: string[]): Checked => ({
  words,
  photos,
  check: freshCheck(words, photos, MONDAY),
  state: 'checking',
  checkedFor: 'sealed',
})

test('goes on to verification once words and every photo are known, and then nobody is asked for any more', () => {
  let note = afterAttempt(fresh('谢谢', 'a', 'b'), 'pass', false)
  expect(note).toMatchObject({ state: 'checking', checkedFor: 'sealed' })
  note = afterVerdict(afterVerdict(note, 'a', true), 'b', false)
  expect(note).toMatchObject({
    state: 'verifying',
    checkedFor: '',
    check: { passed: ['a'], risky: ['b'], nextAt: null },
  })
})

test('an attempt without an answer changes nothing, the last one gives up', () => {
  const note = afterAttempt(fresh('谢谢'), 'skipped', false)
  expect(note).toMatchObject({ state: 'checking', check: { text: 'pending' } })
  expect(afterAttempt(note, 'skipped', true)).toMatchObject({ state: 'verifying', check: { text: 'skipped' } })
})

test('what is known is not forgotten by giving up on the rest', () => {
  const note = afterAttempt(afterAttempt(fresh('谢谢', 'a'), 'pass', false), 'skipped', true)
  expect(note).toMatchObject({ state: 'verifying', check: { text: 'pass', passed: [] } })
  expect(checkPassed(note)).toBe(false)
})

test('a photo of another note, or a verdict that says nothing, changes nothing', () => {
  const note = fresh('谢谢', 'a')
  expect(afterVerdict(note, 'z', true)).toBe(note)
  expect(afterVerdict(note, 'a', null)).toBe(note)
})

test('whatever order answers come in, once bad is bad, and nothing unknown counts as passed', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(true, false, null)), { maxLength: 8 })
  const texts = fc.array(fc.constantFrom<NoteCheck['text']>('pass', 'review', 'skipped'), { maxLength: 3 })
  fc.assert(
    fc.property(answers, texts, (verdicts, said) => {
      let note = fresh('谢谢', 'a', 'b')
      for (const text of said) note = afterAttempt(note, text, false)
      for (const [photo, good] of verdicts) note = afterVerdict(note, photo, good)
      for (const photo of ['a', 'b']) {
        const heard = verdicts.filter(([about]) => about === photo).map(([, good]) => good)
        expect(note.check.risky.includes(photo)).toBe(heard.includes(false))
        expect(note.check.passed.includes(photo)).toBe(heard.includes(true) && !heard.includes(false))
      }
      expect(checkPassed(note)).toBe(
        note.check.text === 'pass' && note.check.passed.length + note.check.risky.length === 2,
      )
    }),
  )
})

test('a photo found risky after all leaves the wall; a pennant without any is no pennant', () => {
  const published = { id: 'w', scope: 'public' as const, text: '', photos: [0, 1], at: MONDAY, key: 'k' }
  const note = { ...fresh('', 'a', 'b'), state: 'published_public', published, hidden: null } as unknown as NoteRecord
  const check = (...passed: string[]) => ({ ...note, check: { ...note.check, passed } })
  expect(withoutRisky(check('a', 'b')).published?.photos).toEqual([0, 1])
  expect(withoutRisky(check('a')).published?.photos).toEqual([0])
  expect(withoutRisky(check())).toMatchObject({ state: 'recorded', published: null })
})

test.each([
  ['我塞了红包，护士长硬是退给我', ['gift']],
  ['送了两盒土特产，他们没有收', ['gift']],
  ['谢谢你们一句一句教我', []],
  ['打针前先把手捂热，这份心意比什么都好', []],
])('%s', (words, asked) => expect(questionsFrom({ words, authorIsStaff: false, mutual: false })).toEqual(asked))
