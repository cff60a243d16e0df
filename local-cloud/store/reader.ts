import { CloudError } from '../errors'
import { isExact } from './bounds'
import type { Catalog, Collection, Index } from './catalog'
import { distance, findNear, type NearQuery, toPosition } from './geo'
import { Hit } from './hit'
import { compileQuery, type Matcher } from './match'
import { placesIndex, rings } from './nearest'
import { getPath, splitPath } from './paths'
import { type Plan, plan } from './plan'
import { compileProjection } from './project'
import { capBoxes } from './regions'
import { bodies, estimate, mergeScan, PROBE, scan, type Stored } from './scan'
import { parseOrder, Sorter, type SortField, sortKey } from './sort'
import type { Sql } from './sql'
import type { Transaction, Transactions } from './transactions'
import { type Doc, encodeKey, isPlainObject, keyToBlob } from './values'

/** Everything that only reads. It serves the store and, over a connection of its own, the reading thread. */

export interface FindOptions {
  order?: unknown
  skip?: number
  limit?: number
  projection?: unknown
}

export interface Explained {
  collection: string
  /** `_id_` for reads by id, the name of an index, several joined by `|` for an `$or`, null for a full scan. */
  index: string | null
  ordered: boolean
  ranges: number
  /** How many entries it would read, counted up to 1000; for a full scan how many documents there can be. */
  estimate: number
  /** What it reads needs no second look. */
  exact: boolean
}

/** Thrown by `within` to a read that looks at more documents than it may; nobody on the way wraps an error of ours. */
export class TooMuch extends CloudError {
  constructor() {
    super('SYS_ERR', 'the read is too big')
  }
}

/** The wish to have documents by their distance from a place. */
interface Near {
  field: string
  near: NearQuery
}

/** So many entries are counted in the time that it takes to look at one document. */
const ENTRIES_FOR_A_DOCUMENT = 200

const isWithoutConditions = (query: unknown): boolean => !isPlainObject(query) || Object.keys(query).length === 0

export class Reader {
  /** How many documents may still be looked at. */
  private allowance = Infinity

  constructor(
    readonly sql: Sql,
    readonly catalog: Catalog,
    readonly transactions: Transactions,
  ) {}

  find(name: string, query?: unknown, options: FindOptions = {}, tx?: Transaction): Doc[] {
    const project = compileProjection(options.projection, query)
    return this.hits(name, query, options, tx).map(({ doc }) => project(doc))
  }

  /** What `find` gives, as EJSON: without a projection the stored text itself. */
  findTexts(name: string, query?: unknown, options: FindOptions = {}, tx?: Transaction): string[] {
    const { projection } = options
    const project = compileProjection(projection, query)
    const hits = this.hits(name, query, options, tx)
    if (isWithoutConditions(projection)) return hits.map(({ text }) => text)
    return hits.map(({ doc }) => Hit.of(project(doc)).text)
  }

  private hits(name: string, query: unknown, options: FindOptions, tx: Transaction | undefined): Hit[] {
    const collection = this.catalog.get(name)
    const matches = compileQuery(query)
    const order = parseOrder(options.order)
    const skip = options.skip ?? 0
    const limit = options.limit ?? Infinity
    if (limit <= 0) return []
    const overlay = tx && this.transactions.overlay(tx, collection)
    const id = overlay?.size ? undefined : soleId(query)
    if (id !== undefined) return this.hitById(collection, id).slice(skip)
    const near = order.length === 0 ? findNear(query) : undefined
    const reading = plan(this.sql, collection, query, order, skip + limit)
    const byDistance = near && !tx && this.nearest(collection, query, near, reading, matches)
    if (byDistance) return page(byDistance, skip, limit)
    // Documents only a transaction sees come last, so what it reads in order must be put in order again.
    const isSettled = order.length === 0 || !overlay?.size
    if (reading.exact && reading.ordered && !reading.merge && !overlay?.size && skip + limit <= this.shortRead)
      return bodies(this.sql, collection, reading, skip + limit)
        .slice(skip)
        .map(Hit.text)
    if (reading.ordered && isSettled && !near)
      return page(this.matching(collection, reading, matches, tx, order, skip + limit), skip, limit)
    const key = near ? distanceKey(near) : (doc: Doc): string => sortKey(doc, order)
    return sorted(this.matching(collection, reading, matches, tx), key, skip + limit).slice(skip)
  }

  /** `doc(id).get()`, the most frequent read of all, needs no plan. */
  private hitById({ table }: Collection, id: string): Hit[] {
    const row = this.sql.get(`SELECT body FROM ${table} WHERE id=?`, [keyToBlob(encodeKey(id))])
    return row ? [Hit.text(String(row[0]))] : []
  }

  /** What may be read at one go, without a look at how much it is. */
  private get shortRead(): number {
    return Math.min(1000, this.allowance)
  }

  /** Ring by ring through an index of places, unless another way leads to few documents. */
  private nearest(
    collection: Collection,
    query: unknown,
    near: Near,
    reading: Plan,
    matches: Matcher,
  ): Iterable<Hit> | undefined {
    const index = this.ringIndex(collection, query, near, reading)
    const read = (ring: Plan): Iterable<Hit> => this.filtered(scan(this.sql, collection, ring), matches)
    return index && rings(index, query, near.near, distanceKey(near), read)
  }

  private ringIndex(collection: Collection, query: unknown, { field, near }: Near, reading: Plan): Index | undefined {
    const index = capBoxes(near.center, 0) && placesIndex(collection, query, field)
    if (!index || reading.kind === 'id' || reading.kind === 'union') return undefined
    const isShort = reading.kind === 'index' && estimate(this.sql, collection, reading, PROBE) < PROBE
    return isShort ? undefined : index
  }

