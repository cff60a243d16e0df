import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey, type Transaction } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import { remember, rememberEach } from '../../kernel/remember'
import { sayCounts } from './compare'
import { defaultHandbook } from './default'
import { numbersOf } from './phrases'
import type { DraftRecord, Handbook, HandbookRecord, QuizRecord } from './records'

/** The only file that touches `handbooks` and `handbookQuizzes`. */

const shipped: Handbook = { ...defaultHandbook, retired: [], numbers: numbersOf(defaultHandbook.phrases) }

type Published = Handbook & Partial<Pick<HandbookRecord, 'publishedAt' | 'note'>>

/** The newest published handbook; what ships with the software before the first is published. */
export async function newestHandbook(): Promise<Published> {
  const [newest] = await database.find<HandbookRecord>('handbooks', {
    where: { state: 'published' },
    orderBy: [['version', 'desc']],
    limit: 1,
  })
  return newest ?? shipped
}

export const currentHandbook = remember<Published>(newestHandbook)

/** Null for a version that never was. */
export async function findHandbook(version: number): Promise<Published | null> {
  return version === 0 ? shipped : database.get<HandbookRecord>('handbooks', `v${version}`)
}

export async function getHandbook(version: number): Promise<Published> {
  const handbook = await findHandbook(version)
  if (!handbook) throw new AppError('NOT_FOUND')
  return handbook
}

const remembered = rememberEach((version) => findHandbook(Number(version)))

/**
 * The version a form showed, which may be older than the one in force. Published versions never change, so they are
 * remembered; the numbers that somebody may make up are not.
 */
export async function handbookShown(version: number, now: Date): Promise<Published | null> {
  const current = await currentHandbook(now)
  if (version === current.version) return current
  // What this instance remembers may be a minute old, and another one shows the next version already.
  if (version > current.version) return version === current.version + 1 ? findHandbook(version) : null
  return version < 0 ? null : remembered(String(version), now)
}

type VersionSummary = Omit<HandbookRecord, 'phrases' | 'retired'>

/** Newest first, without their phrases. */
export async function versionsBefore(version: number | null, limit: number): Promise<VersionSummary[]> {
  const { list } = await database
    .aggregate('handbooks')
    .match(version === null ? { state: 'published' } : { state: 'published', version: _.lt(version) })
    .sort({ version: -1 })
    .limit(limit)
    .project({ phrases: 0, retired: 0, numbers: 0 })
    .end()
  return list as VersionSummary[]
}

export async function findDraft(): Promise<DraftRecord | null> {
  return database.get<DraftRecord>('handbooks', 'draft')
}

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId' | 'secrets'>

/** Of an action: its id makes a resend harmless, what it said tells a changed one apart. */
export type Command = { commandId: string; fingerprint: string }
type CommandRecord = { _id: string; fingerprint: string; at: Date }

/** Does it once; a resend changes nothing and is answered with what is there now. */
async function once<T>(
  { commandId, fingerprint }: Command,
  { secrets, viewer, now }: Author,
  work: (tx: Transaction) => Promise<T>,
  again: () => Promise<T>,
): Promise<T> {
  const _id = secrets.idOf(viewer.personKey, commandId)
  try {
    return await database.transact(async (tx) => {
      await tx.insert('commands', { _id, fingerprint, at: now } as CommandRecord)
      return work(tx)
    })
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await database.get<CommandRecord>('commands', _id)
    // Not this command was there before, but what it wanted to make.
    if (!first) throw new AppError('CONFLICT')
    if (first.fingerprint !== fingerprint) throw new AppError('ALREADY_ARRIVED')
    return again()
  }
}

async function presentDraftRecord(): Promise<DraftRecord> {
  const draft = await findDraft()
  if (!draft) throw new AppError('CONFLICT')
  return draft
}

