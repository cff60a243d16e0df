import { badRequest } from '../errors'
import { encodeIndexValue, indexValues } from './entries'
import { type Path, splitPath } from './paths'
import { compareKeys, type Doc, invertKey, isPlainObject } from './values'

export interface SortField {
  field: string
  path: Path
  direction: 1 | -1
}

/** `{a: 1, b: -1}`, or the `[{field, direction}]` that older SDKs send. */
export function parseOrder(order: unknown): SortField[] {
  if (order === undefined || order === null) return []
  const entries: [string, unknown][] = Array.isArray(order)
    ? (order as { field?: unknown; key?: unknown; direction?: unknown }[]).map((item) => [
        String(item?.field ?? item?.key),
        item?.direction === 'desc' || item?.direction === -1 ? -1 : 1,
      ])
    : isPlainObject(order)
      ? Object.entries(order)
      : []
  return entries.map(([field, value]) => {
    const direction = value === 'desc' || value === -1 ? -1 : value === 'asc' || value === 1 ? 1 : undefined
    if (!direction) throw badRequest(`(BadValue) bad sort specification for ${field}`)
    return { field, path: splitPath(field), direction }
  })
}

/** Bytes whose plain order is the wanted order. Arrays count by their least (ascending) or greatest element. */
export function sortKey(doc: Doc, order: readonly SortField[]): string {
  let out = ''
  for (const { path, direction } of order) {
    let best: string | undefined
    for (const value of indexValues(doc, path)) {
      const key = encodeIndexValue(value)
      if (best === undefined || (direction === 1 ? key < best : key > best)) best = key
    }
    out += direction === 1 ? (best as string) : invertKey(best as string)
  }
  return out
}

export function sortComparator(order: unknown): (a: Doc, b: Doc) => number {
  const fields = parseOrder(order)
  const keys = new WeakMap<object, string>()
  const keyOf = (doc: Doc): string => {
    if (typeof doc !== 'object' || doc === null) return sortKey({}, fields)
    let key = keys.get(doc)
    if (key === undefined) keys.set(doc, (key = sortKey(doc, fields)))
    return key
  }
  return (a, b) => compareKeys(keyOf(a), keyOf(b))
}

interface Keyed<T> {
  key: string
  at: number
  item: T
}

/** Keeps the first `limit` items of an order (all of them without a limit), ties in order of arrival. */
export class Sorter<T> {
  private items: Keyed<T>[] = []
  private count = 0

  constructor(private readonly limit = Infinity) {}

  add(key: string, item: T): void {
    this.items.push({ key, at: this.count++, item })
    // Trimming now and then keeps memory at a few pages instead of the whole result.
    if (this.items.length >= 2 * this.limit + 1000) this.trim()
  }

  private trim(): void {
    this.items.sort((a, b) => compareKeys(a.key, b.key) || a.at - b.at)
    if (this.items.length > this.limit) this.items.length = this.limit
  }

  take(): T[] {
    this.trim()
    return this.items.map(({ item }) => item)
  }
}
