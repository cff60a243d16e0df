import { calculateObjectSize } from 'bson'
import crypto from 'node:crypto'
import { duplicateId, duplicateKey, invalidParam, transactionConflict, writeError } from '../errors'
import { Catalog, type Collection, describeKey, type Index, type IndexDeclaration } from './catalog'
import { dumpEjson, parseBody } from './ejson'
import { entriesOf } from './entries'
import { isOperatorObject } from './match'
import { Reader } from './reader'
import { Sql } from './sql'
import { type Change, docLock, Locked, type Transaction, Transactions, uniqueLock } from './transactions'
import { applyUpdate } from './update'
import { seedFromQuery } from './upsert'
import { blobToKey, type Doc, encodeKey, equalValues, isPlainObject, isRegExp, keyToBlob, RANK, rankOf } from './values'

export type { Explained, FindOptions } from './reader'

interface ModifyOptions {
  multi: boolean
  /** Apply operators; otherwise replace the document. */
  merge: boolean
  upsert: boolean
}

interface Modified {
  matched: number
  updated: number
  upsertId: unknown
}

/** MongoDB and the service refuse documents beyond 16 MB; so do we. */
const MAX_BODY = 16 * 1024 * 1024

/**
 * The document store. Every method is synchronous and so atomic: nothing else runs between the reading of a
 * query and the writing of its update. Writes that meet a transaction's lock throw `Locked`.
 */
export class Store extends Reader {
  constructor(
    readonly folder: string,
    private readonly now: () => number,
    transactionLimitMs = 30_000,
  ) {
    const sql = Sql.open(folder)
    super(sql, new Catalog(sql), new Transactions(transactionLimitMs))
  }

  close(): void {
    this.transactions.close()
    this.sql.close()
  }

  /** Creates what a schema declares and the store lacks. */
  ensure(collections: Record<string, { indexes?: IndexDeclaration[] }>): void {
    // In one commit: each of its own waits for the disk.
    this.sql.transaction(() => {
      for (const [name, { indexes = [] }] of Object.entries(collections)) {
        const collection = this.catalog.has(name) ? this.catalog.get(name) : this.catalog.create(name)
        for (const index of indexes) this.catalog.ensureIndex(collection, index)
      }
    })
  }

  // Writing

  insert(name: string, docs: readonly unknown[], tx?: Transaction): unknown[] {
    const collection = this.catalog.get(name)
    const { made, failure } = asFarAs(docs.map(withId), (after): Change => {
      return { collection, key: idKey(after._id), before: undefined, after }
    })
    if (failure && tx) throw failure
    this.writeInOrder(made, tx)
    if (failure) throw failure
    return made.map(({ after }) => after?._id)
  }

