import { badRequest } from '../errors'
import { isDecimal, isInteger, isNumeric, type Numeric, toBigInt } from './numerics'
import { tester } from './regex'
import { TYPE_CODES, typeName } from './types'
import { type Doc, encodeKey, isPlainObject, isRegExp, RANK, rankOf, toNumber } from './values'

/** The tests a query makes of values, one operator at a time. */

/** A test over the values a path leads to; arrays among them are looked into, unless they are to be taken `whole`. */
export type FieldTest = (values: unknown[], whole?: boolean) => boolean
export const badValue = (message: string): Error => badRequest(`(BadValue) ${message}`)

/** True when an object is made of operators (`{$gt: 1}`) and not a value to be equal to. */
export function isOperatorObject(value: unknown): value is Doc {
  if (!isPlainObject(value)) return false
  const first = Object.keys(value)[0]
  return first !== undefined && first.startsWith('$') && !REFERENCE.has(first)
}
const REFERENCE = new Set(['$ref', '$id', '$db']) // a DBRef is a value
export const negate =
  (test: FieldTest): FieldTest =>
  (values, whole) =>
    !test(values, whole)

/** Applies a test to each value and, for arrays, to each element: how most operators see arrays. */
export function anyCandidate(test: (value: unknown) => boolean): FieldTest {
  return (values, whole) => {
    for (const value of values) {
      if (test(value)) return true
      if (!whole && Array.isArray(value)) for (const item of value) if (test(item)) return true
    }
    return false
  }
}

export function equalTest(operand: unknown): FieldTest {
  if (operand === null || operand === undefined) {
    return anyCandidate((value) => value === null || value === undefined)
  }
  if (typeof operand === 'string' || typeof operand === 'boolean') return anyCandidate((value) => value === operand)
  if (typeof operand === 'number' && operand === operand) {
    const key = encodeKey(operand)
    return anyCandidate((value) =>
      typeof value === 'number' ? value === operand : isNumeric(value) && encodeKey(value) === key,
    )
  }
  const key = encodeKey(operand)
  const rank = rankOf(operand)
  return anyCandidate((value) => value !== undefined && rankOf(value) === rank && encodeKey(value) === key)
}

export function comparisonTest(operator: string, operand: unknown): FieldTest {
  if (isRegExp(operand)) throw badValue(`Can't have RegEx as arg to predicate over field`)
  const allowEqual = operator === '$gte' || operator === '$lte'
  if (operand === null || operand === undefined) return allowEqual ? equalTest(null) : () => false
  const sign = operator === '$gt' || operator === '$gte' ? 1 : -1
  if (typeof operand === 'number' && operand === operand) {
    const key = encodeKey(operand)
    // Longs and decimals; their NaN compares with nothing.
    const compareTo = (value: unknown): boolean => {
      const other = encodeKey(value)
      if (other === key) return allowEqual
      return !Number.isNaN(toNumber(value)) && (sign === 1 ? other > key : other < key)
    }
    return anyCandidate((value) => {
      if (typeof value !== 'number') return isNumeric(value) && compareTo(value)
      return sign === 1
        ? allowEqual
          ? value >= operand
          : value > operand
        : allowEqual
          ? value <= operand
          : value < operand
    })
  }
  const key = encodeKey(operand)
  const rank = rankOf(operand)
  // Everything lies between these two, whatever its type.
  if (rank === RANK.minKey || rank === RANK.maxKey) {
    const isTowards = (rank === RANK.minKey) === (sign === 1)
    return anyCandidate((value) => (rankOf(value) === rank ? allowEqual : isTowards))
  }
  return anyCandidate((value) => {
    // Only values of the same type compare: "type bracketing".
    if (value === undefined || rankOf(value) !== rank) return false
    const other = encodeKey(value)
    if (other === key) return allowEqual
    if (rank === RANK.number && (Number.isNaN(toNumber(operand)) || Number.isNaN(toNumber(value)))) return false // NaN only equals itself
    return sign === 1 ? other > key : other < key
  })
}

