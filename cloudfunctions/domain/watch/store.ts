import type { QuestionState } from '@nuanyu/types/watch'
import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import type { Notice } from '../notices/notice'
import { before, both, descending, type Position } from '../feedback/store/positions'
import type { QuestionRecord } from './records'

/** The only file that touches `questions`. */

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/** False when it was asked before. The journal's entry has the question's id, so that neither is there without the other. */
export async function askOnce(
  record: QuestionRecord,
  entry: { action: string; change: string; notices: Notice[] },
  author: Author,
): Promise<boolean> {
  try {
    await database.transact(async (tx) => {
      await tx.insert('questions', record)
      await writeJournal(tx, { ...entry, about: record.about }, { ...author, newId: () => record._id })
    })
    return true
  } catch (error) {
    if (error instanceof DuplicateKey) return false
    throw error
  }
}

/** Which of these were asked before. */
export async function askedBefore(ids: string[]): Promise<Set<string>> {
  const found: QuestionRecord[] = []
  for (let from = 0; from < ids.length; from += 100) {
    const some = ids.slice(from, from + 100)
    found.push(...(await database.find<QuestionRecord>('questions', { where: { _id: _.in(some) }, limit: 100 })))
  }
  return new Set(found.map(({ _id }) => _id))
}

export async function questionsIn(
  state: QuestionState,
  after: Position | null,
  limit: number,
): Promise<QuestionRecord[]> {
  const where = both({ state }, before('at', after))
  return database.find<QuestionRecord>('questions', { where, orderBy: descending('at'), limit })
}

/** Somebody has looked into it. A resend answers what the first one did; nobody overwrites what another one found. */
export async function lookInto(
  id: string,
  looked: NonNullable<QuestionRecord['looked']>,
  author: Author,
): Promise<QuestionRecord> {
  return database.transact(async (tx) => {
    const record = await tx.get<QuestionRecord>('questions', id)
    if (!record) throw new AppError('NOT_FOUND')
    if (record.looked) {
      const own = record.looked.commandId === looked.commandId && record.looked.key === looked.key
      if (!own) throw new AppError('CONFLICT')
      if (record.looked.fingerprint !== looked.fingerprint) throw new AppError('ALREADY_ARRIVED')
      return record
    }
    const after: QuestionRecord = { ...record, state: 'looked', looked }
    await tx.replace('questions', after)
    const entry = { action: 'watch.look', about: `questions/${id}`, change: 'open → looked', notices: [] }
    await writeJournal(tx, entry, author)
    return after
  })
}

/** Counted from when somebody looked into them. What nobody has looked into waits on. */
export async function removeLookedBefore(at: Date): Promise<number> {
  return database.removeWhere('questions', { 'looked.at': _.lt(at) })
}
