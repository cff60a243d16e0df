import { AppError } from '@nuanyu/types/errors'
import type { Notice } from '../../domain/notices/notice'
import type { Context } from '../context'
import { _, type Collection, database, DuplicateKey, type Transaction } from '../database'
import { eachAlone } from '../eachAlone'
import type { Files } from '../files'
import { fingerprintOf } from '../fingerprint'
import { writeJournal } from '../journal'
import type { At, Living } from './record'

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

/** What else is to be written with a change, in its own transaction: single documents, one after the other. */
type Also<R> = (tx: Transaction, before: R | null, after: R) => Promise<void>

export type Removing = { files: Pick<Files, 'remove'>; author: Author; limit: number }

/** What every command says about itself beside its content. */
export function momentOf(input: { commandId: string }, { now, secrets }: Pick<Context, 'now' | 'secrets'>): At {
  return { now, commandId: input.commandId, fingerprint: fingerprintOf(input, secrets) }
}

/**
 * Keeps living records of one collection: each change in one transaction with its journal entry and its notices.
 * `noticesFor` is pure: who is told what between two states of a record (`before` is null at its beginning). So is
 * `changeOf`, for a room whose journal says more of a change than the states; never a text written by a person.
 */
export function livingIn<R extends Living>(
  collection: Collection,
  noticesFor: (before: R | null, after: R) => Notice[],
  changeOf?: (before: R | null, after: R) => string | null,
  count?: Also<R>,
) {
  const changed = (before: R | null, after: R) =>
    changeOf?.(before, after) ?? `${before?.state ?? '-'} → ${after.state}`
  const about = ({ _id }: R) => `${collection}/${_id}`

  async function find(id: string): Promise<R | null> {
    return database.get<R>(collection, id)
  }

  async function get(id: string): Promise<R> {
    const record = await find(id)
    if (!record) throw new AppError('NOT_FOUND')
    return record
  }

  return {
    find,
    get,

    /** A resend meets the first record; another one under the same id has not arrived and must not seem to. */
    async create(record: R, action: string, author: Author, also?: Also<R>): Promise<R> {
      try {
        await database.transact(async (tx) => {
          await tx.insert(collection, record)
          await count?.(tx, null, record)
          await also?.(tx, null, record)
          const entry = { action, about: about(record), change: changed(null, record) }
          await writeJournal(tx, { ...entry, notices: noticesFor(null, record) }, author)
        })
        return record
      } catch (error) {
        if (!(error instanceof DuplicateKey)) throw error
        const first = await get(record._id)
        if (first.history[0]?.fingerprint !== record.history[0]?.fingerprint) throw new AppError('ALREADY_ARRIVED')
        return first
      }
    },

    /**
     * Loads, lets `decide` answer the next record, and writes it. The same record back means: nothing happened. Where
     * the next record needs what only the transaction knows (a running number, other records as they are at that
     * moment), `decide` reads it there; `toTell` is for who is told depending on it.
     */
    async change(
      id: string,
      action: string,
      decide: (record: R, tx: Transaction) => R | Promise<R>,
      author: Author,
      also?: Also<R>,
      toTell: (before: R, after: R) => Notice[] = noticesFor,
    ): Promise<R> {
      return database.transact(async (tx) => {
        const before = await tx.get<R>(collection, id)
        if (!before) throw new AppError('NOT_FOUND')
        const after = await decide(before, tx)
        if (after === before) return before
        await tx.replace(collection, after)
        await count?.(tx, before, after)
        await also?.(tx, before, after)
        const entry = { action, about: about(after), change: changed(before, after) }
        await writeJournal(tx, { ...entry, notices: toTell(before, after) }, author)
        return after
      })
    },

    /**
     * Removes what was last touched before then, with its files, and says so in the journal; answers how many went. The
     * files go first: a record whose files are gone is met again, files without a record by nobody.
     */
    async removeBefore(
      before: Date,
      where: object,
      filesOf: (record: R) => string[],
      { files, author, limit }: Removing,
    ): Promise<number> {
      const old = await database.find<R>(collection, {
        where: { ...where, updatedAt: _.lt(before) },
        orderBy: [['updatedAt', 'asc']],
        limit,
      })
      return eachAlone('retention', old, async (record) => {
        const named = filesOf(record)
        if (named.length > 0) await files.remove(named)
        await database.transact(async (tx) => {
          if (!(await tx.remove(collection, record._id))) return
          const entry = { action: `retention.${collection}`, about: about(record), change: `${record.state} → -` }
          await writeJournal(tx, { ...entry, notices: [] }, author)
        })
      })
    },

    /** A page of a list, in the order of one field and then of the id; `after` is where the former page ended. */
    async page(
      where: object,
      [field, direction]: [field: string, direction: 'asc' | 'desc'],
      after: { at: Date | string | number; id: string } | null,
      limit: number,
    ): Promise<R[]> {
      const beyond = direction === 'desc' ? _.lt : _.gt
      const rest = after && _.or({ [field]: beyond(after.at) }, { [field]: after.at, _id: beyond(after.id) })
      return database.find<R>(collection, {
        where: rest ? _.and(where, rest) : where,
        orderBy: [
          [field, direction],
          ['_id', direction],
        ],
        limit,
      })
    },
  }
}
