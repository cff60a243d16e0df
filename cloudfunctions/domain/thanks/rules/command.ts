import type { NoteQuestion, NoteState, PublishScope, RejectReason } from '@nuanyu/types/thanks'
import type { Viewer } from '../../../kernel/viewer'
import type { DepartmentRef } from '../../feedback/records'
import type { Relation } from '../lifecycle'
import type { NoteRecord, Thanked } from '../records'

/** What a command says, with everything already looked up. */
export type Command =
  | { name: 'withdraw' }
  | { name: 'unpublish' }
  | { name: 'consent'; scope: PublishScope }
  | { name: 'verify'; for: VerifiedFor; clear: number[]; found: NoteQuestion[] }
  | { name: 'pass'; reason: string }
  | { name: 'reject'; reason: RejectReason }
  | { name: 'confirm'; reason: string }
  | { name: 'publish'; scope: 'internal' | 'public'; text: string; shownPhotos: number[]; id: string }
  | { name: 'hide'; reason: string }
  | { name: 'show' }
  | { name: 'recheck'; checkedFor: string }
  | { name: 'nominate'; reason: string }
  | { name: 'decideNomination'; adopted: boolean; reason: string }

/** Whom it is for: `thanked` is null for a unit. */
export type VerifiedFor = { thanked: Thanked | null; department: DepartmentRef; branchId: string | null }

export type Moment = { now: Date; commandId: string; fingerprint: string }

/** What a command changes. Everything else of the note stays. */
export type Effect = { state?: NoteState; change?: Partial<NoteRecord>; text?: string }

/** How one command changes a note. Pure; whether it may be given was asked before. */
export type EffectOf<N extends Command['name']> = (
  record: NoteRecord,
  command: Extract<Command, { name: N }>,
  by: { viewer: Viewer; relations: Relation[]; now: Date },
) => Effect
