import crypto from 'node:crypto'
import { duplicateKey, invalidParam, transactionConflict, transactionNotExist, writeError } from '../errors'
import { Catalog, type Collection, describeKey, type IndexDeclaration, keysOf } from './catalog'
import { dumpEjson, parseBody } from './ejson'
import { entriesOf } from './entries'
import { distance, findNear, toPosition } from './geo'
import { compileQuery, isOperatorObject } from './match'
import { getPath, splitPath } from './paths'
import { type Plan, plan } from './plan'
import { compileProjection } from './project'
import { mergeScan, scan } from './scan'
import { parseOrder, Sorter, type SortField, sortKey } from './sort'
import { Sql } from './sql'
import { type Change, docLock, Locked, type Transaction, Transactions, uniqueLock } from './transactions'
import { applyUpdate, seedFromQuery } from './update'
import { type Doc, encodeKey, isPlainObject, isRegExp, keyToBlob, RANK, rankOf } from './values'

export interface FindOptions {
  order?: unknown
  skip?: number
  limit?: number
  projection?: unknown
}

export interface ModifyOptions {
  multi: boolean
  /** Apply operators; otherwise replace the document. */
  merge: boolean
  upsert: boolean
}

export interface Modified {
  matched: number
  updated: number
  upsertId: unknown
}

export interface Explained {
  collection: string
  /** `_id_` for reads by id, the name of an index, several joined by `|` for an `$or`, null for a full scan. */
  index: string | null
  ordered: boolean
  ranges: number
}

/** MongoDB and the service refuse documents beyond 16 MB; so do we. */
const MAX_BODY = 16 * 1024 * 1024

/**
 * The document store. Every method is synchronous and so atomic: nothing else runs between the reading of a
 * query and the writing of its update. Writes that meet a transaction's lock throw `Locked`.
 */
export class Store {
  readonly sql: Sql
  readonly catalog: Catalog
  readonly transactions: Transactions

  constructor(
    folder: string,
    private readonly now: () => number,
    transactionLimitMs = 30_000,
  ) {
    this.sql = Sql.open(folder)
    this.catalog = new Catalog(this.sql)
    this.transactions = new Transactions(transactionLimitMs)
  }

  close(): void {
    this.transactions.close()
    this.sql.close()
  }

  /** Creates what a schema declares and the store lacks. */
  ensure(collections: Record<string, { indexes?: IndexDeclaration[] }>): void {
    for (const [name, { indexes = [] }] of Object.entries(collections)) {
      const collection = this.catalog.has(name) ? this.catalog.get(name) : this.catalog.create(name)
      for (const index of indexes) this.catalog.ensureIndex(collection, index)
    }
  }

  // Reading

  find(name: string, query?: unknown, options: FindOptions = {}, tx?: Transaction): Doc[] {
    const collection = this.catalog.get(name)
    const matches = compileQuery(query)
    const project = compileProjection(options.projection)
    const order = parseOrder(options.order)
    const skip = options.skip ?? 0
    const limit = options.limit ?? Infinity
    if (limit <= 0) return []
    const near = order.length === 0 ? findNear(query) : undefined
    const reading = plan(collection, query, order)
    const out: Doc[] = []
    if (reading.ordered && !near) {
      let skipped = 0
      for (const doc of this.visible(collection, reading, tx, order, Math.min(limit + skip + 1, 1000))) {
        if (!matches(doc) || skipped++ < skip) continue
        out.push(project(doc))
        if (out.length >= limit) break
      }
      // Documents only this transaction sees come last, so a sorted read must be put in order again.
      if (!tx || order.length === 0 || this.transactions.overlay(tx, collection).size === 0) return out
    }
    const sorter = new Sorter<Doc>(skip + limit)
    const key = near ? nearKey(near) : (doc: Doc): string => sortKey(doc, order)
    for (const doc of this.visible(collection, reading, tx)) if (matches(doc)) sorter.add(key(doc), doc)
    return sorter.take().slice(skip).map(project)
  }

