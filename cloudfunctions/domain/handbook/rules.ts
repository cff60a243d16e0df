import { AppError } from '@nuanyu/types/errors'
import type { Labelled } from '@nuanyu/types/common'
import { MAX_PHRASES, type Phrase } from '@nuanyu/types/handbook'
import { fault, labelOfKind, numbered, twinOf } from './phrases'
import type { DraftRecord, Handbook } from './records'

/** What an edit makes of the draft. Pure: from the phrases before to those after, or a named refusal. */

export type Drafted = Pick<DraftRecord, 'phrases' | 'numbers'>
/** `change` names the phrase in the journal, by id and never by its words. */
export type Edited = Drafted & { change: string }

export type Words = Pick<Phrase, 'scene' | 'text' | 'note'>
type New = Words & Pick<Phrase, 'tone' | 'postKind'>

/** A new phrase stands where its like are: after the last of its scene, of its tone, of its kind of post. */
export function add({ phrases, numbers }: Drafted, given: New, kinds: Labelled[]): Edited {
  assertKind(given.postKind, kinds)
  if (phrases.length >= MAX_PHRASES) throw fault('text', `最多 ${MAX_PHRASES} 句，请先撤下一些`)
  const { tone, postKind, scene, text, note } = given
  assertNoTwin({ postKind, text }, phrases, kinds)
  const next = numbered(numbers, given)
  const phrase: Phrase = { id: next.id, tone, postKind, scene, text, note }
  return { phrases: insert(phrase, phrases, kinds), numbers: next.numbers, change: `+ ${phrase.id}` }
}

/** Words that mean something else are another phrase: the old one goes, and what was heard of it stays its own. */
export function change(
  { phrases, numbers }: Drafted,
  { phraseId, meaning, ...words }: Words & { phraseId: string; meaning: 'same' | 'other' },
  kinds: Labelled[],
): Edited {
  const before = find(phrases, phraseId)
  const { scene, text, note } = words
  assertNoTwin({ id: phraseId, postKind: before.postKind, text }, phrases, kinds)
  const other = meaning === 'other' && text !== before.text
  const next = other ? numbered(numbers, before) : { id: before.id, numbers }
  const after: Phrase = { ...before, id: next.id, scene, text, note }
  return {
    phrases: phrases.map((phrase) => (phrase.id === phraseId ? after : phrase)),
    numbers: next.numbers,
    change: other ? `${before.id} → ${after.id}` : `~ ${before.id}`,
  }
}

export function retire({ phrases, numbers }: Drafted, phraseId: string): Edited {
  find(phrases, phraseId)
  return { phrases: phrases.filter(({ id }) => id !== phraseId), numbers, change: `- ${phraseId}` }
}

/** As it is in force: a changed phrase gets its words back, a retired one its place. */
export function restore({ phrases, numbers }: Drafted, phraseId: string, base: Handbook, kinds: Labelled[]): Edited {
  const before = base.phrases.find(({ id }) => id === phraseId)
  if (!before) throw new AppError('NOT_FOUND')
  const phrase = wordsOnly(before)
  assertNoTwin(phrase, phrases, kinds)
  const there = phrases.some(({ id }) => id === phraseId)
  return {
    phrases: there ? phrases.map((one) => (one.id === phraseId ? phrase : one)) : putBack(phrase, phrases, base),
    numbers,
    change: `= ${phraseId}`,
  }
}

/** Among those of its own kind and tone; elsewhere it would be read under another heading. */
export function move({ phrases, numbers }: Drafted, phraseId: string, before: string | null): Edited {
  const phrase = find(phrases, phraseId)
  if (before === phraseId) return { phrases, numbers, change: `^ ${phraseId}` }
  const rest = phrases.filter(({ id }) => id !== phraseId)
  const target = before === null ? null : find(phrases, before)
  if (target && !isLike(phrase)(target)) throw fault('before', '只能在同一岗位、同一类别里排序')
  const at = target ? rest.indexOf(target) : lastIndex(rest, isLike(phrase)) + 1
  return { phrases: [...rest.slice(0, at), phrase, ...rest.slice(at)], numbers, change: `^ ${phraseId}` }
}

export function wordsOnly({ id, tone, postKind, scene, text, note }: Phrase): Phrase {
  return { id, tone, postKind, scene, text, note }
}

export function insert(phrase: Phrase, phrases: Phrase[], kinds: Labelled[]): Phrase[] {
  const like = isLike(phrase)
  const order = (postKind: string) => kinds.findIndex(({ id }) => id === postKind)
  const after = [
    (other: Phrase) => like(other) && other.scene === phrase.scene,
    like,
    (other: Phrase) => other.postKind === phrase.postKind,
    // The first of its kind: behind the kinds that come before it.
    (other: Phrase) => order(other.postKind) < order(phrase.postKind),
  ]
    .map((fits) => lastIndex(phrases, fits))
    .find((index) => index >= 0)
  const at = (after ?? -1) + 1
  return [...phrases.slice(0, at), phrase, ...phrases.slice(at)]
}

/** Behind the nearest phrase before it that is still there. */
function putBack(phrase: Phrase, phrases: Phrase[], base: Handbook): Phrase[] {
  const before = base.phrases.slice(
    0,
    base.phrases.findIndex(({ id }) => id === phrase.id),
  )
  const neighbour = before.reverse().find(({ id }) => phrases.some((one) => one.id === id))
  const at = neighbour ? phrases.findIndex(({ id }) => id === neighbour.id) + 1 : 0
  return [...phrases.slice(0, at), phrase, ...phrases.slice(at)]
}

function isLike(phrase: Phrase): (other: Phrase) => boolean {
  return (other) => other.postKind === phrase.postKind && other.tone === phrase.tone
}

function lastIndex(phrases: Phrase[], fits: (phrase: Phrase) => boolean): number {
  return phrases.reduce((last, phrase, index) => (fits(phrase) ? index : last), -1)
}

function find(phrases: Phrase[], id: string): Phrase {
  const found = phrases.find((phrase) => phrase.id === id)
  if (!found) throw new AppError('NOT_FOUND')
  return found
}

function assertKind(postKind: string, kinds: Labelled[]): void {
  if (!kinds.some(({ id }) => id === postKind)) throw fault('postKind', '请选择岗位')
}

function assertNoTwin(
  phrase: Pick<Phrase, 'postKind' | 'text'> & { id?: string },
  phrases: Phrase[],
  kinds: Labelled[],
): void {
  const twin = twinOf(phrase, phrases)
  if (!twin) return
  const tone = twin.tone === 'warm' ? '暖语' : '禁语'
  throw fault('text', `${labelOfKind(twin.postKind, kinds)}的${tone}里已经有这一句`)
}
