import { eachAlone } from '../../kernel/eachAlone'
import type { Files } from '../../kernel/files'
import { fallen } from './publishable'
import type { NoteRecord } from './records'
import { derived } from './rules'
import { emptied } from './rules/effects'
import { allNotesOf, type Author, changeNote, notesBefore, removePhotos } from './store'

/** Thank-you notes among what a person may ask back of their own (domain/me), and what goes when its term is over. */

/** Everything of the note but that there was one: the figures stay. */
export async function eraseNote(note: NoteRecord, files: Files, action: string, author: Author): Promise<boolean> {
  await removePhotos(note, files)
  const after = await changeNote(note._id, action, (record) => withoutAuthor(record, author.now), author)
  return after.erased
}

function withoutAuthor(record: NoteRecord, now: Date): NoteRecord {
  if (record.erased) return record
  const state = record.published ? 'recorded' : record.state
  const history = (emptied(record).history ?? []).map((entry) =>
    entry.by.kind === 'author' ? { ...entry, by: { ...entry.by, key: '' }, commandId: '', fingerprint: '' } : entry,
  )
  return derived(record, { ...record, ...emptied(record), state, history, ownerKey: '', erased: true }, now)
}

export async function eraseNotesOf(ownerKey: string, files: Files, author: Author): Promise<number> {
  return eachAlone('me.erase', await allNotesOf(ownerKey), (note) => eraseNote(note, files, 'me.erase', author))
}

/** The consent is taken back for all of them: off the walls, without a signature, and nobody is told anything more. */
export async function withdrawConsents(author: Author): Promise<number> {
  const given = (await allNotesOf(author.viewer.personKey)).filter(
    ({ consent, reach }) => (consent.withdrawnAt === null && consent.scope !== 'none') || reach !== '',
  )
  return eachAlone('me.withdrawConsent', given, ({ _id }) =>
    changeNote(_id, 'me.withdrawConsent', (record) => withoutConsent(record, author.now), author),
  )
}

function withoutConsent(record: NoteRecord, now: Date): NoteRecord {
  const consent = { ...record.consent, withdrawnAt: record.consent.withdrawnAt ?? now }
  const signature = { kind: 'anonymous' as const, text: '' }
  return derived(record, fallen({ ...record, consent, signature, reach: '' }), now)
}

export async function retainNotes(before: Date, files: Files, author: Author, limit: number): Promise<number> {
  const old = await notesBefore(before, limit)
  return eachAlone('retention', old, (note) => eraseNote(note, files, 'retention.thanks', author))
}
