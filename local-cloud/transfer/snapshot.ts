import { dumpEjson } from '../store/ejson'
import type { Store } from '../store/store'
import { blobToKey } from '../store/values'

/**
 * The documents of a collection as they were at one moment, a batch at a time, while others go on writing between the
 * batches: what they replace meanwhile is remembered for this reader, as it is for a transaction.
 */

const FIRST_ROWS = 16
const MAX_ROWS = 1000
const BATCH_CHARACTERS = 2 * 1024 * 1024
const NEVER = 2 ** 31 - 1

/** In order of insertion, as text. */
export function* snapshot(store: Store, name: string): Generator<string[]> {
  const collection = store.catalog.get(name)
  const view = store.transactions.begin(undefined, NEVER)
  try {
    let last = 0
    for (let size = FIRST_ROWS; ;) {
      const rows = store.sql.all(`SELECT seq, body, id FROM ${collection.table} WHERE seq>? ORDER BY seq LIMIT ?`, [
        last,
        size,
      ])
      const end = rows.length < size ? Infinity : Number(rows[rows.length - 1]?.[0])
      const replaced = store.transactions.replacedSince(view, collection)
      const found: [number, string][] = []
      for (const [seq, body, id] of rows)
        if (replaced.size === 0 || !replaced.has(blobToKey(id as Buffer))) found.push([Number(seq), String(body)])
      for (const { seq = 0, doc } of replaced.values())
        if (doc && seq > last && seq <= end) found.push([seq, dumpEjson(doc)])
      if (replaced.size > 0) found.sort(([a], [b]) => a - b)
      const texts = found.map(([, text]) => text)
      if (texts.length > 0) yield texts
      if (end === Infinity) return
      last = end
      // As many as fit: a thousand small documents, or one large.
      const characters = texts.reduce((sum, text) => sum + text.length, 1)
      const fitting = Math.floor((BATCH_CHARACTERS * texts.length) / characters)
      size = Math.max(1, Math.min(MAX_ROWS, size * 8, fitting))
    }
  } finally {
    store.transactions.end(view)
  }
}
