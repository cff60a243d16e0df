import { badRequest } from '../../errors'
import { isNumeric } from '../numerics'
import { sortComparator } from '../sort'
import { compareValues, type Doc, encodeKey, isPlainObject, toNumber } from '../values'
import { binary, isNothing, listed, named, type Operator, operandsOf, parametersOf, truthy, typeName, unary } from './operator' // prettier-ignore

/** Arrays. */

const LIMIT = 2 ** 31

/** A whole number of 32 bits, however it is written. */
export function int32(value: unknown, what: string): number {
  const number = isNumeric(value) ? toNumber(value) : NaN
  if (!isNumeric(value)) throw badRequest(`${what} must be numeric, but is ${typeName(value)}`)
  if (!Number.isInteger(number) || number < -LIMIT || number >= LIMIT)
    throw badRequest(`${what} must be representable as a 32-bit integer: ${number}`)
  return number
}

export function arrayOf(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw badRequest(`${what} must be an array, but is ${typeName(value)}`)
  return value as unknown[]
}

const elementAt = binary((list, index, name) => {
  if (isNothing(list) || isNothing(index)) return null
  const items = arrayOf(list, `${name}'s first argument`)
  const at = int32(index, `${name}'s second argument`)
  return items[at < 0 ? items.length + at : at]
})

const endOf = (last: boolean): Operator =>
  unary((list, name) => {
    if (isNothing(list)) return null
    const items = arrayOf(list, `${name}'s argument`)
    return items[last ? items.length - 1 : 0]
  })

const concat = listed(0, Infinity, (values, name) => {
  const out: unknown[] = []
  for (const value of values) {
    if (isNothing(value)) return null
    if (!Array.isArray(value)) throw badRequest(`${name} only supports arrays, not ${typeName(value)}`)
    out.push(...(value as unknown[]))
  }
  return out
})

const indexOf = listed(2, 4, ([list, wanted, from, to]: unknown[], name) => {
  if (isNothing(list)) return null
  const items = arrayOf(list, `${name}'s first argument`)
  const [start, end] = searchRange(name, from, to, items.length)
  const key = encodeKey(wanted)
  for (let i = start; i < end; i++) if (encodeKey(items[i]) === key) return i
  return -1
})

/** The optional bounds of `$indexOf…`, which must be whole and not negative. */
export function searchRange(name: string, from: unknown, to: unknown, length: number): [number, number] {
  const bound = (value: unknown, fallback: number, what: string): number => {
    if (value === undefined) return fallback
    const number = int32(value, `${name}: ${what} index`)
    if (number < 0) throw badRequest(`${name} requires a nonnegative ${what} index, found: ${number}`)
    return number
  }
  return [bound(from, 0, 'starting'), Math.min(length, bound(to, length, 'ending'))]
}

const MAX_RANGE = 2_000_000 // the service stops at 64 MB

const range = listed(2, 3, ([from, to, by = 1], name) => {
  const start = int32(from, `${name}'s starting value`)
  const end = int32(to, `${name}'s ending value`)
  const step = int32(by, `${name}'s step value`)
  if (step === 0) throw badRequest('$range requires a non-zero step value')
  if ((end - start) / step > MAX_RANGE) throw badRequest('$range would use too much memory')
  const out: number[] = []
  for (let at = start; step > 0 ? at < end : at > end; at += step) out.push(at)
  return out
})

const slice = listed(2, 3, (values, name) => {
  const [list, ...rest] = values
  if (values.some(isNothing)) return null
  const items = arrayOf(list, `First argument to ${name}`)
  const first = int32(rest[0], `Second argument to ${name}`)
  if (rest.length === 1) return first < 0 ? items.slice(first) : items.slice(0, first)
  const count = int32(rest[1], `Third argument to ${name}`)
  if (count <= 0) throw badRequest(`Third argument to ${name} must be positive: ${count}`)
  const start = first < 0 ? Math.max(0, items.length + first) : first
  return items.slice(start, start + count)
})

const zip: Operator = (operand, names, compile, name) => {
  const { inputs, defaults, useLongestLength: longest = false } = parametersOf(name, operand, ['inputs'], ['useLongestLength', 'defaults']) // prettier-ignore
  if (typeof longest !== 'boolean') throw badRequest('useLongestLength must be a bool')
  if (!Array.isArray(inputs) || inputs.length === 0)
    throw badRequest('inputs must be an array of expressions, and not empty')
  if (defaults !== undefined) {
    if (!Array.isArray(defaults)) throw badRequest('defaults must be an array of expressions')
    if (!longest) throw badRequest('cannot specify defaults unless useLongestLength is true')
    if (defaults.length !== inputs.length) throw badRequest('defaults and inputs must have the same length')
  }
  const lists = inputs.map((item) => compile(item, names))
  const fillers = ((defaults ?? []) as unknown[]).map((item) => compile(item, names))
  return (env) => {
    const values = lists.map((run) => run(env))
    if (values.some(isNothing)) return null
    const arrays = values.map((value) => arrayOf(value, `${name}'s inputs`))
    const lengths = arrays.map(({ length }) => length)
    const fill = fillers.map((run) => run(env) ?? null)
    const rows = longest ? Math.max(...lengths) : Math.min(...lengths)
    return Array.from({ length: rows }, (_row, i) =>
      arrays.map((items, j) => (i < items.length ? items[i] : (fill[j] ?? null))),
    )
  }
}

const anyOrAll = (all: boolean): Operator =>
  unary((list, name) => {
    const items = arrayOf(list, `${name}'s argument`)
    return all ? items.every(truthy) : items.some(truthy)
  })

const sortArray = (value: unknown, by: unknown): unknown => {
  if (isNothing(value)) return null
  const items = [...arrayOf(value, `The input argument to $sortArray`)]
  if (isPlainObject(by)) {
    const order = sortComparator(by)
    return items.sort((a, b) => order(a as Doc, b as Doc))
  }
  if (by !== 1 && by !== -1) throw badRequest('$sortArray: sortBy must be 1, -1 or an object')
  return items.sort((a, b) => by * compareValues(a, b))
}

export const arrays: Record<string, Operator> = {
  $size: unary((value, name) => arrayOf(value, `The argument to ${name}`).length),
  $isArray: unary(Array.isArray),
  $arrayElemAt: elementAt,
  $first: endOf(false),
  $last: endOf(true),
  $concatArrays: concat,
  $in: binary((value, list, name) => {
    if (!Array.isArray(list)) throw badRequest(`${name} requires an array as a second argument, found: ${typeName(list)}`)
    const key = encodeKey(value)
    return value === undefined ? false : list.some((item) => encodeKey(item) === key)
  }), // prettier-ignore
  $indexOfArray: indexOf,
  $range: range,
  $reverseArray: unary((list, name) =>
    isNothing(list) ? null : [...arrayOf(list, `The argument to ${name}`)].reverse(),
  ),
  $slice: slice,
  $zip: zip,
  $allElementsTrue: anyOrAll(true),
  $anyElementTrue: anyOrAll(false),
  $sortArray: named(['input', 'sortBy'], [], ({ input, sortBy }) => sortArray(input, sortBy)),
}

/** The operands of an accumulator used as an expression: one array counts by its elements. */
export const accumulated =
  (make: () => { add(value: unknown): void; result(): unknown }): Operator =>
  (operand, names, compile) => {
    const list = operandsOf(operand)
    const runs = list.map((item) => compile(item, names))
    return (env) => {
      const state = make()
      const values = runs.map((run) => run(env))
      const items = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values
      for (const item of items) state.add(item)
      return state.result()
    }
  }