  modify(name: string, query: unknown, data: unknown, options: ModifyOptions, tx?: Transaction): Modified {
    const collection = this.catalog.get(name)
    const found = this.find(name, query, options.multi ? {} : { limit: 1 }, tx)
    const now = this.now()
    if (found.length === 0) {
      if (!options.upsert) return { matched: 0, updated: 0, upsertId: null }
      const seed = seedFromQuery(query)
      const doc = withId(
        options.merge ? applyUpdate(seed, data, { now, query, inserting: true }) : replacement(seed._id, data),
      )
      this.write([{ collection, key: idKey(doc._id), before: undefined, after: doc }], tx)
      return { matched: 0, updated: 0, upsertId: doc._id }
    }
    const { made, failure } = asFarAs(found, (before): Change => {
      const after = options.merge ? applyUpdate(before, data, { now, query }) : replacement(before._id, data)
      return { collection, key: idKey(before._id), before, after }
    })
    if (failure && tx) throw failure
    const isChange = ({ before, after }: Change): boolean => dumpEjson(before) !== dumpEjson(after)
    const changes = made.filter(isChange)
    const untouched = made.filter((change) => !isChange(change)).map(({ key }) => key)
    // A write that changes nothing still waits for, or collides with, whoever holds the document.
    for (const key of untouched) this.lock(collection, key, tx)
    this.writeInOrder(changes, tx)
    if (failure) throw failure
    // An update counts what it changed, a replacement what was there: the node-sdk's tests see both.
    const updated = options.merge ? changes.length : found.length
    return { matched: found.length, updated, upsertId: null }
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

  /**
   * Several at once, as MongoDB writes them: what comes before the first refused one stays, and the refusal is told.
   * Inside a transaction it is all or nothing.
   */
  private writeInOrder(changes: Change[], tx?: Transaction): void {
    if (!tx) {
      // Whoever holds one of them is waited for before any is written.
      for (const { collection, key } of changes) this.lock(collection, key, tx)
      for (const change of changes) this.lockUniqueKeys(change, tx)
    }
    const write = (part: Change[]): void => {
      try {
        this.write(part, tx)
      } catch (error) {
        if (tx || part.length <= 1) throw error
        const half = part.length >> 1
        write(part.slice(0, half))
        write(part.slice(half))
      }
    }
    write(changes)
  }

  /** An insert must not meet a document of its id, nor another one of the same request. */
  private checkNew(changes: readonly Change[], tx: Transaction | undefined): void {
    const seen = new Set<string>()
    for (const { collection, key, before, after } of changes) {
      if (before || !after) continue
      const lock = docLock(collection, key)
      if (seen.has(lock) || this.current(collection, key, tx)) throw duplicateId(collection.name, after._id)
      seen.add(lock)
    }
  }

  private write(changes: Change[], tx?: Transaction): void {
    this.checkNew(changes, tx)
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
        this.checkUniqueInside(tx, collection, index, entry, key, after)
        this.transactions.claim(tx, lock)
      }
    }
  }

  /** A duplicate is refused at the write, not only at the commit. */
  private checkUniqueInside(
    tx: Transaction,
    collection: Collection,
    index: Index,
    entry: string,
    key: string,
    after: Doc,
  ): void {
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
      const other = blobToKey(id as Buffer)
      // The holder may have been changed or removed in this very transaction.
      if (other !== key && !tx.writes.has(docLock(collection, other))) refuse()
    }
  }

  /** Writes documents and their index entries in one durable commit. */
  private apply(changes: readonly Change[]): void {
    if (changes.length === 0) return
    const rows = this.sql.transaction(() => {
      // Entries leave before others come, so that two documents can exchange a unique value.
      const old = changes.map((change) => this.removeOld(change))
      changes.forEach((change, i) => this.putNew(change, old[i] as OldRow))
      return old
    })
    this.transactions.committed(
      changes,
      rows.map(({ seq }) => seq),
    )
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
    checkSize(after, body)
    let seq = old.seq
    if (seq === undefined) {
      const taken = this.sql.get(`SELECT seq FROM ${collection.table} WHERE id=?`, [keyToBlob(key)])
      if (taken) throw duplicateId(collection.name, after._id)
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

const newId = (): string => crypto.randomBytes(16).toString('hex')

/** What was made before the first failure, and that. */
function asFarAs<T, R>(items: readonly T[], make: (item: T) => R): { made: R[]; failure: unknown } {
  const made: R[] = []
  for (const item of items) {
    try {
      made.push(make(item))
    } catch (failure) {
      return { made, failure }
    }
  }
  return { made, failure: undefined }
}

/** `_id` first, as MongoDB stores it. An id may be null, but not missing. */
function withId(item: unknown): Doc {
  if (!isPlainObject(item)) throw invalidParam('a document must be an object')
  const { _id, ...rest } = item
  return { _id: _id === undefined ? newId() : _id, ...rest }
}

/** The size of a document is that of its BSON; a text this short cannot stand for so much. */
function checkSize(doc: Doc, body: string): void {
  if (body.length < MAX_BODY / 16) return
  const size = calculateObjectSize(doc)
  if (size > MAX_BODY) throw writeError(`object to insert too large. size in bytes: ${size}, max size: ${MAX_BODY}`)
}

function withoutId({ _id, ...rest }: Doc): Doc {
  return rest
}

function replacement(id: unknown, data: unknown): Doc {
  if (!isPlainObject(data)) throw invalidParam('a document must be an object')
  if (isOperatorObject(data)) throw invalidParam('a replacement cannot contain update operators')
  const { _id, ...rest } = data as Doc
  if (id !== undefined && _id !== undefined && !equalValues(id, _id))
    throw writeError(
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${dumpEjson(_id)}`,
    )
  return { _id: id !== undefined ? id : _id !== undefined ? _id : newId(), ...rest }
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
