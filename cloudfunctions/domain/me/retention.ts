import { database } from '../../kernel/database'
import { eachAlone } from '../../kernel/eachAlone'
import { removeExportsBefore } from '../../kernel/exports'
import type { Files } from '../../kernel/files'
import type { JobContext } from '../../kernel/jobs'
import { noteInJournal } from '../../kernel/journal'
import { removeLimitsBefore } from '../../kernel/limits'
import { truncateChain } from '../audit/truncate'
import { retainContacts } from '../clinic/seats/erase'
import {
  casesEndedBefore,
  eraseCase,
  expireIdentity,
  heldCaseIds,
  identitiesKeptUntil,
  ratingsBetween,
  unlinkRating,
} from '../feedback/store'
import { removeQuizzesBefore } from '../handbook/store'
import { retainNotes } from '../thanks/erase'
import { eraseOutlived } from '../inspection/callees/store'
import { removeNoticesBefore } from '../notices/store'
import type { Retention } from '../settings/defaults'
import { removeJobsBefore } from '../posters/store'
import { yearsBefore } from '../time/localTime'
import { removeLookedBefore } from '../watch/store'
import { workToRetain } from './retainWork'
import { caseCutoff, isNight } from './terms'

/** Practice is for the person who practises; after a year it says nothing any more. */
const QUIZ_YEARS = 1
/** Long enough to see whether it is asked about the same place again and again. */
const QUESTION_YEARS = 2

/** A night has 180 runs, so some ten thousand things may go in one; a backlog takes some nights. */
const BATCH = 50

/**
 * Erases what has outlived its term. What lives for hours is looked at in every run, what lives for years at night.
 * Nothing of a case under legal hold goes. Each kind is on its own: one that fails keeps no other waiting.
 */
export async function retain(
  { author, secrets, settings }: Pick<JobContext, 'author' | 'secrets' | 'settings'>,
  files: Files,
): Promise<number> {
  const { now } = author
  const terms = settings.retention
  const kinds: (() => Promise<number>)[] = [
    () => removeLimitsBefore(hoursBefore(now, terms.limitHours)),
    () => removeExportsBefore(hoursBefore(now, terms.exportHours), files, BATCH),
    () => removeJobsBefore(hoursBefore(now, terms.exportHours)),
  ]
  if (isNight(now)) {
    const held = await heldCaseIds()
    kinds.push(
      () => retainIdentities(held, author),
      () => retainCases(held, terms, files, author),
      () => retainRatings(terms, files, author),
      // A thank-you note is kept like a rating's words.
      () => retainNotes(yearsBefore(now, terms.ratingYears), files, author, BATCH),
      () => retainContacts(author, BATCH),
      () => eraseOutlived(now, BATCH),
      () => removeNoticesBefore(yearsBefore(now, terms.noticeYears), held),
      () => removeQuizzesBefore(yearsBefore(now, QUIZ_YEARS)),
      () => removeLookedBefore(yearsBefore(now, QUESTION_YEARS)),
      ...workToRetain(caseCutoff(now, terms), held, { files, author, limit: BATCH }),
      () => retainAudit(held, terms, secrets, author),
    )
  }
  let moved = 0
  await eachAlone('retention', kinds, async (kind) => (moved += await kind()))
  return moved
}

type Author = JobContext['author']

async function retainIdentities(held: string[], author: Author): Promise<number> {
  const old = await identitiesKeptUntil(author.now, held, BATCH)
  return eachAlone('retention', old, ({ _id }) => expireIdentity(_id, author))
}

async function retainCases(held: string[], terms: Retention, files: Files, author: Author): Promise<number> {
  const old = await casesEndedBefore(caseCutoff(author.now, terms), held, BATCH)
  return eachAlone('retention', old, (record) => eraseCase(record, files, 'retention.case', author))
}

/** Stored in `settings` under `retained`: until when ratings have been gone through, as their numbers stay for ever. */
type Retained = { _id: string; ratingsThrough: Date }

async function retainRatings({ ratingYears }: Retention, files: Files, author: Author): Promise<number> {
  const from = (await database.get<Retained>('settings', 'retained'))?.ratingsThrough ?? new Date(0)
  const to = yearsBefore(author.now, ratingYears)
  const old = await ratingsBetween(from, to, BATCH)
  const done = await eachAlone('retention', old, (rating) => unlinkRating(rating, files))
  // One that failed is met again; only a stretch that is done with is left behind.
  const reached = old.length < BATCH ? to : old.at(-1)?.at
  if (old.length > 0 && done === old.length && reached)
    await database.transact((tx) => tx.replace('settings', { _id: 'retained', ratingsThrough: reached } as Retained))
  if (done > 0) await note('retention.rating', 'ratings/', `ratings ${done}`, author)
  return done
}

async function retainAudit(
  held: string[],
  terms: Retention,
  secrets: JobContext['secrets'],
  author: Author,
): Promise<number> {
  const links = await truncateChain(yearsBefore(author.now, terms.auditYears), held, secrets, author.now)
  if (links > 0) await note('retention.audit', 'auditChain/', `links ${links}`, author)
  return links
}

async function note(action: string, about: string, change: string, author: Author): Promise<void> {
  await noteInJournal({ action, about, change, notices: [] }, { ...author, db: database })
}

function hoursBefore(at: Date, hours: number): Date {
  return new Date(at.getTime() - hours * 3_600_000)
}
