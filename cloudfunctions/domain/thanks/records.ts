import type {
  NoteCommand,
  NoteForm,
  NominationState,
  NoteQuestion,
  NoteState,
  PublishScope,
  RejectReason,
  SignatureKind,
} from '@nuanyu/types/thanks'
import type { DepartmentRef } from '../feedback/records'

/** Stored in `thanks`. Of the author it holds a pseudonym and the signature they chose, which may be their name. */
export type NoteRecord = {
  _id: string
  code: string
  /** Grows by one with every command; a command must name the one it saw. */
  version: number
  form: NoteForm
  state: NoteState
  /** Pseudonym of the author (kernel/secrets); empty once the note was erased. Never leaves the server. */
  ownerKey: string
  at: Date
  /** As the author named them. */
  to: { kind: 'person'; name: string } | { kind: 'unit' }
  /** Where it was written. */
  place: DepartmentRef | null
  /** Whose it is to verify, then the department of whoever is thanked; null while the offices have it. */
  department: DepartmentRef | null
  branchId: string | null
  post: { id: string; name: string } | null
  words: string
  photos: string[]
  /** What is shown as the signature, and nothing more than that. */
  signature: { kind: SignatureKind; text: string }
  /** Consent to be shown: how far, which text of the consent, when, and whether it was taken back. */
  consent: { scope: PublishScope; version: string; at: Date; withdrawnAt: Date | null }
  /** The author's openid, sealed, so that they can be told; empty once they want no more of it. */
  reach: string
  check: NoteCheck
  /** For whom the content check asks, sealed, as long as it asks; then empty. */
  checkedFor: string

  // ---- found out by whoever verified
  /** Null before, and for thanks to a unit. */
  thanked: Thanked | null
  verified: { key: string; name: string; at: Date } | null
  questions: NoteQuestion[]
  /** The second person's word, and which questions it answered. */
  confirmed: { key: string; name: string; at: Date; reason: string; questions: NoteQuestion[] } | null
  /** Photos, by their place, on which nobody can be recognised. */
  clear: number[]
  /** The word of whoever is thanked, or of the unit; null before they said. */
  staffConsent: { scope: PublishScope; key: string; at: Date } | null

  published: Published | null
  hidden: { reason: string; name: string; at: Date } | null
  rejected: RejectReason | null
  nomination: Nomination | null
  /** Derived (shelves.ts): in which lists it lies. */
  shelves: string[]
  /** Words, photos and author are gone; what was counted stays counted. */
  erased: boolean
  history: NoteHistory[]
  updatedAt: Date
}

export type Thanked = { key: string; ref: string; name: string; title: string }

/** What stands on a wall. Its id leads to nothing but itself. */
export type Published = {
  id: string
  scope: Exclude<PublishScope, 'none'>
  text: string
  photos: number[]
  at: Date
  key: string
}

export type Nomination = {
  state: NominationState
  key: string
  name: string
  role: string
  at: Date
  reason: string
  decision: { key: string; name: string; at: Date; reason: string } | null
}

/** What the content check found. Publishing needs a pass of everything that is published; nothing else does. */
export type NoteCheck = {
  text: 'pending' | 'pass' | 'review' | 'skipped'
  /** File ids of photos that passed. */
  passed: string[]
  /** File ids of photos that may be unpleasant. */
  risky: string[]
  attempts: number
  /** When it is tried (again); null once it is through. */
  nextAt: Date | null
}

export type NoteHistory = {
  at: Date
  command: NoteCommand | 'submit' | 'checked'
  to: NoteState
  by: { kind: 'author' | 'staff' | 'system'; key: string; name: string; role: string }
  text: string
  /** Recognises a resend, so that nothing is done twice. */
  commandId: string
  /** Of what the command said: the same id with other content is not a resend. */
  fingerprint: string
}
