import { handle } from '../../../kernel/action'
import { decodeCursor, encodeCursor, toPage } from '../../../kernel/cursor'
import type { CaseRecord } from '../records'
import { askedBy } from '../search/asked'
import { rowOf } from '../search/present'
import { casesHolding } from '../store'

const PAGE = 20
/** At most two trips for a page: what holds all pairs nearly always holds the words as well. */
const READ = [PAGE * 2 + 1, 100]

/** What lies in the inbox of whoever asks, in whatever state, and holds what they look for; the newest first. */
export const search = handle('feedback.search', 'staff', async (input, context) => {
  const asked = askedBy(input.search)
  const hits: { record: CaseRecord; row: NonNullable<ReturnType<typeof rowOf>> }[] = []
  let after = decodeCursor(input.cursor)
  let more = true
  for (const limit of READ) {
    const found = await casesHolding(asked, context.viewer, after, context.now, limit)
    for (const record of found) {
      const row = rowOf(record, asked.words, context)
      if (row) hits.push({ record, row })
    }
    more = found.length === limit
    const last = found.at(-1)
    if (last) after = { at: last.submittedAt, id: last._id }
    if (!more || hits.length > PAGE) break
  }
  const page = toPage(
    hits,
    PAGE,
    ({ record }) => ({ at: record.submittedAt, id: record._id }),
    ({ row }) => row,
  )
  return page.next === null && more && after ? { ...page, next: encodeCursor(after) } : page
})
