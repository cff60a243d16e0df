import type { Labelled } from '@nuanyu/types/common'
import { type ImportMode, MAX_PHRASES, type Phrase, type Tone, tones } from '@nuanyu/types/handbook'
import type { Row, RowProblem } from '../tables/table'
import { countOf, labelOfKind, numbered, wordsOf } from './phrases'
import type { Handbook } from './records'
import { type Drafted, insert } from './rules'
import { type ColumnKey, kindNamed, titleOf, toneNamed } from './sheet'

/** What a table makes of the draft. Nothing is taken in while a single row has a problem. Pure. */

export type Plan = Drafted & { problems: RowProblem[] }

type Wanted = Omit<Phrase, 'id'> & { row: number; id: string | null }

export function planImport(
  rows: Row<ColumnKey>[],
  mode: ImportMode,
  draft: Drafted,
  base: Handbook,
  kinds: Labelled[],
): Plan {
  // Numbers that were ever given; a phrase that was retired may come back under its own.
  const known = new Map([...base.retired, ...base.phrases, ...draft.phrases].map((phrase) => [phrase.id, phrase]))
  const problems: RowProblem[] = []
  const say = (row: number, column: ColumnKey, message: string) => {
    problems.push({ row, column: titleOf(column), message })
  }

  const wanted = rows.flatMap((row) => read(row, known, kinds, say) ?? [])
  sayRepeated(wanted, kinds, say)
  const named = recognise(wanted, draft.phrases)
  const taken = new Set(named.flatMap(({ id }) => id ?? []))
  if (mode === 'merge') sayTaken(named, taken, draft.phrases, kinds, say)
  if (problems.length > 0) return { ...draft, problems }

  let { numbers } = draft
  const incoming = named.map(({ row: _row, id, ...words }) => {
    if (id !== null) return { id, ...words }
    const next = numbered(numbers, words)
    numbers = next.numbers
    return { id: next.id, ...words }
  })
  const phrases = mode === 'replace' ? incoming : merged(incoming, draft.phrases, kinds)
  if (phrases.length > MAX_PHRASES)
    problems.push({ row: 0, column: '', message: `导入后有 ${phrases.length} 句，最多 ${MAX_PHRASES} 句` })
  if (countOf(phrases, 'warm') === 0) problems.push({ row: 0, column: '', message: '导入后一句暖语也没有' })
  return problems.length > 0 ? { ...draft, problems } : { phrases, numbers, problems }
}

type Say = (row: number, column: ColumnKey, message: string) => void

/** Cells that are missing or too long have been named already. */
function read({ row, cells }: Row<ColumnKey>, known: Map<string, Phrase>, kinds: Labelled[], say: Say): Wanted | null {
  const postKind = kindNamed(cells.kind, kinds)
  const tone = toneNamed(cells.tone)
  if (cells.kind !== '' && postKind === undefined)
    say(row, 'kind', `没有“${cells.kind}”这个岗位，应是：${kinds.map(({ label }) => label).join('、')}`)
  if (cells.tone !== '' && tone === undefined) say(row, 'tone', `应是“暖语”或“禁语”，不是“${cells.tone}”`)
  for (const key of ['scene', 'text', 'note'] as const)
    if (/[\r\n]/.test(cells[key] ?? '')) say(row, key, '请写在一行里')
  if (Array.from(cells.text).length === 1) say(row, 'text', '请至少写 2 个字')
  if (postKind === undefined || tone === undefined || cells.text === '') return null
  const id = cells.id || null
  if (id !== null) assertNumber(row, id, { postKind, tone }, known.get(id), kinds, say)
  return { row, id, tone, postKind, scene: cells.scene, text: cells.text, note: cells.note ?? '' }
}

function assertNumber(
  row: number,
  id: string,
  given: { postKind: string; tone: Tone },
  phrase: Phrase | undefined,
  kinds: Labelled[],
  say: Say,
): void {
  if (!phrase) return say(row, 'id', `没有编号“${id}”，新的一句请留空`)
  if (phrase.postKind === given.postKind && phrase.tone === given.tone) return
  const its = `${labelOfKind(phrase.postKind, kinds)}的${tones[phrase.tone]}`
  say(row, 'id', `“${id}”是${its}，换了岗位或类别就是新的一句，编号请留空`)
}

function sayRepeated(wanted: Wanted[], kinds: Labelled[], say: Say): void {
  const numbers = new Map<string, number>()
  const words = new Map<string, number>()
  for (const { row, id, postKind, text } of wanted) {
    const before = id === null ? undefined : numbers.get(id)
    if (before !== undefined) say(row, 'id', `和第 ${before} 行的编号相同`)
    else if (id !== null) numbers.set(id, row)
    const key = `${postKind} ${wordsOf(text)}`
    const same = words.get(key)
    if (same !== undefined) say(row, 'text', `和第 ${same} 行重复，都在“${labelOfKind(postKind, kinds)}”里`)
    else words.set(key, row)
  }
}

/** A row without a number that says what a phrase says already is that phrase. */
function recognise(wanted: Wanted[], phrases: Phrase[]): Wanted[] {
  const byNumber = new Set(wanted.flatMap(({ id }) => id ?? []))
  return wanted.map((row) => {
    if (row.id !== null) return row
    const same = phrases.find(
      ({ id, postKind, tone, text }) =>
        postKind === row.postKind && tone === row.tone && !byNumber.has(id) && wordsOf(text) === wordsOf(row.text),
    )
    return same ? { ...row, id: same.id } : row
  })
}

/** What stays beside the file must not say the same as one of its rows. */
function sayTaken(named: Wanted[], taken: Set<string>, phrases: Phrase[], kinds: Labelled[], say: Say): void {
  const staying = phrases.filter(({ id }) => !taken.has(id))
  for (const { row, postKind, text } of named) {
    const twin = staying.find((phrase) => phrase.postKind === postKind && wordsOf(phrase.text) === wordsOf(text))
    if (twin) say(row, 'text', `${labelOfKind(postKind, kinds)}的${tones[twin.tone]}里已经有这一句（编号 ${twin.id}）`)
  }
}

/** Phrases that are there keep their place; new ones join their like. */
function merged(incoming: Phrase[], phrases: Phrase[], kinds: Labelled[]): Phrase[] {
  const given = new Map(incoming.map((phrase) => [phrase.id, phrase]))
  const kept = phrases.map((phrase) => given.get(phrase.id) ?? phrase)
  return incoming
    .filter(({ id }) => !phrases.some((phrase) => phrase.id === id))
    .reduce((all, phrase) => insert(phrase, all, kinds), kept)
}
