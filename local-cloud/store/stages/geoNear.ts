import { badRequest } from '../../errors'
import { distance, toPosition } from '../geo'
import { compileQuery } from '../match'
import { getPath, splitPath } from '../paths'
import { Sorter } from '../sort'
import * as exact from '../trig'
import { type Doc, encodeKey, isPlainObject, toNumber } from '../values'
import { setField } from './joins'
import type { Stage } from './stage'

/** `$geoNear`: by distance on the sphere, in metres. */

export const geoNear: Stage = (spec) => {
  if (!isPlainObject(spec)) throw badRequest('the $geoNear stage specification must be an object')
  const center = toPosition(spec.near)
  const { distanceField, key, includeLocs } = spec
  if (!center || typeof distanceField !== 'string') throw badRequest('$geoNear needs near and distanceField')
  const matches = compileQuery(spec.query)
  const number = (name: string, fallback: number): number =>
    spec[name] === undefined ? fallback : toNumber(spec[name])
  const [factor, max, min] = [number('distanceMultiplier', 1), number('maxDistance', Infinity), number('minDistance', 0)]
  const limit = number('num', number('limit', Infinity))
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
      const found = setField(doc, distanceField, metres * factor)
      sorter.add(encodeKey(metres), typeof includeLocs === 'string' ? setField(found, includeLocs, place) : found)
    }
    return sorter.take()
  }
} // prettier-ignore
