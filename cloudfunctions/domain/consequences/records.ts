import type { ConsequenceCommand, ConsequenceKind, ConsequenceState } from '@nuanyu/types/consequences'
import type { By, Living } from '../../kernel/living/record'

/** Whom it is for. `key`: when they have joined. */
export type ConsequenceWho =
  | { kind: 'person'; id: string; name: string; departmentName: string; key: string | null }
  | { kind: 'department'; id: string; name: string }

/** Stored in `consequences`: what was decided because of a bulletin. No amounts. */
export type ConsequenceRecord = Living<ConsequenceState, ConsequenceCommand> & {
  bulletinId: string
  who: ConsequenceWho
  kind: ConsequenceKind
  decided: string
  /** The meeting or body that decided. */
  body: string
  day: string
  enteredBy: By
  confirmed: { by: By; at: Date } | null
  struck: { by: By; at: Date; reason: string } | null
  year: number
}
