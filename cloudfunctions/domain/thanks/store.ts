import { AppError } from '@nuanyu/types/errors'
import type { ThanksQueue } from '@nuanyu/types/thanks'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey, type Transaction } from '../../kernel/database'
import type { Files } from '../../kernel/files'
import { writeJournal } from '../../kernel/journal'
import type { Secrets } from '../../kernel/secrets'
import { departmentsOf, hasRole, type Viewer } from '../../kernel/viewer'
import { sameOrConflict } from '../feedback/store/resend'
import { ascending, before, beyond, both, descending, type Position } from '../feedback/store/positions'
import { difference, ofThanks } from '../reports/contribution'
import { addToRollups } from '../reports/store'
import { noticesFor } from './notify'
import { branchesOf } from './policy'
import { TRADE_MS } from './questions'
import type { NoteRecord } from './records'
import * as shelves from './shelves'

/** The only file that touches `thanks`. */

export type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

export async function findNote(id: string): Promise<NoteRecord | null> {
  return database.get<NoteRecord>('thanks', id)
}

export async function getNote(id: string): Promise<NoteRecord> {
  const note = await findNote(id)
  if (!note) throw new AppError('NOT_FOUND')
  return note
}

/** Note, figures and journal, or nothing. The id is derived from the command, so a resend meets the first one. */
export async function createNote(note: NoteRecord, author: Author): Promise<NoteRecord> {
  try {
    await database.transact(async (tx) => {
      await addToRollups(tx, difference(null, ofThanks(note)))
      await tx.insert('thanks', note)
      await record(tx, 'thanks.submit', null, note, author)
    })
    return note
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const fingerprintOf = ({ history }: NoteRecord) => history[0]?.fingerprint ?? ''
    return sameOrConflict(await findNote(note._id), fingerprintOf(note), fingerprintOf)
  }
}

/** Loads, lets `decide` answer the next note, and writes it with journal, notices and figures. */
export async function changeNote(
  id: string,
  action: string,
  decide: (note: NoteRecord) => NoteRecord,
  author: Author,
): Promise<NoteRecord> {
  return database.transact(async (tx) => {
    const before = await tx.get<NoteRecord>('thanks', id)
    if (!before) throw new AppError('NOT_FOUND')
    const after = decide(before)
    if (after === before) return before
    await addToRollups(tx, difference(ofThanks(before), ofThanks(after)))
    await tx.replace('thanks', after)
    await record(tx, action, before, after, author)
    return after
  })
}

async function record(
  tx: Transaction,
  action: string,
  before: NoteRecord | null,
  after: NoteRecord,
  author: Author,
): Promise<void> {
  const change = `${before?.state ?? '-'} → ${after.state}`
  const entry = { action, about: `thanks/${after._id}`, change, notices: noticesFor(before, after) }
  await writeJournal(tx, entry, unnamed(author, before ?? after))
}

/** Staff who thank somebody are authors like everybody else: their name has no place in what the auditor reads. */
function unnamed(author: Author, { ownerKey }: NoteRecord): Author {
  const { viewer } = author
  return viewer.personKey === ownerKey ? { ...author, viewer: { ...viewer, staff: null } } : author
}

// ---- lists

const newest = descending('at')

export async function notesOf(ownerKey: string, after: Position | null, limit: number): Promise<NoteRecord[]> {
  const where = both({ ownerKey }, before('at', after))
  return database.find<NoteRecord>('thanks', { where, orderBy: newest, limit })
}

/** What somebody was thanked with, by their number, which stays when their telephone changes. */
export async function notesThanking(ref: string, after: Position | null, limit: number): Promise<NoteRecord[]> {
  const reached = { 'thanked.ref': ref, shelves: _.in([shelves.DESK_ALL]) }
  return database.find<NoteRecord>('thanks', { where: both(reached, before('at', after)), orderBy: newest, limit })
}

/** A list of whoever works on thanks: what they wrote themselves, or are thanked in, is not among it. */
export async function queueOf(
  queue: ThanksQueue,
  viewer: Viewer,
  now: Date,
  after: Position | null,
  limit: number,
): Promise<NoteRecord[]> {
  const mine = shelvesFor(queue, viewer, now)
  if (mine.length === 0) return []
  const oldest = shelves.isOldestFirst(queue)
  const not = { ownerKey: _.neq(viewer.personKey), 'thanked.ref': _.neq(viewer.staff?.staffId ?? '') }
  return database.find<NoteRecord>('thanks', {
    where: _.and(not, both({ shelves: _.in(mine) }, oldest ? beyond('at', after) : before('at', after))),
    orderBy: oldest ? ascending('at') : newest,
    limit,
  })
}

function shelvesFor(queue: ThanksQueue, viewer: Viewer, now: Date): string[] {
  const party = hasRole(viewer, 'party_office', now)
  const all = party || hasRole(viewer, 'complaint_office', now)
  const handles = departmentsOf(viewer, 'handler', now)
  switch (queue) {
    case 'verify':
      if (all || handles === 'all') return [shelves.VERIFY_ALL]
      return handles.map(shelves.verifyAt)
    case 'desk': {
      const branches = branchesOf(viewer, now)
      if (all || handles === 'all' || branches.includes('all')) return [shelves.DESK_ALL]
      return [...handles.map(shelves.deskAt), ...branches.map(shelves.deskOf)]
    }
    case 'confirm':
      return party ? [shelves.CONFIRM] : []
    case 'publish':
      return party ? [shelves.PUBLISH] : []
    case 'nominations':
      return party ? [shelves.NOMINATIONS] : []
    case 'walls':
      return party ? [shelves.WALLS] : []
  }
}

