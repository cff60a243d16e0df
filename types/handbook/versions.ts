import '../zod'
import * as z from 'zod'
import { Moment, pageOf } from '../common'
import { Phrase } from './phrase'

export const VersionRow = z.object({
  version: z.int(),
  label: z.string(),
  publishedAt: Moment,
  by: z.string(),
  note: z.string(),
  warm: z.int(),
  forbidden: z.int(),
  /** Against the version before. */
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  current: z.boolean(),
})
export type VersionRow = z.infer<typeof VersionRow>
export const VersionPage = pageOf(VersionRow)

/** A published version, the shipped one (0), or the draft. */
export const VersionRef = z.union([z.literal('draft'), z.int().min(0)])
export type VersionRef = z.infer<typeof VersionRef>

export const changedFields = { text: '用语', scene: '场景', note: '说明' } as const
export const ChangedField = z.enum(['text', 'scene', 'note'])
export type ChangedField = z.infer<typeof ChangedField>

export const ChangedPhrase = z.object({ before: Phrase, after: Phrase, fields: z.array(ChangedField) })
export type ChangedPhrase = z.infer<typeof ChangedPhrase>

export const CompareInput = z.object({ from: VersionRef, to: VersionRef })
export const Comparison = z.object({
  from: z.string(),
  to: z.string(),
  added: z.array(Phrase),
  changed: z.array(ChangedPhrase),
  removed: z.array(Phrase),
  /** Whether phrases that stay stand in another order. */
  reordered: z.boolean(),
})
export type Comparison = z.infer<typeof Comparison>
