import { eachAlone } from '../../kernel/eachAlone'
import { markOverdue } from './rules'
import { type Author, casesToMarkOverdue, changeCase } from './store'
import { isOpen } from './lifecycle'

const BATCH = 100

/** Marks what has passed its due date and tells who should know. Each case is its own transaction; repeating is harmless. */
export async function markOverdueCases(author: Author): Promise<number> {
  const ids = await casesToMarkOverdue(author.now, BATCH)
  return eachAlone('deadlines', ids, (id) =>
    changeCase(
      id,
      'jobs.markOverdue',
      // It may have been answered between the look and the transaction.
      (record) => (isOpen(record.state) ? markOverdue(record, author.now) : record),
      author,
    ),
  )
}
