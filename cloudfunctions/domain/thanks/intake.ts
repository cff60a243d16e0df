import type { NoteForm, PublishScope, Signature, ThankedInput } from '@nuanyu/types/thanks'
import type { Origin } from '../feedback/intake'
import { freshCheck } from './check'
import type { NoteRecord } from './records'
import { shelvesOf } from './shelves'

export type NewNote = Origin & {
  id: string
  code: string
  commandId: string
  fingerprint: string
  form: NoteForm
  ownerKey: string
  to: ThankedInput
  words: string
  photos: string[]
  signature: Signature
  publish: PublishScope
  consentVersion: string
  reach: string
  checkedFor: string
}

/** A note at the moment of receipt. */
export function receive(given: NewNote, now: Date): NoteRecord {
  const { id, commandId, fingerprint, publish, consentVersion, signature, department, ...rest } = given
  const record: NoteRecord = {
    ...rest,
    _id: id,
    version: 1,
    state: 'submitted',
    at: now,
    place: department,
    department,
    signature: { kind: signature.kind, text: signatureText(signature) },
    consent: { scope: publish, version: consentVersion, at: now, withdrawnAt: null },
    check: freshCheck(given.words, given.photos, now),
    thanked: null,
    verified: null,
    questions: [],
    confirmed: null,
    clear: [],
    staffConsent: null,
    published: null,
    hidden: null,
    rejected: null,
    nomination: null,
    shelves: [],
    erased: false,
    history: [
      {
        at: now,
        command: 'submit',
        to: 'submitted',
        by: { kind: 'author', key: given.ownerKey, name: '', role: '作者' },
        text: '',
        commandId,
        fingerprint,
      },
    ],
    updatedAt: now,
  }
  return { ...record, shelves: shelvesOf(record) }
}

/** 林女士, 林晓梅, or nothing. */
export function signatureText(signature: Signature): string {
  if (signature.kind === 'anonymous') return ''
  return signature.kind === 'named' ? signature.name : `${signature.name}${signature.honorific}`
}
