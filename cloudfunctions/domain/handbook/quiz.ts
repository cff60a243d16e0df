import { ANY_POST, type Phrase, type QuizQuestion } from '@nuanyu/types/handbook'
import type { Labelled } from '@nuanyu/types/common'
import { chanceOf, shuffled, type Chance } from './chance'
import { labelOfKind } from './phrases'

/** A short quiz out of the handbook. Pure: the same seed asks the same questions. */

export const QUESTIONS = 6
/** Fewer than this are no quiz; then it asks about all posts. */
const FEWEST = 5
/** Beside the right answer. */
const WRONG = 2

type Kind = QuizQuestion['kind']

export function buildQuiz(phrases: Phrase[], postKind: string | null, seed: string, kinds: Labelled[]): QuizQuestion[] {
  const own = postKind === null ? phrases : phrases.filter((one) => [postKind, ANY_POST].includes(one.postKind))
  const questions = questionsFrom(own, chanceOf(`quiz ${seed}`), kinds)
  return questions.length >= FEWEST || postKind === null ? questions : buildQuiz(phrases, null, seed, kinds)
}

function questionsFrom(phrases: Phrase[], chance: Chance, kinds: Labelled[]): QuizQuestion[] {
  const warm = shuffled(
    phrases.filter(({ tone }) => tone === 'warm'),
    chance,
  )
  const forbidden = shuffled(
    phrases.filter(({ tone }) => tone === 'forbidden'),
    chance,
  )
  const asked: Record<Kind, Phrase[]> = {
    warm: warm.slice(0, QUESTIONS / 3),
    forbidden: forbidden.slice(0, QUESTIONS / 3),
    instead: forbidden
      .slice(QUESTIONS / 3)
      .filter(({ note }) => note !== '')
      .slice(0, QUESTIONS / 3),
  }
  const questions = (Object.keys(asked) as Kind[]).flatMap((kind) =>
    asked[kind].map((phrase) => ask(kind, phrase, kind === 'forbidden' ? warm : forbidden, chance, kinds)),
  )
  return shuffled(
    questions.filter(({ options }) => options.length > WRONG),
    chance,
  )
}

/** `others`: phrases of the other tone, which are the wrong answers. */
function ask(kind: Kind, phrase: Phrase, others: Phrase[], chance: Chance, kinds: Labelled[]): QuizQuestion {
  const answer = kind === 'instead' ? phrase.note : phrase.text
  // Of the same scene or post where there are some: told apart by the tone alone.
  const wrong = shuffled(
    others.filter(({ id, text }) => id !== phrase.id && text !== answer),
    chance,
  ).sort((a, b) => nearness(b, phrase) - nearness(a, phrase))
  const options = shuffled([answer, ...wrong.slice(0, WRONG).map(({ text }) => text)], chance)
  const where = `${labelOfKind(phrase.postKind, kinds)} · ${phrase.scene}`
  return {
    kind,
    prompt: kind === 'instead' ? `“${phrase.text}”` : where,
    options,
    right: options.indexOf(answer),
    why: whyOf(kind, phrase),
  }
}

function nearness(other: Phrase, phrase: Phrase): number {
  return Number(other.postKind === phrase.postKind) + 2 * Number(other.scene === phrase.scene)
}

function whyOf(kind: Kind, { text, note }: Phrase): string {
  if (kind === 'instead') return `不说“${text}”，说“${note}”。`
  if (kind === 'forbidden') return note === '' ? '这一句在禁语里。' : `可以换成：“${note}”`
  return note === '' ? '这一句在暖语里。' : note
}

/** How many of the answers are right; one that was left out is not. */
export function scoreOf(questions: QuizQuestion[], answers: number[]): { right: number; total: number } {
  return {
    right: questions.filter(({ right }, index) => answers[index] === right).length,
    total: questions.length,
  }
}