export function inTest(operator: string, operand: unknown): FieldTest {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`)
  const list = operand as unknown[]
  if (list.some(isOperatorObject)) throw badValue(`cannot nest $ under ${operator}`)
  const patterns = list.filter(isRegExp).map(regexTest)
  const plain = list.filter((item) => !isRegExp(item))
  const hasNull = plain.some((item) => item === null || item === undefined)
  const keys = new Set(plain.map(encodeKey))
  const equal = anyCandidate((value) => (value === undefined ? hasNull : keys.has(encodeKey(value))))
  return (values, whole) => equal(values, whole) || patterns.some((test) => test(values, whole))
}

export function regexTest(pattern: RegExp): FieldTest {
  const test = tester(pattern.source, pattern.flags.replace(/[gy]/g, ''))
  const key = encodeKey(pattern)
  return anyCandidate((value) =>
    typeof value === 'string' ? test(value) : isRegExp(value) && encodeKey(value) === key,
  )
}

export function modTest(operand: unknown): FieldTest {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw badValue(
      `malformed mod, ${Array.isArray(operand) && operand.length > 2 ? 'too many' : 'not enough'} elements`,
    )
  }
  const [divisor, remainder] = operand.map((part, i) => {
    const number = isNumeric(part) ? toNumber(part) : NaN
    if (!Number.isFinite(number)) throw badValue(`malformed mod, ${i === 0 ? 'divisor' : 'remainder'} not a number`)
    return Math.trunc(number)
  }) as [number, number]
  if (divisor === 0) throw badValue('divisor cannot be 0')
  return anyCandidate((value) => {
    if (typeof value !== 'number')
      return isNumeric(value) && isWhole(value) && Number(wholeOf(value) % BigInt(divisor)) === remainder
    return Number.isFinite(value) && (Math.trunc(value) % divisor) + 0 === remainder + 0
  })
}

const isWhole = (value: Numeric): boolean => Number.isFinite(toNumber(value))
/** The whole part, exactly for what a double cannot hold. */
const wholeOf = (value: Numeric): bigint => (isDecimal(value) ? BigInt(Math.trunc(toNumber(value))) : toBigInt(value))

export const typeTest = (operand: unknown): FieldTest => anyCandidate(typeOfOne(operand))

/** Whether one value, an array taken whole, has one of the types. */
export function typeOfOne(operand: unknown): (value: unknown) => boolean {
  if (Array.isArray(operand) && operand.length === 0) throw badValue('$type must match at least one type')
  const names = (Array.isArray(operand) ? (operand as unknown[]) : [operand]).map((item) => {
    const name = typeof item === 'number' ? TYPE_CODES[item] : item
    if (typeof name !== 'string' || !TYPE_NAMES.has(name)) throw badValue(`Unknown type name alias: ${String(item)}`)
    return name
  })
  return (value) => {
    const own = typeName(value)
    return names.some((name) => name === own || (name === 'number' && isNumeric(value)))
  }
}

const TYPE_NAMES = new Set([...Object.values(TYPE_CODES), 'number'])

export function bitsTest(operator: string, operand: unknown): FieldTest {
  const mask = Array.isArray(operand)
    ? (operand as unknown[]).reduce<bigint>((sum, bit) => sum | (1n << bitNumber(operator, bit)), 0n)
    : bitNumber(operator, operand)
  return anyCandidate((value) => {
    if (!isInteger(value)) return false
    const bits = toBigInt(value) & mask
    if (operator === '$bitsAllSet') return bits === mask
    if (operator === '$bitsAllClear') return bits === 0n
    if (operator === '$bitsAnySet') return bits !== 0n
    return bits !== mask
  })
}

function bitNumber(operator: string, value: unknown): bigint {
  if (!isInteger(value) || toNumber(value) < 0)
    throw badValue(`${operator} takes an Array, a number, or a BinData, of positions that are not negative`)
  return toBigInt(value)
}
