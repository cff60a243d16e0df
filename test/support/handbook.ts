import fc from './properties'
import type { Phrase } from '@nuanyu/types/handbook'
import { ANY_KIND, numbersOf } from '../../cloudfunctions/domain/handbook/phrases'
import type { Handbook } from '../../cloudfunctions/domain/handbook/records'
import {
  add,
  change,
  type Drafted,
  type Edited,
  move,
  restore,
  retire,
} from '../../cloudfunctions/domain/handbook/rules'
import { AppError } from '@nuanyu/types/errors'

/** Handbooks for rules: three kinds of post, few scenes, so that things meet. */

export const kinds = [ANY_KIND, { id: 'ward', label: '病房护理' }, { id: 'lab', label: '检验检查' }]
const scenes = ['迎接', '解释', '送别']

const LETTERS = [...'您好请坐慢走谢抱歉稍等我来看看']

export const aText = fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 8 }).map((list) => list.join(''))

export const someWords = fc.record({
  tone: fc.constantFrom<Phrase['tone']>('warm', 'forbidden'),
  postKind: fc.constantFrom(...kinds.map(({ id }) => id)),
  scene: fc.constantFrom(...scenes),
  text: aText,
  note: fc.constantFrom('', '说清楚为什么'),
})

/** A published handbook of up to some thirty phrases, none said twice at one kind of post. */
export const aHandbook: fc.Arbitrary<Handbook> = fc.array(someWords, { minLength: 1, maxLength: 30 }).map((list) => {
  let draft: Drafted = { phrases: [], numbers: {} }
  for (const words of [{ tone: 'warm', postKind: 'any', scene: '迎接', text: '您请进', note: '' } as const, ...list])
    draft = tried(() => add(draft, words, kinds)) ?? draft
  return {
    version: 1,
    title: '暖语手册',
    phrases: draft.phrases.map((phrase) => ({ ...phrase, pinyin: '' })),
    retired: [],
    numbers: numbersOf(draft.phrases),
  }
})

/** One edit, by which phrase of those that are there or were there. */
export const someEdits = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'same', 'other', 'retire', 'restore', 'move'),
    at: fc.nat(100),
    to: fc.option(fc.nat(100), { nil: null }),
    words: someWords,
  }),
  { maxLength: 25 },
)
type Edit = { kind: string; at: number; to: number | null; words: Omit<Phrase, 'id'> }

/** Null where the edit is refused. */
export function edited(draft: Drafted, { kind, at, to, words }: Edit, base: Handbook): Edited | null {
  const pick = (list: Phrase[], index: number) => list[index % Math.max(1, list.length)]?.id ?? 'nothing'
  const phraseId = pick(draft.phrases, at)
  const { scene, text, note } = words
  return tried(() => {
    if (kind === 'add') return add(draft, words, kinds)
    if (kind === 'same' || kind === 'other') return change(draft, { phraseId, scene, text, note, meaning: kind }, kinds)
    if (kind === 'retire') return retire(draft, phraseId)
    if (kind === 'restore') return restore(draft, pick(base.phrases, at), base, kinds)
    return move(draft, phraseId, to === null ? null : pick(draft.phrases, to))
  })
}

function tried<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