  /** Documents by plan, as a transaction sees them. */
  private *visible(
    collection: Collection,
    reading: Plan,
    tx?: Transaction,
    order: readonly SortField[] = [],
    sizeHint?: number,
  ): Generator<Doc> {
    const overlay = tx && this.transactions.overlay(tx, collection)
    const rows = reading.merge
      ? mergeScan(this.sql, collection, reading, ({ body }) => sortKey(parseBody(body), order))
      : scan(this.sql, collection, reading, sizeHint)
    for (const row of rows) {
      const doc = parseBody(row.body)
      if (!overlay?.has(encodeKey(doc._id))) yield doc
    }
    if (overlay) for (const doc of overlay.values()) if (doc) yield doc
  }

  /** All documents in order of insertion, one at a time: the source of an aggregation. */
  stream(name: string, query?: unknown, order?: unknown): { docs: Iterable<Doc>; ordered: boolean } {
    const collection = this.catalog.get(name)
    const matches = compileQuery(query)
    const fields = parseOrder(order)
    const reading = plan(collection, query, fields)
    const docs = this.visible(collection, reading, undefined, fields, 256)
    return { docs: filter(docs, matches), ordered: reading.ordered }
  }

  count(name: string, query?: unknown, tx?: Transaction): number {
    const collection = this.catalog.get(name)
    const matches = compileQuery(query)
    if (!tx && (!isPlainObject(query) || Object.keys(query).length === 0)) {
      return Number(this.sql.get(`SELECT count(*) FROM ${collection.table}`)?.[0])
    }
    let total = 0
    for (const doc of this.visible(collection, plan(collection, query, []), tx, [], 256)) if (matches(doc)) total++
    return total
  }

  explain(name: string, query?: unknown, order?: unknown): Explained {
    const collection = this.catalog.get(name)
    compileQuery(query)
    const reading = plan(collection, query, parseOrder(order))
    return { collection: name, index: planName(reading), ordered: reading.ordered, ranges: reading.ranges.length }
  }

  // Writing

  insert(name: string, docs: readonly unknown[], tx?: Transaction): unknown[] {
    const collection = this.catalog.get(name)
    const seen = new Set<string>()
    const changes = docs.map((item): Change => {
      const doc = withId(item)
      const key = idKey(doc._id)
      if (seen.has(key) || this.current(collection, key, tx)) {
        throw duplicateKey(name, '_id_', `{ _id: ${JSON.stringify(doc._id)} }`)
      }
      seen.add(key)
      return { collection, key, before: undefined, after: doc }
    })
    this.write(changes, tx)
    return changes.map(({ after }) => after?._id)
  }

  modify(name: string, query: unknown, data: unknown, options: ModifyOptions, tx?: Transaction): Modified {
    const collection = this.catalog.get(name)
    const found = this.find(name, query, options.multi ? {} : { limit: 1 }, tx)
    const now = this.now()
    if (found.length === 0) {
      if (!options.upsert) return { matched: 0, updated: 0, upsertId: null }
      const seed = seedFromQuery(query)
      const doc = withId(
        options.merge ? applyUpdate(withId(seed), data, { now, query, inserting: true }) : replacement(seed._id, data),
      )
      this.write([{ collection, key: idKey(doc._id), before: undefined, after: doc }], tx)
      return { matched: 0, updated: 0, upsertId: doc._id }
    }
    const changes: Change[] = []
    const untouched: string[] = []
    for (const before of found) {
      const after = options.merge ? applyUpdate(before, data, { now, query }) : replacement(before._id, data)
      const key = idKey(before._id)
      if (dumpEjson(before) === dumpEjson(after)) untouched.push(key)
      else changes.push({ collection, key, before, after })
    }
    // A write that changes nothing still waits for, or collides with, whoever holds the document.
    for (const key of untouched) this.lock(collection, key, tx)
    this.write(changes, tx)
    return { matched: found.length, updated: changes.length, upsertId: null }
  }

  /** Updates one document and returns it as it is afterwards. */
  modifyAndReturn(name: string, query: unknown, data: unknown, tx?: Transaction): { updated: number; doc: Doc | null } {
    const [before] = this.find(name, query, { limit: 1 }, tx)
    if (!before) return { updated: 0, doc: null }
    const id = { _id: before._id }
    const after = applyUpdate(before, data, { now: this.now(), query })
    const { updated } = this.modify(name, id, withoutId(after), { multi: false, merge: false, upsert: false }, tx)
    return { updated, doc: after }
  }

