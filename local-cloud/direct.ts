import type { Aggregation, Stage } from './store/aggregate'
import type { Explained, FindOptions, Store } from './store/store'
import { orConflict } from './store/transactions'
import type { Doc } from './store/values'

/**
 * The database for seeds, tests and tools: direct, synchronous, without the SDK and its limits. Nobody here could wait
 * for a lock.
 */

interface DirectFindOptions {
  order?: Record<string, 1 | -1 | 'asc' | 'desc'>
  skip?: number
  limit?: number
  projection?: Record<string, unknown>
}

export class Direct {
  constructor(
    private readonly store: Store,
    private readonly aggregation: Aggregation,
  ) {}

  collections(): string[] {
    return this.store.catalog.list().map(({ name }) => name)
  }

  createCollection(name: string): void {
    if (!this.store.catalog.has(name)) this.store.catalog.create(name)
  }

  insert(collection: string, docs: object | readonly object[]): string[] {
    const list = Array.isArray(docs) ? (docs as object[]) : [docs]
    return orConflict(() => this.store.insert(collection, list)) as string[]
  }

  // Callers know what they stored; the store does not.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  find<T = any>(collection: string, query: object = {}, options: DirectFindOptions = {}): T[] {
    return this.store.find(collection, query, options as FindOptions) as T[]
  }

  update(collection: string, query: object, update: object, { multi = true }: { multi?: boolean } = {}): number {
    return orConflict(() => this.store.modify(collection, query, update, { multi, merge: true, upsert: false })).updated
  }

  remove(collection: string, query: object): number {
    return orConflict(() => this.store.remove(collection, query, true))
  }

  count(collection: string, query: object = {}): number {
    return this.store.count(collection, query)
  }

  aggregate(collection: string, stages: readonly Stage[]): Doc[] {
    return this.aggregation.run(collection, stages)
  }

  /** Empties every collection; collections and indexes stay. */
  clear(): void {
    this.store.catalog.clear()
  }

  explain(collection: string, query: object = {}, order?: object): Explained {
    return this.store.explain(collection, query, order)
  }

  /** Everything written inside `work` becomes durable in one commit, or not at all. */
  bulk<T>(work: () => T): T {
    return this.store.sql.transaction(work)
  }
}
