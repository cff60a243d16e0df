import fs from 'node:fs'
import { CloudError, transactionConflict } from '../errors'
import { parseEjson } from '../store/ejson'
import { Locked, type Store } from '../store/store'
import { isPlainObject } from '../store/values'
import { checkNames } from './names'
import { ImportError, records } from './records'

/** Reads documents into a collection: all of them, or, when one cannot be taken, none. */

export const IMPORT_MODES = ['insert', 'upsert'] as const
/** `insert` refuses an `_id` that is there already; `upsert` replaces that document. */
export type ImportMode = (typeof IMPORT_MODES)[number]

export interface Imported {
  inserted: number
  replaced: number
}

type Progress = (documents: number) => void

/**
 * One transaction, and nothing is awaited inside it: whoever else uses this store must not end up in it. For the
 * same reason the source is read synchronously.
 */
export function importDocuments(
  store: Store,
  collection: string,
  chunks: Iterable<Uint8Array>,
  mode: ImportMode,
  progress: Progress = () => undefined,
): Imported {
  const done: Imported = { inserted: 0, replaced: 0 }
  return store.sql.transaction(() => {
    if (!store.catalog.has(collection)) store.catalog.create(collection)
    for (const { text, line } of records(chunks)) {
      try {
        put(store, collection, text, mode, done)
      } catch (error) {
        throw explain(error, line)
      }
      progress(done.inserted + done.replaced)
    }
    return done
  })
}

function put(store: Store, collection: string, text: string, mode: ImportMode, done: Imported): void {
  const doc = parseEjson(text)
  checkNames(doc)
  if (mode === 'insert' || !isPlainObject(doc) || doc._id === undefined) {
    store.insert(collection, [doc])
    done.inserted++
    return
  }
  const { matched } = store.modify(collection, { _id: { $eq: doc._id } }, doc, {
    multi: false,
    merge: false,
    upsert: true,
  })
  if (matched > 0) done.replaced++
  else done.inserted++
}

function explain(error: unknown, line: number): unknown {
  if (error instanceof Locked) return new ImportError(line, transactionConflict().message)
  return error instanceof CloudError ? new ImportError(line, error.message) : error
}

const CHUNK = 1024 * 1024

export function* readChunks(file: string): Generator<Uint8Array> {
  const handle = fs.openSync(file, 'r')
  try {
    const buffer = Buffer.allocUnsafe(CHUNK)
    for (let size; (size = fs.readSync(handle, buffer, 0, CHUNK, null)) > 0;) yield buffer.subarray(0, size)
  } finally {
    fs.closeSync(handle)
  }
}
