import { AppError } from '@nuanyu/types/errors'
import { ANY_POST, MAX_PHRASES, type Phrase, type Tone } from '@nuanyu/types/handbook'
import type { Labelled } from '@nuanyu/types/common'

/** Rules of a handbook's phrases: ids, sameness, what stands against publishing. Pure. */

export const ANY_KIND: Labelled = { id: ANY_POST, label: '各岗位通用' }

/** Everything a phrase may belong to, in reading order. */
export function kindsWithAny(postKinds: Labelled[]): Labelled[] {
  return [ANY_KIND, ...postKinds.map(({ id, label }) => ({ id, label }))]
}

export function labelOfKind(id: string, kinds: Labelled[]): string {
  return kinds.find((kind) => kind.id === id)?.label ?? id
}

export function prefixOf({ postKind, tone }: Pick<Phrase, 'postKind' | 'tone'>): string {
  return `${postKind}-${tone === 'warm' ? 'w' : 'f'}`
}

/** The highest number given, by prefix. */
export function numbersOf(phrases: Pick<Phrase, 'id'>[]): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const { id } of phrases) {
    const match = /^(.+-[wf])(\d+)$/.exec(id)
    if (match?.[1]) numbers[match[1]] = Math.max(numbers[match[1]] ?? 0, Number(match[2]))
  }
  return numbers
}

/** The next id of a kind and tone, and the numbers that know of it. */
export function numbered(
  numbers: Record<string, number>,
  of: Pick<Phrase, 'postKind' | 'tone'>,
): { id: string; numbers: Record<string, number> } {
  const prefix = prefixOf(of)
  const number = (numbers[prefix] ?? 0) + 1
  return { id: `${prefix}${String(number).padStart(2, '0')}`, numbers: { ...numbers, [prefix]: number } }
}

/** Two phrases of a post that differ in nothing a listener hears. */
export function wordsOf(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]/gu, '').toLowerCase()
}

/** One that says the same at the same kind of post, as warm or as forbidden. */
export function twinOf(
  phrase: Pick<Phrase, 'postKind' | 'text'> & { id?: string },
  phrases: Phrase[],
): Phrase | undefined {
  const words = wordsOf(phrase.text)
  return phrases.find(
    (other) => other.id !== phrase.id && other.postKind === phrase.postKind && wordsOf(other.text) === words,
  )
}

export function countOf(phrases: Pick<Phrase, 'tone'>[], tone: Tone): number {
  return phrases.filter((phrase) => phrase.tone === tone).length
}

export type Problem = { phraseId: string | null; message: string }

/** Why a handbook cannot be published as it is. */
export function problemsOf(phrases: Phrase[], kinds: Labelled[]): Problem[] {
  const problems: Problem[] = []
  if (phrases.length > MAX_PHRASES)
    problems.push({ phraseId: null, message: `最多 ${MAX_PHRASES} 句，现在有 ${phrases.length} 句` })
  if (countOf(phrases, 'warm') === 0) problems.push({ phraseId: null, message: '至少要有一句暖语' })
  const first = new Map<string, Phrase>()
  for (const phrase of phrases) {
    if (!kinds.some(({ id }) => id === phrase.postKind))
      problems.push({ phraseId: phrase.id, message: `“${phrase.text}”所在的岗位已经不用了，请撤下` })
    const key = `${phrase.postKind} ${wordsOf(phrase.text)}`
    const twin = first.get(key)
    if (twin) problems.push({ phraseId: phrase.id, message: `“${phrase.text}”和 ${twin.id} 重复` })
    else first.set(key, phrase)
  }
  return problems
}

export function fault(path: string, message: string): AppError {
  return new AppError('VALIDATION', { details: { fields: [{ path, message }] } })
}
