import type { Collection } from './catalog'
import type { KeyRange } from './bounds'
import type { Plan } from './plan'
import type { Row, Sql } from './sql'
import { keyToBlob } from './values'

/** A stored document that has not been parsed yet. */
export interface Stored {
  seq: number
  body: string
}

const FIRST_BATCH = 32
const MAX_BATCH = 1024

/**
 * Reads what a plan names, in its order, a batch at a time: memory stays flat however large the collection is.
 * Everything runs inside one tick, so no write can slip in between batches.
 */
export function* scan(sql: Sql, collection: Collection, plan: Plan, sizeHint = FIRST_BATCH): Generator<Stored> {
  if (plan.kind === 'union') {
    const seen = new Set<number>()
    for (const branch of plan.branches ?? []) {
      for (const row of scan(sql, collection, branch)) {
        if (!seen.has(row.seq)) yield row
        seen.add(row.seq)
      }
    }
    return
  }
  if (plan.kind === 'all') {
    yield* scanAll(sql, collection, sizeHint)
    return
  }
  const seen = plan.repeats ? new Set<number>() : undefined
  for (const range of plan.ranges) {
    const rows = plan.index
      ? scanIndex(sql, collection, plan.index.table, range, plan.reverse, sizeHint)
      : scanIds(sql, collection, range, plan.reverse, sizeHint)
    for (const row of rows) {
      if (seen?.has(row.seq)) continue
      seen?.add(row.seq)
      yield row
    }
  }
}

/** Reads the ranges of a plan side by side, always taking the one whose next document comes first. */
export function* mergeScan(
  sql: Sql,
  collection: Collection,
  plan: Plan,
  keyOf: (row: Stored) => string,
): Generator<Stored> {
  const seen = new Set<number>()
  const heads: { rows: Iterator<Stored>; row: Stored; key: string }[] = []
  for (const range of plan.ranges) {
    const rows = scan(sql, collection, { ...plan, ranges: [range], merge: false }, FIRST_BATCH)
    const first = rows.next()
    if (!first.done) heads.push({ rows, row: first.value, key: keyOf(first.value) })
  }
  while (heads.length > 0) {
    const head = heads.reduce((least, other) => (other.key < least.key ? other : least))
    if (!seen.has(head.row.seq)) yield head.row
    seen.add(head.row.seq)
    const next = head.rows.next()
    if (next.done) heads.splice(heads.indexOf(head), 1)
    else Object.assign(head, { row: next.value, key: keyOf(next.value) })
  }
}

const stored = (row: Row): Stored => ({ seq: Number(row[0]), body: String(row[1]) })
const grow = (size: number): number => Math.min(MAX_BATCH, size * 4)

function* scanAll(sql: Sql, { table }: Collection, sizeHint: number): Generator<Stored> {
  let last = 0
  for (let size = sizeHint; ; size = grow(size)) {
    const rows = sql.all(`SELECT seq, body FROM ${table} WHERE seq>? ORDER BY seq LIMIT ?`, [last, size])
    for (const row of rows) yield stored(row)
    if (rows.length < size) return
    last = Number(rows[rows.length - 1]?.[0])
  }
}

function* scanIds(
  sql: Sql,
  { table }: Collection,
  range: KeyRange,
  reverse: boolean,
  sizeHint: number,
): Generator<Stored> {
  let from = keyToBlob(range.from)
  let to = keyToBlob(range.to)
  const order = reverse ? 'DESC' : 'ASC'
  for (let size = sizeHint, first = true; ; size = grow(size), first = false) {
    // After the first batch the end it stopped at is left out.
    const lower = first || reverse ? '>=' : '>'
    const rows = sql.all(`SELECT seq, body, id FROM ${table} WHERE id${lower}? AND id<? ORDER BY id ${order} LIMIT ?`, [
      from,
      to,
      size,
    ])
    for (const row of rows) yield stored(row)
    if (rows.length < size) return
    const last = rows[rows.length - 1]?.[2] as Buffer
    if (reverse) to = Buffer.from(last)
    else from = Buffer.from(last)
  }
}

function* scanIndex(
  sql: Sql,
  { table }: Collection,
  index: string,
  range: KeyRange,
  reverse: boolean,
  sizeHint: number,
): Generator<Stored> {
  const from = keyToBlob(range.from)
  const to = keyToBlob(range.to)
  const order = reverse ? 'DESC' : 'ASC'
  // CROSS JOIN keeps SQLite from turning the join around.
  const select = `SELECT c.seq, c.body, i.key FROM ${index} i CROSS JOIN ${table} c ON c.seq=i.seq WHERE i.key>=? AND i.key<?`
  const tail = `ORDER BY i.key ${order}, i.seq ${order} LIMIT ?`
  let rows = sql.all(`${select} ${tail}`, [from, to, sizeHint])
  for (let size = sizeHint; ;) {
    for (const row of rows) yield stored(row)
    if (rows.length < size) return
    const last = rows[rows.length - 1] as Row
    size = grow(size)
    rows = sql.all(`${select} AND (i.key, i.seq) ${reverse ? '<' : '>'} (?,?) ${tail}`, [
      from,
      to,
      Buffer.from(last[2] as Buffer),
      Number(last[0]),
      size,
    ])
  }
}

/** The first texts of an exact plan, which nobody looks into: neither where they stand nor their keys are asked for. */
export function bodies(sql: Sql, { table }: Collection, plan: Plan, most: number): string[] {
  const order = plan.reverse ? 'DESC' : 'ASC'
  const text = plan.index
    ? `SELECT c.body FROM ${plan.index.table} i CROSS JOIN ${table} c ON c.seq=i.seq WHERE i.key>=? AND i.key<? ORDER BY i.key ${order}, i.seq ${order} LIMIT ?`
    : plan.kind === 'id'
      ? `SELECT body FROM ${table} WHERE id>=? AND id<? ORDER BY id ${order} LIMIT ?`
      : `SELECT body FROM ${table} ORDER BY seq LIMIT ?`
  const out: string[] = []
  for (const range of plan.kind === 'all' ? [undefined] : plan.ranges) {
    if (out.length >= most) break
    const bounds = range ? [keyToBlob(range.from), keyToBlob(range.to)] : []
    for (const [body] of sql.all(text, [...bounds, most - out.length])) out.push(String(body))
  }
  return out
}

/** No more entries than this are counted to compare plans. */
export const PROBE = 1000

/** How many entries a plan would read, counting no further than `most`. */
export function estimate(sql: Sql, collection: Collection, plan: Plan, most: number): number {
  if (plan.kind === 'all') {
    const { table } = collection
    const span = `(SELECT max(seq) FROM ${table}) - (SELECT min(seq) FROM ${table}) + 1`
    return Math.min(most, Number(sql.get(`SELECT ${span}`)?.[0] ?? 0))
  }
  let total = 0
  for (const branch of plan.branches ?? []) total += estimate(sql, collection, branch, most - total)
  const [table, field] = plan.index ? [plan.index.table, 'key'] : [collection.table, 'id']
  const text = `SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${field}>=? AND ${field}<? LIMIT ?)`
  for (const { from, to } of plan.ranges) {
    if (total >= most) break
    // libsql takes no infinity for a limit, and -1 is none.
    const rest = most === Infinity ? -1 : most - total
    total += Number(sql.get(text, [keyToBlob(from), keyToBlob(to), rest])?.[0])
  }
  return total
}
