import { badRequest } from '../../errors'
import { compareKeys, encodeKey } from '../values'
import { binary, isNothing, listed, type Operator, typeName } from './operator'

/** Arrays as sets. */

function setOf(name: string, value: unknown): Map<string, unknown> {
  if (!Array.isArray(value))
    throw badRequest(`All operands of ${name} must be arrays. One argument is of type: ${typeName(value)}`)
  const set = new Map<string, unknown>()
  for (const item of value as unknown[]) {
    const key = encodeKey(item)
    if (!set.has(key)) set.set(key, item)
  }
  return set
}

/** Unions and intersections come out in the order of their values. */
const ordered = (set: Map<string, unknown>): unknown[] =>
  [...set].sort(([a], [b]) => compareKeys(a, b)).map(([, item]) => item)

type Combine = (a: Map<string, unknown>, b: Map<string, unknown>) => Map<string, unknown>

const combined = (combine: Combine): Operator =>
  listed(0, Infinity, (values, name) => {
    if (values.some(isNothing)) return null
    const [first = new Map<string, unknown>(), ...rest] = values.map((value) => setOf(name, value))
    return ordered(rest.reduce(combine, first))
  })

export const sets: Record<string, Operator> = {
  $setUnion: combined((a, b) => new Map([...b, ...a])),
  $setIntersection: combined((a, b) => new Map([...a].filter(([key]) => b.has(key)))),
  $setDifference: binary((a, b, name) => {
    if (isNothing(a) || isNothing(b)) return null
    const [kept, gone] = [setOf(name, a), setOf(name, b)]
    return [...kept].filter(([key]) => !gone.has(key)).map(([, item]) => item)
  }),
  $setEquals: listed(2, Infinity, (values, name) => {
    const [first, ...rest] = values.map((value) => setOf(name, value)) as [Map<string, unknown>]
    return rest.every((set: Map<string, unknown>) => set.size === first.size && [...set.keys()].every((key) => first.has(key)))
  }), // prettier-ignore
  $setIsSubset: binary((a, b, name) => {
    const [inner, outer] = [setOf(name, a), setOf(name, b)]
    return [...inner.keys()].every((key) => outer.has(key))
  }),
}
