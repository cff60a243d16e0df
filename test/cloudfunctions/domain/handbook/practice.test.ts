import fc from '../../../support/properties'
import { phraseOfDay } from '../../../../cloudfunctions/domain/handbook/daily'
import { defaultPhrases } from '../../../../cloudfunctions/domain/handbook/default'
import { kindsWithAny, wordsOf } from '../../../../cloudfunctions/domain/handbook/phrases'
import { buildQuiz, QUESTIONS, scoreOf } from '../../../../cloudfunctions/domain/handbook/quiz'
import { defaultTaxonomies } from '../../../../cloudfunctions/domain/settings/defaults'
import { addDays } from '../../../../cloudfunctions/domain/time/localTime'
import { aHandbook } from '../../../support/handbook'

const kinds = kindsWithAny(defaultTaxonomies.postKinds)
const kindIds = defaultTaxonomies.postKinds.map(({ id }) => id)
const tones = new Map(defaultPhrases.map(({ text, tone }) => [text, tone]))
const seeds = fc.string({ minLength: 1 })

test('every question has one right answer and is about the posts that were asked for', () => {
  fc.assert(
    fc.property(seeds, fc.constantFrom(null, ...kindIds), (seed, postKind) => {
      const questions = buildQuiz(defaultPhrases, postKind, seed, kinds)
      expect(questions).toHaveLength(QUESTIONS)
      for (const { kind, options, right, prompt, why } of questions) {
        expect(new Set(options.map(wordsOf)).size).toBe(3)
        expect(why).not.toBe('')
        const others = options.filter((_option, index) => index !== right).map((text) => tones.get(text))
        const wrong = kind === 'forbidden' ? 'warm' : 'forbidden'
        expect(others).toEqual([wrong, wrong])
        if (kind !== 'instead') expect(tones.get(options[right]!)).toBe(kind)
        else expect(defaultPhrases.find(({ text }) => prompt === `“${text}”`)?.note).toBe(options[right])
      }
    }),
    { numRuns: 60 },
  )
})

test('the same seed asks the same, another one something else', () => {
  expect(buildQuiz(defaultPhrases, 'ward', 'a', kinds)).toEqual(buildQuiz(defaultPhrases, 'ward', 'a', kinds))
  expect(buildQuiz(defaultPhrases, 'ward', 'a', kinds)).not.toEqual(buildQuiz(defaultPhrases, 'ward', 'b', kinds))
})

test('a thin handbook asks less, and of all posts rather than nothing', () => {
  fc.assert(
    fc.property(aHandbook, seeds, ({ phrases }, seed) => {
      for (const { options, right } of buildQuiz(phrases, 'ward', seed, kinds)) {
        expect(options.length).toBe(3)
        expect(right).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('only what was answered rightly counts', () => {
  const questions = buildQuiz(defaultPhrases, null, 'a', kinds)
  expect(
    scoreOf(
      questions,
      questions.map(({ right }) => right),
    ),
  ).toEqual({ right: 6, total: 6 })
  expect(scoreOf(questions, [])).toEqual({ right: 0, total: 6 })
})

test('over as many days as there are phrases, each comes once', () => {
  const mine = defaultPhrases.filter(({ tone, postKind }) => tone === 'warm' && ['ward', 'any'].includes(postKind))
  // A round begins where the days since 1970 are a multiple of its length.
  const begin = Math.ceil(20_700 / mine.length) * mine.length
  const days = mine.map((_phrase, index) => addDays(new Date(begin * 86_400_000).toISOString().slice(0, 10), index))
  const said = days.map((day) => phraseOfDay(defaultPhrases, ['ward'], day)?.id)
  expect(new Set(said).size).toBe(mine.length)
})

test('without warm phrases there is nothing to say', () => {
  expect(
    phraseOfDay(
      defaultPhrases.filter(({ tone }) => tone === 'forbidden'),
      ['ward'],
      '2026-09-28',
    ),
  ).toBeNull()
})
