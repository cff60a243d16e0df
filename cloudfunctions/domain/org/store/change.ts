import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import { type Collection, type Transaction } from '../../../kernel/database'
import { writeJournal } from '../../../kernel/journal'
import { orSentBefore, sentBefore } from '../../people/store'

type Versioned = { _id: string; version: number }
type Command = { commandId: string; version?: number | undefined }
type Target = { collection: Collection; id: string; isNew: boolean; action: string }

/** What is written of a record, and what changed in known words. Null: nothing did. */
export type Decided<T> = { after: Omit<T, 'version'>; change: string } | null

/**
 * One command on one record of the organisation, in one transaction. All of them pass by one revision, so that two that
 * would each be fine alone (one name twice, a post put into a department that just closes) come one after the other.
 */
export async function changeRecord<T extends Versioned>(
  { collection, id, isNew, action }: Target,
  command: Command,
  decide: (before: T | null, tx: Transaction) => Promise<Decided<T>>,
  context: Context,
): Promise<void> {
  await orSentBefore(() =>
    context.db.transact(async (tx) => {
      if (await sentBefore(tx, command, context)) return
      await touch(tx)
      const before = await tx.get<T>(collection, id)
      if (!isNew && !before) throw new AppError('NOT_FOUND')
      if (before && before.version !== command.version) throw new AppError('CONFLICT')
      const decided = await decide(before, tx)
      if (!decided) return
      const after = { ...decided.after, _id: id, version: (before?.version ?? 0) + 1 }
      await tx.replace(collection, after)
      await writeJournal(tx, { action, about: `${collection}/${id}`, change: decided.change, notices: [] }, context)
    }),
  )
}

const REVISION = 'structure'

async function touch(tx: Transaction): Promise<void> {
  const known = await tx.get<{ _id: string; revision: number }>('hospital', REVISION)
  const next = { _id: REVISION, revision: (known?.revision ?? 0) + 1 }
  await tx.replace('hospital', next)
}
