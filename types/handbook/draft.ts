import '../zod'
import * as z from 'zod'
import { CommandId, Id, Labelled, text, Version } from '../common'
import { Phrase, PhraseNote, PhraseScene, PhraseText, Tone } from './phrase'

/** Against the newest published version. */
export const phraseStates = { same: '未改', added: '新增', changed: '有改动' } as const
export const DraftPhrase = Phrase.extend({ state: z.enum(['same', 'added', 'changed']) })
export type DraftPhrase = z.infer<typeof DraftPhrase>

export const Draft = z.object({
  /** Grows by one with every edit; an edit names the one it saw. */
  version: Version,
  /** The number it will have once published. */
  becomes: z.int(),
  kinds: z.array(Labelled),
  phrases: z.array(DraftPhrase),
  /** In force today and taken out here: they can be brought back. */
  retired: z.array(Phrase),
  /** What stands against publishing; `phraseId` where it is one phrase's fault. */
  problems: z.array(z.object({ phraseId: Id.nullable(), message: z.string() })),
  added: z.int(),
  changed: z.int(),
  reordered: z.boolean(),
  /** 孟佳 今天 14:20 */
  edited: z.string(),
  can: z.array(z.enum(['edit', 'publish', 'discard'])),
})
export type Draft = z.infer<typeof Draft>

/** `current`: what is in force, in words. */
export const DraftView = z.object({
  draft: Draft.nullable(),
  current: z.object({ version: z.int(), label: z.string(), warm: z.int(), forbidden: z.int() }),
  can: z.array(z.enum(['start'])),
})
export type DraftView = z.infer<typeof DraftView>

/** From which version the draft is copied: the newest, or an older one to return to. */
export const StartDraftInput = z.object({ commandId: CommandId, from: z.int().min(0) })

const edit = { commandId: CommandId, version: Version }
const words = { scene: PhraseScene, text: PhraseText, note: PhraseNote }

export const AddPhraseInput = z.object({ ...edit, tone: Tone, postKind: z.string().max(40), ...words })
/**
 * `meaning`: whether the words still say the same. If they do, what patients heard goes on being counted under the same
 * id; if not, the phrase is retired and a new one takes its place.
 */
export const ChangePhraseInput = z.object({
  ...edit,
  phraseId: Id,
  ...words,
  meaning: z.enum(['same', 'other']),
})
export const OnePhraseInput = z.object({ ...edit, phraseId: Id })
/** To stand before this one of the same kind and tone; null for the end of them. */
export const MovePhraseInput = z.object({ ...edit, phraseId: Id, before: Id.nullable() })
export const DiscardDraftInput = z.object(edit)
export const PublishInput = z.object({ ...edit, note: text(200, 2) })
export const Published = z.object({ version: z.int() })
