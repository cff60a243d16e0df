import fs from 'node:fs'
import { CloudError, invalidParam, transactionConflict } from '../errors'
import { parseEjson } from '../store/ejson'
import type { Store } from '../store/store'
import { Locked } from '../store/transactions'
import { type Doc, isPlainObject } from '../store/values'
import { csvRecords } from './csv'
import { checkNames } from './names'
import { ImportError, records } from './records'

/** Reads documents into a collection: all of them, or, when one cannot be taken, none. */

export const IMPORT_MODES = ['insert', 'upsert'] as const
/** `insert` refuses an `_id` that is there already; `upsert` replaces that document. */
export type ImportMode = (typeof IMPORT_MODES)[number]

export const isMode = (mode: string): mode is ImportMode => (IMPORT_MODES as readonly string[]).includes(mode)

export const FORMATS = ['json', 'csv'] as const
export type Format = (typeof FORMATS)[number]

export interface Imported {
  inserted: number
  replaced: number
}

/** A document of the file, and the line it begins on. */
export interface Incoming {
  line: number
  doc: Doc
}

type Progress = (documents: number) => void

export function* incoming(chunks: Iterable<Uint8Array>, format: Format): Generator<Incoming> {
  if (format === 'csv') {
    yield* csvRecords(chunks)
    return
  }
  for (const { text, line } of records(chunks)) yield { line, doc: attempt(line, () => readDocument(text)) }
}

function readDocument(text: string): Doc {
  const doc = parseEjson(text)
  checkNames(doc)
  if (!isPlainObject(doc)) throw invalidParam('a document must be an object')
  return doc
}

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
  format: Format = 'json',
): Imported {
  const done: Imported = { inserted: 0, replaced: 0 }
  return store.sql.transaction(() => {
    if (!store.catalog.has(collection)) store.catalog.create(collection)
    for (const { doc, line } of incoming(chunks, format)) {
      attempt(line, () => put(store, collection, doc, mode, done))
      progress(done.inserted + done.replaced)
    }
    return done
  })
}

/** Answers the `_id`. */
export function put(store: Store, collection: string, doc: Doc, mode: ImportMode, done: Imported): unknown {
  if (mode === 'insert' || doc._id === undefined) {
    const [id] = store.insert(collection, [doc])
    done.inserted++
    return id
  }
  const { matched } = store.modify(collection, { _id: { $eq: doc._id } }, doc, {
    multi: false,
    merge: false,
    upsert: true,
  })
  if (matched > 0) done.replaced++
  else done.inserted++
  return doc._id
}

/** Says on which line something went wrong. */
export function attempt<T>(line: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Locked) throw new ImportError(line, transactionConflict().message)
    throw error instanceof CloudError ? new ImportError(line, error.message) : error
  }
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