/** What hangs on a wall, newest first. The inner one shows both. Its positions lead to nothing but themselves. */
export async function onWall(
  wall: 'public' | 'internal',
  departmentId: string | null,
  after: Position | null,
  limit: number,
): Promise<NoteRecord[]> {
  const state = wall === 'public' ? 'published_public' : _.in(['published_public', 'published_internal'])
  const up = { state, ...(departmentId ? { 'department.id': departmentId } : {}) }
  const page =
    after && _.or({ 'published.at': _.lt(after.at) }, { 'published.at': after.at, 'published.id': _.lt(after.id) })
  return database.find<NoteRecord>('thanks', {
    where: both(up, page),
    orderBy: [
      ['published.at', 'desc'],
      ['published.id', 'desc'],
    ],
    limit,
  })
}

/** Whether the person thanked has thanked the author within half a year, before or after. Also what was taken back counts. */
export async function isMutual(note: NoteRecord, thankedKey: string): Promise<boolean> {
  if (note.ownerKey === '') return false
  const from = new Date(note.at.getTime() - TRADE_MS)
  const to = new Date(note.at.getTime() + TRADE_MS)
  const where = { ownerKey: thankedKey, at: _.and(_.gte(from), _.lte(to)), 'thanked.key': note.ownerKey }
  return (await database.count('thanks', where)) > 0
}

/** Written in a stretch of time by somebody whom the one they thank has thanked as well. */
export async function mutualNotes(from: Date, to: Date): Promise<NoteRecord[]> {
  return database.find<NoteRecord>('thanks', {
    where: { at: _.and(_.gte(from), _.lt(to)), questions: 'mutual' },
    orderBy: ascending('at'),
    limit: 100,
  })
}

// ---- the content check

export type CheckableNote = Pick<NoteRecord, '_id' | 'words' | 'photos' | 'check' | 'checkedFor'>

export async function notesToCheck(now: Date, limit: number): Promise<NoteRecord[]> {
  return database.find<NoteRecord>('thanks', {
    where: { 'check.nextAt': _.lte(now) },
    orderBy: [['check.nextAt', 'asc']],
    limit,
  })
}

/** Of two timers that overlap, one gets it. */
export async function claimNote({ _id, check }: CheckableNote, nextAt: Date): Promise<boolean> {
  const guard = { _id, 'check.nextAt': check.nextAt }
  const claimed = await database.updateWhere('thanks', guard, {
    'check.nextAt': nextAt,
    'check.attempts': _.inc(1),
  })
  if (claimed) await database.updateWhere('thanks', { _id, state: 'submitted' }, { state: 'checking' })
  return claimed
}

/** For messages to the author. */
export async function openidOfAuthor(noteId: string, secrets: Secrets): Promise<string | null> {
  const note = await findNote(noteId)
  return note?.reach ? secrets.open<string>(note.reach, noteId) : null
}

// ---- what a person may ask of their own, and what time brings about

export async function allNotesOf(ownerKey: string): Promise<NoteRecord[]> {
  const all: NoteRecord[] = []
  for (let after: Position | null = null; ;) {
    const page: NoteRecord[] = await notesOf(ownerKey, after, 100)
    all.push(...page)
    const last = page.at(-1)
    if (!last || page.length < 100) return all
    after = { at: last.at, id: last._id }
  }
}

export async function countNotes(ownerKey: string): Promise<number> {
  return database.count('thanks', { ownerKey })
}

/** Letters that wait for the word of whoever is thanked, by their number. */
export async function countAwaitingConsent(ref: string): Promise<number> {
  return database.count('thanks', { 'thanked.ref': ref, shelves: _.in([shelves.DESK_ALL]), staffConsent: null })
}

/** Written in a stretch of time, one after the other. */
export async function notesWritten(from: Date, to: Date, after: Position | null, limit: number): Promise<NoteRecord[]> {
  const where = both({ at: _.and(_.gte(after?.at ?? from), _.lt(to)) }, beyond('at', after))
  return database.find<NoteRecord>('thanks', { where, orderBy: ascending('at'), limit })
}

/** What people wrote to thank somebody between two moments, the newest first. */
export async function noteWordsBetween(from: Date, to: Date, limit: number): Promise<string[]> {
  const { list } = await database
    .aggregate('thanks')
    .match({ at: _.and(_.gte(from), _.lte(to)), words: _.neq('') })
    .sort({ at: -1 })
    .limit(limit)
    .group({ _id: null, words: { $push: '$words' } })
    .end()
  return (list[0] as { words: string[] } | undefined)?.words ?? []
}

export async function notesBefore(at: Date, limit: number): Promise<NoteRecord[]> {
  return database.find<NoteRecord>('thanks', {
    where: { erased: false, at: _.lt(at) },
    orderBy: [['at', 'asc']],
    limit,
  })
}

/** The photos first: a photo that nobody refers to could not be found again. */
export async function removePhotos({ photos }: Pick<NoteRecord, 'photos'>, files: Files): Promise<void> {
  if (photos.length > 0) await files.remove(photos)
}
