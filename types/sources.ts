import './zod'
import * as z from 'zod'
import { Id, keysOf } from './common'

/** What an order, a talk or a bulletin may come from. */
export const sourceKinds = {
  case: '投诉建议',
  thanks: '感谢',
  finding: '检查发现',
  talk: '约谈',
  order: '督办',
} as const
export const SourceKind = z.enum(keysOf(sourceKinds))
export type SourceKind = z.infer<typeof SourceKind>

export const SourceRef = z.object({ kind: SourceKind, id: Id })
export type SourceRef = z.infer<typeof SourceRef>

/** How a page shows where something came from. `page`: empty where the viewer may not open it. */
export const SourceView = SourceRef.extend({ kindLabel: z.string(), label: z.string(), page: z.string() })
export type SourceView = z.infer<typeof SourceView>

/** What something new begins with: no name of a patient, no word of theirs. */
export const SourceFacts = SourceView.extend({
  facts: z.string(),
  department: z.object({ id: Id, name: z.string() }).nullable(),
  person: z.object({ staffId: Id, name: z.string() }).nullable(),
  /** Of a finding: whether it praises. */
  good: z.boolean().optional(),
})
export type SourceFacts = z.infer<typeof SourceFacts>
export const SourceInput = z.object({ source: SourceRef })
