import crypto from 'node:crypto'
import { transactionBusy, transactionConflict, transactionNotExist } from '../errors'
import type { Collection } from './catalog'
import type { Doc } from './values'

/**
 * Snapshot isolation as MongoDB gives it: a transaction sees the store as it was when it began plus its own
 * writes; the first writer of a document wins and the second is told of a conflict at once. Old versions are
 * kept in memory, and only while some transaction is open.
 */

export interface Change {
  collection: Collection
  key: string
  before: Doc | undefined
  after: Doc | undefined
}

interface OldVersion {
  /** The commit that replaced this version. */
  replacedBy: number
  doc: Doc | undefined
  /** Where it stood among the documents of its collection. */
  seq: number | undefined
}

export interface Transaction {
  id: string
  /** The last commit this transaction can see; settled by its first operation, as in MongoDB, not by its beginning. */
  at: number
  started: boolean
  /** Who began it, to roll back what a dead function left open. */
  owner: string | undefined
  writes: Map<string, Change>
  /** Documents and unique keys nobody else may write until the end. */
  locks: Set<string>
  busy: boolean
  lastFinishedAt: number
  ended: Promise<void>
  finish: () => void
  timer: NodeJS.Timeout
}

/** Thrown to a plain write that met a lock: wait for the holder to end, then try again. */
export class Locked extends Error {
  constructor(readonly until: Promise<void>) {
    super('locked by a transaction')
  }
}

/** Runs a write as soon as nobody holds what it needs, as MongoDB makes a plain one wait. */
export async function whenUnlocked<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Locked)) throw error
      await error.until
    }
  }
}

/** For whoever does not wait: a lock is told as a conflict. */
export function orConflict<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Locked ? transactionConflict() : error
  }
}

export const docLock = (collection: Collection, key: string): string => `${collection.id}:${key}`
export const uniqueLock = (indexId: number, key: string): string => `u${indexId}:${key}`

export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly locks = new Map<string, Transaction>()
  private readonly history = new Map<string, OldVersion[]>()
  private commitNumber = 0

  constructor(private readonly limitMs: number) {}

  begin(owner: string | undefined, limitMs = this.limitMs): Transaction {
    let finish = (): void => undefined
    const ended = new Promise<void>((resolve) => (finish = resolve))
    const id = crypto.randomUUID()
    const timer = setTimeout(() => this.abort(id), limitMs)
    timer.unref()
    const tx: Transaction = {
      id,
      at: this.commitNumber,
      started: false,
      owner,
      writes: new Map(),
      locks: new Set(),
      busy: false,
      lastFinishedAt: 0,
      ended,
      finish,
      timer,
    }
    this.open.set(id, tx)
    return tx
  }

  get(id: unknown): Transaction {
    const tx = typeof id === 'string' ? this.open.get(id) : undefined
    if (!tx) throw transactionNotExist()
    return tx
  }

  abort(id: unknown): void {
    this.end(this.get(id))
  }

  abortOwnedBy(owner: string): void {
    for (const tx of [...this.open.values()]) if (tx.owner === owner) this.end(tx)
  }

  end(tx: Transaction): void {
    clearTimeout(tx.timer)
    for (const lock of tx.locks) this.locks.delete(lock)
    this.open.delete(tx.id)
    if (this.open.size === 0) this.history.clear()
    tx.finish()
  }

  close(): void {
    for (const tx of [...this.open.values()]) this.end(tx)
  }

  get openCount(): number {
    return this.open.size
  }

  /**
   * Marks an operation inside a transaction as running. A second one at the same time is what `Promise.all`
   * does, and the service answers it with Busy. `sentAt` is when the caller made the request: before the
   * previous operation was answered means in parallel, however fast we answered that one.
   */
  enter(tx: Transaction, sentAt: number | undefined, now: () => number): () => void {
    if (tx.busy || (sentAt !== undefined && sentAt < tx.lastFinishedAt)) throw transactionBusy()
    if (!tx.started) tx.at = this.commitNumber
    tx.started = true
    tx.busy = true
    return () => {
      tx.busy = false
      tx.lastFinishedAt = Math.floor(now())
    }
  }

  /** The holder of a lock other than `tx`. */
  holder(lock: string, tx?: Transaction): Transaction | undefined {
    const holder = this.locks.get(lock)
    return holder && holder !== tx ? holder : undefined
  }

  /** Takes a document for a transaction, or ends the transaction when it came too late. */
  claim(tx: Transaction, lock: string): void {
    const changedSince = this.history.get(lock)?.some(({ replacedBy }) => replacedBy > tx.at)
    if (this.holder(lock, tx) || changedSince) {
      this.end(tx)
      throw transactionConflict()
    }
    this.locks.set(lock, tx)
    tx.locks.add(lock)
  }

  /** What the transaction sees of a document, or undefined when the committed version is the right one. */
  version(tx: Transaction, lock: string): { doc: Doc | undefined } | undefined {
    const own = tx.writes.get(lock)
    if (own) return { doc: own.after }
    const old = this.history.get(lock)?.find(({ replacedBy }) => replacedBy > tx.at)
    return old && { doc: old.doc }
  }

  /** Every document of a collection that the transaction sees differently from the committed store. */
  overlay(tx: Transaction, collection: Collection): Map<string, Doc | undefined> {
    const out = new Map<string, Doc | undefined>()
    for (const [key, { doc }] of this.replacedSince(tx, collection)) out.set(key, doc)
    for (const change of tx.writes.values()) {
      if (change.collection === collection) out.set(change.key, change.after)
    }
    return out
  }

  /** What has been replaced since a transaction began, as it was then and where it stood. */
  replacedSince(tx: Transaction, collection: Collection): Map<string, Omit<OldVersion, 'replacedBy'>> {
    const out = new Map<string, OldVersion>()
    const prefix = `${collection.id}:`
    for (const [lock, versions] of this.history) {
      const old = lock.startsWith(prefix) && versions.find(({ replacedBy }) => replacedBy > tx.at)
      if (old) out.set(lock.slice(prefix.length), old)
    }
    return out
  }

  /** Remembers what a commit replaced, for the snapshots that are still open. */
  committed(changes: readonly Change[], seqs: readonly (number | undefined)[]): void {
    const number = ++this.commitNumber
    if (this.open.size === 0) return
    changes.forEach(({ collection, key, before }, i) => {
      const lock = docLock(collection, key)
      const versions = this.history.get(lock) ?? []
      versions.push({ replacedBy: number, doc: before, seq: seqs[i] })
      this.history.set(lock, versions)
    })
  }
}