/** Its one id is the guarantee that there is no second one. */
export async function createDraft(draft: DraftRecord, command: Command, author: Author): Promise<DraftRecord> {
  return once(
    command,
    author,
    async (tx) => {
      // Published since the base was read: then it would never follow the newest.
      if (await tx.get('handbooks', `v${draft.base + 1}`)) throw new AppError('CONFLICT')
      await tx.insert('handbooks', draft)
      const change = `v${draft.base} → draft`
      await writeJournal(tx, { action: 'handbook.startDraft', about: 'handbooks/draft', change, notices: [] }, author)
      return draft
    },
    presentDraftRecord,
  )
}

/** One edit of the version that the editor saw. `change` is asked inside the transaction and answers what to write. */
export async function saveDraft(
  action: string,
  seen: number,
  change: (draft: DraftRecord) => { draft: DraftRecord; change: string },
  command: Command,
  author: Author,
): Promise<DraftRecord> {
  return once(
    command,
    author,
    async (tx) => {
      const { draft, change: said } = change(await draftSeen(tx, seen))
      await tx.replace('handbooks', draft)
      await writeJournal(tx, { action, about: 'handbooks/draft', change: said, notices: [] }, author)
      return draft
    },
    presentDraftRecord,
  )
}

/** The draft goes and the version is there, in one transaction. */
export async function publishDraft(
  seen: number,
  publish: (draft: DraftRecord) => HandbookRecord,
  command: Command,
  author: Author,
): Promise<number> {
  return once(
    command,
    author,
    async (tx) => {
      const record = publish(await draftSeen(tx, seen))
      await tx.insert('handbooks', record)
      await tx.remove('handbooks', 'draft')
      const change = `v${record.version} ${sayCounts(record.changes)}`
      await writeJournal(
        tx,
        { action: 'handbook.publish', about: `handbooks/${record._id}`, change, notices: [] },
        author,
      )
      return record.version
    },
    async () => (await newestHandbook()).version,
  )
}

export async function discardDraft(seen: number, command: Command, author: Author): Promise<null> {
  return once(
    command,
    author,
    async (tx) => {
      await draftSeen(tx, seen)
      await tx.remove('handbooks', 'draft')
      await writeJournal(
        tx,
        { action: 'handbook.discardDraft', about: 'handbooks/draft', change: 'draft → -', notices: [] },
        author,
      )
      return null
    },
    async () => null,
  )
}

async function draftSeen(tx: Transaction, seen: number): Promise<DraftRecord> {
  const draft = await tx.get<DraftRecord>('handbooks', 'draft')
  if (!draft || draft.version !== seen) throw new AppError('CONFLICT')
  return draft
}

/**
 * Not in the journal: that somebody practised, and how it went, is nobody else's business. A resend meets the first
 * result, other answers to the same quiz are refused.
 */
export async function saveQuiz(quiz: QuizRecord): Promise<QuizRecord> {
  try {
    await database.insert('handbookQuizzes', quiz)
    return quiz
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await database.get<QuizRecord>('handbookQuizzes', quiz._id)
    if (first?.fingerprint !== quiz.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return first
  }
}

export async function quizzesOf(
  personKey: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<QuizRecord[]> {
  const page = after && _.or({ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) })
  return database.find<QuizRecord>('handbookQuizzes', {
    where: page ? _.and({ personKey }, page) : { personKey },
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

/** All of one's own, for the copy that one takes away: some hundred at most, as they go after a year. */
export async function allQuizzesOf(personKey: string): Promise<QuizRecord[]> {
  const { list } = await database
    .aggregate('handbookQuizzes')
    .match({ personKey })
    .sort({ at: -1 })
    .group({ _id: null, quizzes: { $push: '$$ROOT' } })
    .end()
  return (list[0] as { quizzes: QuizRecord[] } | undefined)?.quizzes ?? []
}

export async function countQuizzes(personKey: string): Promise<number> {
  return database.count('handbookQuizzes', { personKey })
}

/** Their own, whenever they want. Answers how many went. */
export async function forgetQuizzes(personKey: string): Promise<number> {
  return database.removeWhere('handbookQuizzes', { personKey })
}

/** Practice of long ago says nothing any more. */
export async function removeQuizzesBefore(at: Date): Promise<number> {
  return database.removeWhere('handbookQuizzes', { at: _.lt(at) })
}
