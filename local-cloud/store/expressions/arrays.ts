import { badRequest } from '../../errors'
import { type Doc, encodeKey, isPlainObject } from '../values'
import { fixed, isNothing, type Operator, operands, typeName } from './operator'

/** Arrays, sets and objects. */

const pairOf = (item: unknown): [string, unknown] => {
  const pair: unknown = Array.isArray(item) ? item : isPlainObject(item) && 'k' in item ? [item.k, item.v] : undefined
  if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string')
    throw badRequest('$arrayToObject requires an array of key-value pairs')
  return pair as [string, unknown]
}

function setOf(name: string, value: unknown): Map<string, unknown> {
  if (!Array.isArray(value))
    throw badRequest(`All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`)
  return new Map((value as unknown[]).map((item) => [encodeKey(item), item]))
}

/** Sets come out in the order of their values. */
const ordered = (set: Map<string, unknown>): unknown[] =>
  [...set].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)

const setOperator =
  (name: string, combine: (a: Map<string, unknown>, b: Map<string, unknown>) => Map<string, unknown>): Operator =>
  (doc, expression, options) => {
    const values = operands(doc, expression, options)
    if (values.some(isNothing)) return null
    const [first = new Map<string, unknown>(), ...rest] = values.map((value) => setOf(name, value))
    return ordered(rest.reduce(combine, first))
  }

export const arrays: Record<string, Operator> = {
  $size: fixed('$size', 1, (value) => {
    if (!Array.isArray(value))
      throw badRequest(`The argument to $size must be an array, but was of type: ${typeName(value)}`)
    return value.length
  }),
  $arrayToObject: fixed('$arrayToObject', 1, (value) => {
    if (isNothing(value)) return null
    if (!Array.isArray(value)) throw badRequest(`$arrayToObject requires an array input, found: ${typeName(value)}`)
    return Object.fromEntries((value as unknown[]).map(pairOf))
  }),
  $slice: (doc, expression, options) => {
    const [list, ...rest] = operands(doc, expression, options)
    if (isNothing(list) || rest.some(isNothing)) return null
    if (!Array.isArray(list))
      throw badRequest(`First argument to $slice must be an array, but is of type: ${typeName(list)}`)
    const [from, count] = rest.map(Number) as [number, number?]
    if (count === undefined) return from < 0 ? list.slice(from) : list.slice(0, from)
    if (count <= 0) throw badRequest(`Third argument to $slice must be positive: ${count}`)
    const start = from < 0 ? Math.max(0, list.length + from) : from
    return list.slice(start, start + count)
  },
  $setUnion: setOperator('$setUnion', (a, b) => new Map([...a, ...b])),
  $setIntersection: setOperator('$setIntersection', (a, b) => new Map([...a].filter(([key]) => b.has(key)))),
  $mergeObjects: (doc, expression, options) => {
    const out: Doc = {}
    const given = operands(doc, expression, options)
    // One operand may itself be a list of documents, as `$objs` is.
    const list = given.length === 1 && Array.isArray(given[0]) ? (given[0] as unknown[]) : given
    for (const item of list) {
      if (isNothing(item)) continue
      if (!isPlainObject(item))
        throw badRequest(`$mergeObjects requires object inputs, but input is of type ${typeName(item)}`)
      Object.assign(out, item)
    }
    return out
  },
}