  remove(name: string, query: unknown, multi: boolean, tx?: Transaction): number {
    const collection = this.catalog.get(name)
    const found = this.find(name, query, multi ? {} : { limit: 1 }, tx)
    this.write(
      found.map((before) => ({ collection, key: idKey(before._id), before, after: undefined })),
      tx,
    )
    return found.length
  }

  commit(tx: Transaction): void {
    try {
      this.apply([...tx.writes.values()])
    } finally {
      this.transactions.end(tx)
    }
  }

  /** The document under an id as the transaction, or everybody, sees it. */
  private current(collection: Collection, key: string, tx?: Transaction): Doc | undefined {
    const seen = tx && this.transactions.version(tx, docLock(collection, key))
    if (seen) return seen.doc
    const row = this.sql.get(`SELECT body FROM ${collection.table} WHERE id=?`, [keyToBlob(key)])
    return row && parseBody(String(row[0]))
  }

  private lock(collection: Collection, key: string, tx: Transaction | undefined): void {
    const lock = docLock(collection, key)
    if (tx) return this.transactions.claim(tx, lock)
    const holder = this.transactions.holder(lock)
    if (holder) throw new Locked(holder.ended)
  }

  private write(changes: Change[], tx?: Transaction): void {
    for (const { after } of changes) if (after) checkStorable(after)
    for (const { collection, key } of changes) this.lock(collection, key, tx)
    for (const change of changes) this.lockUniqueKeys(change, tx)
    if (!tx) return this.apply(changes)
    for (const change of changes) {
      const lock = docLock(change.collection, change.key)
      const earlier = tx.writes.get(lock)
      tx.writes.set(lock, earlier ? { ...change, before: earlier.before } : change)
    }
  }

  /** Two open transactions must not both take the same value of a unique index. */
  private lockUniqueKeys({ collection, key, after }: Change, tx: Transaction | undefined): void {
    if (!after) return
    for (const index of collection.indexes) {
      if (!index.unique) continue
      for (const entry of entriesOf(after, index).keys) {
        const lock = uniqueLock(index.id, entry)
        const holder = this.transactions.holder(lock, tx)
        if (!tx) {
          if (holder) throw new Locked(holder.ended)
          continue
        }
        if (holder) {
          this.transactions.end(tx)
          throw transactionConflict()
        }
        this.checkUniqueInside(tx, collection, index.id, entry, key, after)
        this.transactions.claim(tx, lock)
      }
    }
  }

  /** A duplicate is refused at the write, not only at the commit. */
  private checkUniqueInside(
    tx: Transaction,
    collection: Collection,
    indexId: number,
    entry: string,
    key: string,
    after: Doc,
  ): void {
    const index = collection.indexes.find(({ id }) => id === indexId)
    if (!index) return
    const refuse = (): never => {
      throw duplicateKey(collection.name, index.name, describeKey(after, index))
    }
    for (const write of tx.writes.values()) {
      if (write.collection !== collection || write.key === key || !write.after) continue
      if (entriesOf(write.after, index).keys.has(entry)) refuse()
    }
    const rows = this.sql.all(
      `SELECT c.id FROM ${index.table} i JOIN ${collection.table} c ON c.seq=i.seq WHERE i.key=?`,
      [keyToBlob(entry)],
    )
    for (const [id] of rows) {
      const other = Buffer.from(id as Buffer).toString('latin1')
      // The holder may have been changed or removed in this very transaction.
      if (other !== key && !tx.writes.has(docLock(collection, other))) refuse()
    }
  }

  /** Writes documents and their index entries in one durable commit. */
  private apply(changes: readonly Change[]): void {
    if (changes.length === 0) return
    this.sql.transaction(() => {
      // Entries leave before others come, so that two documents can exchange a unique value.
      const rows = changes.map((change) => this.removeOld(change))
      changes.forEach((change, i) => this.putNew(change, rows[i] as OldRow))
    })
    this.transactions.committed(changes)
  }

