import type { Labelled } from '@nuanyu/types/common'
import { MAX_NOTE, MAX_SCENE, MAX_TEXT, type Phrase, tones, type Tone } from '@nuanyu/types/handbook'
import type { Column } from '../tables/table'
import { labelOfKind } from './phrases'

/** The handbook as a table: the same columns going out and coming in, so that an export can be read back. */

export type ColumnKey = 'kind' | 'tone' | 'scene' | 'text' | 'note' | 'id'

export const columns: readonly (Column<ColumnKey> & { width: number })[] = [
  { key: 'kind', title: '岗位', must: 'filled', kind: 'code', max: 40, width: 14 },
  { key: 'tone', title: '类别', aliases: ['暖语/禁语', '类型'], must: 'filled', kind: 'code', max: 10, width: 8 },
  { key: 'scene', title: '场景', must: 'filled', kind: 'text', max: MAX_SCENE, width: 10 },
  { key: 'text', title: '用语', aliases: ['服务用语', '内容'], must: 'filled', kind: 'text', max: MAX_TEXT, width: 44 },
  {
    key: 'note',
    title: '说明/替代说法',
    aliases: ['说明', '替代说法', '备注'],
    must: 'optional',
    kind: 'text',
    max: MAX_NOTE,
    width: 50,
  },
  { key: 'id', title: '编号', must: 'optional', kind: 'code', max: 64, width: 18 },
]

export function titleOf(key: ColumnKey): string {
  return columns.find((column) => column.key === key)?.title ?? key
}

export function rowOf(phrase: Phrase, kinds: Labelled[]): string[] {
  const { postKind, tone, scene, text, note, id } = phrase
  return [labelOfKind(postKind, kinds), tones[tone], scene, text, note, id]
}

const toneNames: Record<string, Tone> = {
  暖语: 'warm',
  暖: 'warm',
  服务用语: 'warm',
  禁语: 'forbidden',
  禁: 'forbidden',
  服务禁语: 'forbidden',
}

export function toneNamed(name: string): Tone | undefined {
  return toneNames[name]
}

/** Kinds of post are written as they are labelled, or as their id. */
export function kindNamed(name: string, kinds: Labelled[]): string | undefined {
  const plain = (text: string) => text.replace(/\s+/g, '')
  return kinds.find(({ id, label }) => id === name || plain(label) === plain(name))?.id
}

/** What the template shows of how to fill it in: of each tone one, and one that is changed by its number. */
export function exampleRows(phrases: Phrase[], kinds: Labelled[]): string[][] {
  const fresh = phrases.filter(({ note }) => note !== '')
  const examples = [
    fresh.find(({ tone }) => tone === 'warm'),
    fresh.find(({ tone, postKind }) => tone === 'forbidden' && postKind === 'ward') ??
      fresh.find(({ tone }) => tone === 'forbidden'),
  ]
  return examples.flatMap((phrase) => (phrase ? [rowOf(phrase, kinds)] : []))
}

export const howTo: string[][] = [
  ['岗位', '和系统里的岗位名一样，例如“病房护理”。每个岗位都说的写“各岗位通用”。'],
  ['类别', '“暖语”或“禁语”。'],
  ['场景', `什么时候说，例如“迎接”“解释”“送别”，最多 ${MAX_SCENE} 个字。`],
  ['用语', `原话，最多 ${MAX_TEXT} 个字。同一个岗位里不能重复。`],
  ['说明/替代说法', `暖语写为什么好，禁语写应该改说哪一句。可以不填，最多 ${MAX_NOTE} 个字。`],
  ['编号', '新的一句留空。改旧的一句，保留它的编号：意思没变才这样改，患者听到的次数会接着算。'],
  ['', '意思变了的，删掉编号，当作新的一句；旧的一句从表里删去，并选“整本替换”。'],
]
