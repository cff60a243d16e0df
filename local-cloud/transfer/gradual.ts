import { CloudError, duplicateId } from '../errors'
import { dumpEjson, parseBody } from '../store/ejson'
import type { Store } from '../store/store'
import { Locked, whenUnlocked } from '../store/transactions'
import type { Doc } from '../store/values'
import { attempt, type Imported, type ImportMode, type Incoming, put } from './import'

/**
 * An import into a cloud that is in use: a few documents at a time, others have their turn in between. Still all or
 * nothing. The file is checked first; then a journal, written in the same commits, says what would have to be taken
 * back. It is, when a document cannot be taken after all, and at the next start when the cloud stopped in between. Until
 * the end others see the part that is in; what they change of it meanwhile is theirs and is not taken back.
 */

const SLICE_MS = 10
const FIRST_DOCUMENTS = 50
const LEAST_DOCUMENTS = 20
const MAX_DOCUMENTS = 1000

const busy = new WeakSet<Store>()

export async function importGradually(
  store: Store,
  collection: string,
  read: () => Iterable<Incoming>,
  mode: ImportMode,
): Promise<Imported> {
  if (busy.has(store)) throw new CloudError('DATABASE_REQUEST_FAILED', 'another import is under way')
  busy.add(store)
  try {
    await check(store, collection, read(), mode)
    const done: Imported = { inserted: 0, replaced: 0 }
    try {
      for await (const documents of slices(read())) await write(store, collection, documents, mode, done)
    } catch (error) {
      await takeBackGradually(store)
      throw error
    }
    // From here on it counts.
    store.sql.run('DELETE FROM imports')
    return done
  } finally {
    busy.delete(store)
  }
}

/** Gives everybody else who waits a turn. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** What can be known of a file before anything is written. */
async function check(store: Store, collection: string, source: Iterable<Incoming>, mode: ImportMode): Promise<void> {
  let since = performance.now()
  for (const { doc, line } of source) {
    if (mode === 'insert' && doc._id !== undefined)
      attempt(line, () => {
        if (current(store, collection, doc._id)) throw duplicateId(collection, doc._id)
      })
    if (performance.now() - since < SLICE_MS) continue
    await turn()
    since = performance.now()
  }
}

/** As many documents at a time as are written in the time of one slice. */
async function* slices(source: Iterable<Incoming>): AsyncGenerator<Incoming[]> {
  let size = FIRST_DOCUMENTS
  let slice: Incoming[] = []
  for (const item of source) {
    if (slice.push(item) < size) continue
    const started = performance.now()
    yield slice
    slice = []
    const ms = performance.now() - started
    // A commit has its price however small it is: only large documents go in by less than a few at a time.
    const least = ms > 10 * SLICE_MS ? 1 : LEAST_DOCUMENTS
    size = Math.max(least, Math.min(MAX_DOCUMENTS, ms < SLICE_MS ? size * 2 : Math.floor(size / 2)))
    await turn()
  }
  if (slice.length > 0) yield slice
}

async function write(
  store: Store,
  collection: string,
  documents: readonly Incoming[],
  mode: ImportMode,
  done: Imported,
): Promise<void> {
  const before = { ...done }
  // Like any other write it waits for the transaction that holds a document, and begins again.
  await whenUnlocked(() => {
    Object.assign(done, before)
    store.sql.transaction(() => {
      for (const { doc, line } of documents) writeOne(store, collection, doc, line, mode, done)
    })
  })
}

function writeOne(store: Store, collection: string, doc: Doc, line: number, mode: ImportMode, done: Imported): void {
  const before = doc._id === undefined ? undefined : current(store, collection, doc._id)
  let id: unknown
  try {
    id = put(store, collection, doc, mode, done)
  } catch (error) {
    if (error instanceof Locked) throw error
    attempt(line, () => {
      throw error
    })
  }
  store.sql.run('INSERT INTO imports(collection, before, after) VALUES(?,?,?)', [
    collection,
    before ? dumpEjson(before) : null,
    dumpEjson(current(store, collection, id)),
  ])
}

function current(store: Store, collection: string, id: unknown): Doc | undefined {
  return store.find(collection, { _id: { $eq: id } }, { limit: 1 })[0]
}

async function takeBackGradually(store: Store): Promise<void> {
  const takeBackSlice = (): boolean => {
    const started = performance.now()
    while (performance.now() - started < SLICE_MS) if (!takeBackSome(store, FIRST_DOCUMENTS)) return false
    return true
  }
  while (await whenUnlocked(takeBackSlice)) await turn()
}

/** At the start: an import that the last run could not finish. Answers how many documents it had brought. */
export function takeBackUnfinished(store: Store): number {
  const count = Number(store.sql.get('SELECT count(*) FROM imports')?.[0])
  while (takeBackSome(store, MAX_DOCUMENTS));
  return count
}

/** Last first; false when there is nothing left. */
function takeBackSome(store: Store, limit: number): boolean {
  const rows = store.sql.all('SELECT seq, collection, before, after FROM imports ORDER BY seq DESC LIMIT ?', [limit])
  const forget = (): unknown =>
    store.sql.run('DELETE FROM imports WHERE seq>=?', [rows[rows.length - 1]?.[0] as number])
  if (rows.length === 0) return false
  try {
    store.sql.transaction(() => {
      for (const [, collection, before, after] of rows)
        takeBack(store, String(collection), before === null ? undefined : String(before), String(after))
      forget()
    })
  } catch (error) {
    if (!(error instanceof CloudError)) throw error
    if (limit > 1) return takeBackSome(store, 1)
    // A unique value that is somebody else's by now: the document stays as it is.
    forget()
  }
  return true
}

function takeBack(store: Store, collection: string, before: string | undefined, after: string): void {
  const { _id } = parseBody(after)
  const found = current(store, collection, _id)
  // Changed or removed by somebody else since.
  if (!found || dumpEjson(found) !== after) return
  const query = { _id: { $eq: _id } }
  if (before === undefined) store.remove(collection, query, false)
  else store.modify(collection, query, parseBody(before), { multi: false, merge: false, upsert: false })
}
