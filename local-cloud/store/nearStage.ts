import type { Catalog } from './catalog'
import { distance, type NearQuery, toPosition } from './geo'
import { getPath, splitPath } from './paths'
import type { Reader } from './reader'
import { searchOf } from './stages/geoNear'
import { type Doc, isPlainObject, toNumber } from './values'

/** What a leading `$geoNear` reads when there is an index of places: only what is near, and no more than is asked for. */

const specOf = (list: readonly unknown[]): Doc | undefined => {
  const [first] = list
  return isPlainObject(first) && isPlainObject(first.$geoNear) ? first.$geoNear : undefined
}

/** A `$geoNear` that names no field means that of the one index of places. */
export function withPlaces(catalog: Catalog, collection: string, list: readonly unknown[]): readonly unknown[] {
  const spec = specOf(list)
  if (!spec || spec.key !== undefined || !catalog.has(collection)) return list
  const fields = catalog.get(collection).indexes.flatMap(({ keys }) => keys.filter(({ geo }) => geo))
  const [one] = fields
  return one && fields.length === 1 ? [{ $geoNear: { ...spec, key: one.field } }, ...list.slice(1)] : list
}

/** Everything the stage could give, nearest first; undefined when the collection must be read as a whole. */
export function nearestDocs(reader: Reader, collection: string, list: readonly unknown[]): Iterable<Doc> | undefined {
  const spec = specOf(list)
  const near = spec && searchOf(spec)
  if (!near || typeof spec.key !== 'string') return undefined
  const { center, min, max } = near
  const wish = { $nearSphere: { type: 'Point', coordinates: center }, $minDistance: min, $maxDistance: max }
  const conditions = [{ [spec.key]: wish }, ...(isPlainObject(spec.query) ? [spec.query] : [])]
  const docs = reader.streamNearest(collection, { $and: conditions }, { field: spec.key, near })
  return docs && within(docs, spec.key, near, Math.min(near.limit, limitAfter(list)))
}

/** The `$limit` right after it. */
function limitAfter(list: readonly unknown[]): number {
  const next = list[1]
  const limit = isPlainObject(next) && next.$limit !== undefined ? toNumber(next.$limit) : Infinity
  return limit > 0 ? limit : Infinity
}

/** A list of places is found by any of them, but the stage measures only what is one place. */
function* within(docs: Iterable<Doc>, key: string, { center, min, max }: NearQuery, limit: number): Generator<Doc> {
  const path = splitPath(key)
  let left = limit
  for (const doc of docs) {
    const position = toPosition(getPath(doc, path))
    const metres = position && distance(center, position)
    if (metres === undefined || metres > max || metres < min) continue
    yield doc
    if (--left <= 0) return
  }
}