  private removeOld({ collection, key, before, after }: Change): OldRow {
    if (!before) return { seq: undefined, entries: [] }
    const row = this.sql.get(`SELECT seq FROM ${collection.table} WHERE id=?`, [keyToBlob(key)])
    const seq = row ? Number(row[0]) : undefined
    const entries = collection.indexes.map((index) => entriesOf(before, index).keys)
    if (seq === undefined) return { seq, entries: [] }
    collection.indexes.forEach((index, i) => {
      const kept = after && entriesOf(after, index).keys
      const gone = [...(entries[i] ?? [])].filter((entry) => !kept?.has(entry))
      this.catalog.removeEntries(index, gone, seq)
    })
    if (!after) this.sql.run(`DELETE FROM ${collection.table} WHERE seq=?`, [seq])
    return { seq, entries }
  }

  private putNew({ collection, key, after }: Change, old: OldRow): void {
    if (!after) return
    const body = dumpEjson(after)
    if (body.length > MAX_BODY) throw writeError('object to insert too large, max size is 16777216')
    let seq = old.seq
    if (seq === undefined) {
      const taken = this.sql.get(`SELECT seq FROM ${collection.table} WHERE id=?`, [keyToBlob(key)])
      if (taken) throw duplicateKey(collection.name, '_id_', `{ _id: ${JSON.stringify(after._id)} }`)
      seq = this.sql.run(`INSERT INTO ${collection.table}(id, body) VALUES(?,?)`, [keyToBlob(key), body]).id
    } else {
      this.sql.run(`UPDATE ${collection.table} SET body=? WHERE seq=?`, [body, seq])
    }
    collection.indexes.forEach((index, i) => {
      const before = old.entries[i]
      const added = [...entriesOf(after, index).keys].filter((entry) => !before?.has(entry))
      this.catalog.addEntries(collection, index, after, seq, added)
    })
  }
}

interface OldRow {
  seq: number | undefined
  entries: Set<string>[]
}

function* filter(docs: Iterable<Doc>, matches: (doc: Doc) => boolean): Generator<Doc> {
  for (const doc of docs) if (matches(doc)) yield doc
}

function nearKey({ field, near }: NonNullable<ReturnType<typeof findNear>>): (doc: Doc) => string {
  const path = splitPath(field)
  return (doc) => {
    const position = toPosition(getPath(doc, path))
    return encodeKey(position ? distance(near.center, position) : Infinity)
  }
}

function planName(reading: Plan): string | null {
  if (reading.kind === 'id') return '_id_'
  if (reading.kind === 'index') return reading.index?.name ?? null
  if (reading.kind === 'union') return (reading.branches ?? []).map(planName).join('|')
  return null
}

export const newId = (): string => crypto.randomBytes(16).toString('hex')

/** `_id` first, as MongoDB stores it. */
function withId(item: unknown): Doc {
  if (!isPlainObject(item)) throw invalidParam('a document must be an object')
  const { _id, ...rest } = item
  return { _id: _id === undefined || _id === null ? newId() : _id, ...rest }
}

function withoutId({ _id, ...rest }: Doc): Doc {
  return rest
}

function replacement(id: unknown, data: unknown): Doc {
  if (!isPlainObject(data)) throw invalidParam('a document must be an object')
  if (isOperatorObject(data)) throw invalidParam('a replacement cannot contain update operators')
  const { _id, ...rest } = data as Doc
  return { _id: id ?? _id ?? newId(), ...rest }
}

function idKey(id: unknown): string {
  const rank = rankOf(id)
  if (rank === RANK.array || rank === RANK.regex || isRegExp(id))
    throw writeError(`The '_id' value cannot be of type ${rank === RANK.array ? 'array' : 'regex'}`)
  return encodeKey(id)
}

function checkStorable(doc: Doc): void {
  for (const name of Object.keys(doc)) {
    if (name.startsWith('$'))
      throw writeError(`The dollar ($) prefixed field '${name}' in '${name}' is not valid for storage.`)
  }
}

export { keysOf, Locked, transactionNotExist }