  /** Documents nearest first, of those that meet a query; undefined when no index leads to them. */
  streamNearest(name: string, query: unknown, near: Near): Iterable<Doc> | undefined {
    const collection = this.catalog.get(name)
    const reading = plan(this.sql, collection, query, [])
    const matches = compileQuery(query)
    const hits = this.nearest(collection, query, near, reading, matches)
    if (hits) return docsOf(hits)
    if (reading.kind === 'all') return undefined
    return docsOf(sorted(this.matching(collection, reading, matches), distanceKey(near), Infinity))
  }

  /** Documents by plan that meet the query, as a transaction sees them. */
  private *matching(
    collection: Collection,
    reading: Plan,
    matches: Matcher,
    tx?: Transaction,
    order: readonly SortField[] = [],
    wanted?: number,
  ): Generator<Hit> {
    const overlay = tx && this.transactions.overlay(tx, collection)
    const sizeHint = wanted === undefined ? undefined : reading.exact ? wanted : wanted + 1
    const rows = reading.merge
      ? mergeScan(this.sql, collection, reading, (row) => sortKey(Hit.stored(row).doc, order))
      : scan(this.sql, collection, reading, sizeHint && Math.min(sizeHint, 1000))
    if (!overlay || overlay.size === 0) {
      // An exact plan needs no look into the documents.
      yield* this.filtered(rows, reading.exact ? undefined : matches)
      return
    }
    for (const hit of this.filtered(rows, undefined))
      if (!overlay.has(encodeKey(hit.doc._id)) && matches(hit.doc)) yield hit
    for (const doc of overlay.values()) if (doc && matches(doc)) yield Hit.of(doc)
  }

  private *filtered(rows: Iterable<Stored>, matches: Matcher | undefined): Generator<Hit> {
    for (const row of rows) {
      if (--this.allowance < 0) throw new TooMuch()
      const hit = Hit.stored(row)
      if (!matches || matches(hit.doc)) yield hit
    }
  }

  /** All documents in order of insertion, one at a time: the source of an aggregation. */
  stream(name: string, query?: unknown, order?: unknown): { docs: Iterable<Doc>; ordered: boolean } {
    const collection = this.catalog.get(name)
    const matches = compileQuery(query)
    const fields = parseOrder(order)
    const reading = plan(this.sql, collection, query, fields)
    return {
      docs: docsOf(this.matching(collection, reading, matches, undefined, fields, 256)),
      ordered: reading.ordered,
    }
  }

  count(name: string, query?: unknown, tx?: Transaction): number {
    const collection = this.catalog.get(name)
    const matches = compileQuery(query)
    const reading = plan(this.sql, collection, query, [])
    if (!tx && reading.exact) return this.countExact(collection, reading)
    let total = 0
    for (const _hit of this.matching(collection, reading, matches, tx, [], 256)) total++
    return total
  }

  /** Counts what an index holds without a look at the documents. */
  private countExact(collection: Collection, reading: Plan): number {
    const most = this.allowance * ENTRIES_FOR_A_DOCUMENT
    const total = estimate(this.sql, collection, reading, most)
    if (total >= most) throw new TooMuch()
    // The span of a whole collection says how many there were.
    return reading.kind === 'all' ? Number(this.sql.get(`SELECT count(*) FROM ${collection.table}`)?.[0]) : total
  }

  explain(name: string, query?: unknown, order?: unknown): Explained {
    const collection = this.catalog.get(name)
    compileQuery(query)
    const fields = parseOrder(order)
    const reading = plan(this.sql, collection, query, fields)
    const near = fields.length === 0 ? findNear(query) : undefined
    const byDistance = near && this.ringIndex(collection, query, near, reading)
    return {
      collection: name,
      index: byDistance?.name ?? planName(reading),
      ordered: reading.ordered,
      ranges: reading.ranges.length,
      estimate: estimate(this.sql, collection, reading, reading.kind === 'all' ? Infinity : PROBE),
      exact: reading.exact,
    }
  }

  /** Runs a read that may look at so many documents, and throws `TooMuch` when it wants more. */
  within<T>(documents: number, read: () => T): T {
    this.allowance = documents
    try {
      return read()
    } finally {
      this.allowance = Infinity
    }
  }
}

/** The id in `{_id: 'x'}`, when it is a text that no other has the bytes of. */
function soleId(query: unknown): string | undefined {
  if (!isPlainObject(query)) return undefined
  const { _id: id } = query
  return typeof id === 'string' && Object.keys(query).length === 1 && isExact(id) ? id : undefined
}

function* docsOf(hits: Iterable<Hit>): Generator<Doc> {
  for (const { doc } of hits) yield doc
}

/** What is left of the documents after `skip`, and no more of them than `limit`. */
function page(hits: Iterable<Hit>, skip: number, limit: number): Hit[] {
  const out: Hit[] = []
  let at = 0
  for (const hit of hits) {
    if (at++ < skip) continue
    out.push(hit)
    if (out.length >= limit) break
  }
  return out
}

function sorted(hits: Iterable<Hit>, keyOf: (doc: Doc) => string, limit: number): Hit[] {
  const sorter = new Sorter<Hit>(limit)
  for (const hit of hits) sorter.add(keyOf(hit.doc), hit)
  return sorter.take()
}

function distanceKey({ field, near }: Near): (doc: Doc) => string {
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
