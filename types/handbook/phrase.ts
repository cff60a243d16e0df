import '../zod'
import * as z from 'zod'
import { Id, Labelled, text } from '../common'

export const tones = { warm: '暖语', forbidden: '禁语' } as const
export const Tone = z.enum(['warm', 'forbidden'])
export type Tone = z.infer<typeof Tone>

/** Kind of post of the phrases that everybody says. */
export const ANY_POST = 'any'

/**
 * A version is one document, read at once. 600 phrases at their longest are some 600 KB, half of what one answer of a
 * cloud function may hold; a printed handbook has 300 to 400.
 */
export const MAX_PHRASES = 600
export const MAX_TEXT = 40
export const MAX_SCENE = 8
export const MAX_NOTE = 100

const line = (max: number, min = 0) => text(max, min).refine((value) => !/[\r\n]/.test(value), '请写在一行里')

export const PhraseText = line(MAX_TEXT, 2)
export const PhraseScene = line(MAX_SCENE, 1)
export const PhraseNote = line(MAX_NOTE)

/** A phrase of 《暖语手册》: one to use (warm) or one never to use (forbidden), by kind of post and scene of service. */
export const Phrase = z.object({
  /** Stored with every rating that heard it. Never used again for words that mean something else. */
  id: Id,
  tone: Tone,
  /** Kind of post, a taxonomy id; `any` for phrases of every post. */
  postKind: z.string(),
  /** When it is said, e.g. 迎接, 解释, 送别. */
  scene: z.string(),
  text: z.string(),
  /** Of a warm phrase: why it helps. Of a forbidden one: what to say instead. Empty where there is nothing to add. */
  note: z.string(),
})
export type Phrase = z.infer<typeof Phrase>

/** As the rating form shows it. */
export const HeardPhrase = Phrase.omit({ note: true })
export type HeardPhrase = z.infer<typeof HeardPhrase>

/** `pinyin`: the syllables of the text, apart by spaces and without tones, so that a device can search by them. */
export const ReadPhrase = Phrase.extend({ pinyin: z.string() })
export type ReadPhrase = z.infer<typeof ReadPhrase>

export const ReadHandbookInput = z.object({
  /** Null for the one in force. */
  version: z.int().min(0).nullable(),
})
export const HandbookView = z.object({
  version: z.int(),
  title: z.string(),
  /** 第 3 版 · 2026年9月1日, or 随软件附带 */
  label: z.string(),
  /** What was changed with this version, in the office's words. */
  note: z.string(),
  current: z.boolean(),
  /** Kinds of post with phrases, in their order. */
  kinds: z.array(Labelled),
  phrases: z.array(ReadPhrase),
})
export type HandbookView = z.infer<typeof HandbookView>
