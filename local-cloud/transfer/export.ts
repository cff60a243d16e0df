import type { Store } from '../store/store'

/**
 * Documents as WeChat's console exports them: one JSON document a line, dates as `{"$date": "ISO"}`. That is how
 * they are stored, so nothing is parsed on the way.
 */

const FIRST_ROWS = 16
const MAX_ROWS = 1000
const BATCH_CHARACTERS = 2 * 1024 * 1024

export interface Batch {
  text: string
  documents: number
}

/** In order of insertion. Documents written between two batches may or may not be among them. */
export function* exportDocuments(store: Store, collection: string): Generator<Batch> {
  const { table } = store.catalog.get(collection)
  let last = 0
  for (let size = FIRST_ROWS; ;) {
    const rows = store.sql.all(`SELECT seq, body FROM ${table} WHERE seq>? ORDER BY seq LIMIT ?`, [last, size])
    const end = rows[rows.length - 1]
    if (!end) return
    const text = rows.map(([, body]) => `${String(body)}\n`).join('')
    yield { text, documents: rows.length }
    if (rows.length < size) return
    last = Number(end[0])
    // As many as fit: a thousand small documents, or one large.
    const fitting = Math.floor((BATCH_CHARACTERS * rows.length) / text.length)
    size = Math.max(1, Math.min(MAX_ROWS, size * 8, fitting))
  }
}
