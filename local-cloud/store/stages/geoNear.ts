import { badRequest } from '../../errors'
import { distance, type NearQuery, toPosition } from '../geo'
import { compileQuery } from '../match'
import { getPath, splitPath } from '../paths'
import { Sorter } from '../sort'
import * as exact from '../trig'
import { type Doc, encodeKey, isPlainObject, toNumber } from '../values'
import { setAt, type Stage } from './stage'

/** `$geoNear`: by distance on the sphere, in metres. */

interface Search extends NearQuery {
  limit: number
}

/** Where the stage looks, how far and for how many; undefined without a place. */
export function searchOf(spec: Doc): Search | undefined {
  const center = toPosition(spec.near)
  const number = (name: string, fallback: number): number =>
    spec[name] === undefined ? fallback : toNumber(spec[name])
  const [min, max] = [number('minDistance', 0), number('maxDistance', Infinity)]
  return center && { center, min, max, limit: number('num', number('limit', Infinity)) }
}

export const geoNear: Stage = (spec) => {
  if (!isPlainObject(spec)) throw badRequest('the $geoNear stage specification must be an object')
  const search = searchOf(spec)
  const { distanceField, key, includeLocs } = spec
  if (!search || typeof distanceField !== 'string') throw badRequest('$geoNear needs near and distanceField')
  const matches = compileQuery(spec.query)
  const { center, min, max, limit } = search
  const factor = spec.distanceMultiplier === undefined ? 1 : toNumber(spec.distanceMultiplier)
  const path = splitPath(distanceField)
  const placePath = typeof includeLocs === 'string' ? splitPath(includeLocs) : undefined
  return (docs) => {
    const sorter = new Sorter<Doc>(limit)
    for (const doc of docs) {
      const place =
        typeof key === 'string'
          ? getPath(doc, splitPath(key))
          : Object.values(doc).find((value) => isPlainObject(value) && value.type === 'Point')
      const position = toPosition(place)
      if (!position || !matches(doc)) continue
      const near = distance(center, position)
      if (near > max || near < min) continue
      const metres = distance(center, position, exact)
      const found = setAt(doc, path, metres * factor)
      sorter.add(encodeKey(metres), placePath ? setAt(found, placePath, place) : found)
    }
    return sorter.take()
  }
} // prettier-ignore
