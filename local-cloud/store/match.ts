import { badRequest } from '../errors'
import { toRegExp } from './ejson'
import { geoPredicate } from './geo'
import { splitPath, valuesAt } from './paths'
import { type Doc, encodeKey, isPlainObject, isRegExp, RANK, rankOf, toNumber } from './values'

/** MongoDB's query language, compiled once per query into a function over documents. */

export type Matcher = (doc: Doc) => boolean
/** A test over the values a path leads to. */
type FieldTest = (values: unknown[]) => boolean

/** Evaluates an aggregation expression; given by the caller so that this file need not know the engine. */
export type ExpressionEval = (doc: Doc, expression: unknown) => unknown

const noExpressions: ExpressionEval = () => {
  throw badRequest('$expr is not available here')
}
/** The evaluator of the query being compiled. Compiling is synchronous, so one variable is enough. */
let activeEvaluator = noExpressions
let defaultEvaluator = noExpressions
export const setDefaultEvaluator = (evaluate: ExpressionEval): void => {
  defaultEvaluator = evaluate
}

const badValue = (message: string): Error => badRequest(`(BadValue) ${message}`)

export function compileQuery(query: unknown, evaluate: ExpressionEval = defaultEvaluator): Matcher {
  const outer = activeEvaluator
  activeEvaluator = evaluate
  try {
    return compileDocument(query)
  } finally {
    activeEvaluator = outer
  }
}

function compileDocument(query: unknown): Matcher {
  if (query === undefined || query === null) return () => true
  if (!isPlainObject(query)) throw badValue('query must be an object')
  const tests: Matcher[] = []
  for (const [key, condition] of Object.entries(query)) {
    if (condition === undefined) continue
    tests.push(key.startsWith('$') ? compileTopLevel(key, condition) : compileField(key, condition))
  }
  if (tests.length === 0) return () => true
  if (tests.length === 1) return tests[0] as Matcher
  return (doc) => tests.every((test) => test(doc))
}

function compileTopLevel(operator: string, operand: unknown): Matcher {
  switch (operator) {
    case '$and':
    case '$or':
    case '$nor': {
      if (!Array.isArray(operand) || operand.length === 0) throw badValue(`${operator} must be a nonempty array`)
      const branches = (operand as unknown[]).map(compileDocument)
      if (operator === '$and') return (doc) => branches.every((test) => test(doc))
      if (operator === '$or') return (doc) => branches.some((test) => test(doc))
      return (doc) => !branches.some((test) => test(doc))
    }
    case '$expr': {
      const evaluate = activeEvaluator
      return (doc) => truthy(evaluate(doc, operand))
    }
    case '$comment':
      return () => true
    default:
      throw badValue(`unknown top level operator: ${operator}`)
  }
}

/** Truth in aggregation: everything but false, null, undefined and zero. */
const truthy = (value: unknown): boolean => value !== false && value !== null && value !== undefined && value !== 0

function compileField(field: string, condition: unknown): Matcher {
  const path = splitPath(field)
  const test = compileCondition(condition)
  return (doc) => test(valuesAt(doc, path))
}

/** True when an object is made of operators (`{$gt: 1}`) and not a value to be equal to. */
export function isOperatorObject(value: unknown): value is Doc {
  if (!isPlainObject(value)) return false
  const first = Object.keys(value)[0]
  return first !== undefined && first.startsWith('$')
}

export function compileCondition(condition: unknown): FieldTest {
  if (isRegExp(condition)) return regexTest(condition)
  if (!isOperatorObject(condition)) return equalTest(condition)
  const tests: FieldTest[] = []
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$options') continue // read together with $regex
    if (operator === '$maxDistance' || operator === '$minDistance') continue // read together with $near
    tests.push(compileOperator(operator, operand, condition))
  }
  if (tests.length === 1) return tests[0] as FieldTest
  return (values) => tests.every((test) => test(values))
}

function compileOperator(operator: string, operand: unknown, siblings: Doc): FieldTest {
  switch (operator) {
    case '$eq':
      return equalTest(operand)
    case '$ne':
      return negate(equalTest(operand))
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return comparisonTest(operator, operand)
    case '$in':
      return inTest(operator, operand)
    case '$nin':
      return negate(inTest(operator, operand))
    case '$not':
      if (!isRegExp(operand) && !isOperatorObject(operand)) throw badValue('$not needs a regex or a document')
      return negate(compileCondition(operand))
    case '$exists': {
      const wanted = truthy(operand)
      return (values) => values.some((value) => value !== undefined) === wanted
    }
    case '$type':
      return typeTest(operand)
    case '$regex':
      return regexTest(
        isRegExp(operand)
          ? typeof siblings.$options === 'string'
            ? toRegExp(operand.source, siblings.$options)
            : operand
          : toRegExp(String(operand), String(siblings.$options ?? '')),
      )
    case '$mod':
      return modTest(operand)
    case '$size': {
      const size = toNumber(operand)
      if (!Number.isInteger(size) || size < 0) throw badValue('$size must be a whole number')
      return (values) => values.some((value) => Array.isArray(value) && value.length === size)
    }
    case '$all':
      return allTest(operand)
    case '$elemMatch':
      return elemMatchTest(operand)
    case '$bitsAllSet':
    case '$bitsAllClear':
    case '$bitsAnySet':
    case '$bitsAnyClear':
      return bitsTest(operator, operand)
    case '$near':
    case '$nearSphere':
    case '$geoNear':
    case '$geoWithin':
    case '$geoIntersects': {
      const test = geoPredicate(operator, operand, siblings)
      return anyCandidate(test)
    }
    default:
      throw badValue(`unknown operator: ${operator}`)
  }
}

const negate =
  (test: FieldTest): FieldTest =>
  (values) =>
    !test(values)

/** Applies a test to each value and, for arrays, to each element: how most operators see arrays. */
function anyCandidate(test: (value: unknown) => boolean): FieldTest {
  return (values) => {
    for (const value of values) {
      if (test(value)) return true
      if (Array.isArray(value)) for (const item of value) if (test(item)) return true
    }
    return false
  }
}

function equalTest(operand: unknown): FieldTest {
  if (operand === null || operand === undefined) {
    return anyCandidate((value) => value === null || value === undefined)
  }
  if (typeof operand !== 'object' && operand === operand) return anyCandidate((value) => value === operand)
  const key = encodeKey(operand)
  const rank = rankOf(operand)
  return anyCandidate((value) => value !== undefined && rankOf(value) === rank && encodeKey(value) === key)
}

function comparisonTest(operator: string, operand: unknown): FieldTest {
  if (isRegExp(operand)) throw badValue(`Can't have RegEx as arg to predicate over field`)
  const allowEqual = operator === '$gte' || operator === '$lte'
  if (operand === null || operand === undefined) return allowEqual ? equalTest(null) : () => false
  const sign = operator === '$gt' || operator === '$gte' ? 1 : -1
  if (typeof operand === 'number' && operand === operand) {
    return anyCandidate((value) => {
      if (typeof value !== 'number') return false
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
  return anyCandidate((value) => {
    // Only values of the same type compare: "type bracketing".
    if (value === undefined || rankOf(value) !== rank) return false
    const other = encodeKey(value)
    if (other === key) return allowEqual
    if (operand !== operand || value !== value) return false // NaN only equals itself
    return sign === 1 ? other > key : other < key
  })
}

function inTest(operator: string, operand: unknown): FieldTest {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`)
  const list = operand as unknown[]
  if (list.some(isOperatorObject)) throw badValue(`cannot nest $ under ${operator}`)
  const patterns = list.filter(isRegExp).map(regexTest)
  const plain = list.filter((item) => !isRegExp(item))
  const hasNull = plain.some((item) => item === null || item === undefined)
  const keys = new Set(plain.map(encodeKey))
  const equal = anyCandidate((value) => (value === undefined ? hasNull : keys.has(encodeKey(value))))
  return (values) => equal(values) || patterns.some((test) => test(values))
}

function regexTest(pattern: RegExp): FieldTest {
  const regex = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
  const key = encodeKey(pattern)
  return anyCandidate((value) =>
    typeof value === 'string' ? regex.test(value) : isRegExp(value) && encodeKey(value) === key,
  )
}

function modTest(operand: unknown): FieldTest {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw badValue(
      `malformed mod, ${Array.isArray(operand) && operand.length > 2 ? 'too many' : 'not enough'} elements`,
    )
  }
  const divisor = Math.trunc(toNumber(operand[0]))
  const remainder = Math.trunc(toNumber(operand[1]))
  if (divisor === 0) throw badValue('divisor cannot be 0')
  if (Number.isNaN(divisor) || Number.isNaN(remainder)) throw badValue('malformed mod, divisor is not a number')
  return anyCandidate(
    (value) =>
      typeof value === 'number' && Number.isFinite(value) && (Math.trunc(value) % divisor) + 0 === remainder + 0,
  )
}

function allTest(operand: unknown): FieldTest {
  if (!Array.isArray(operand)) throw badValue('$all needs an array')
  const tests = (operand as unknown[]).map((item) => {
    if (isOperatorObject(item)) {
      if (!('$elemMatch' in item)) throw badValue('no $ expressions in $all')
      return compileCondition(item)
    }
    return isRegExp(item) ? regexTest(item) : equalTest(item)
  })
  return (values) => tests.length > 0 && tests.every((test) => test(values))
}

function elemMatchTest(operand: unknown): FieldTest {
  if (!isPlainObject(operand)) throw badValue('$elemMatch needs an Object')
  const test = elementMatcher(operand)
  return (values) => values.some((value) => Array.isArray(value) && (value as unknown[]).some(test))
}

/** One element against `{b: 1}` (documents only) or `{$gt: 1}` (the element itself). */
export function elementMatcher(condition: Doc): (item: unknown) => boolean {
  const first = Object.keys(condition)[0]
  const isQuery = first === undefined || !first.startsWith('$') || ['$and', '$or', '$nor', '$expr'].includes(first)
  if (isQuery) {
    const matches = compileDocument(condition)
    // An array inside the array counts as a document with numeric names.
    return (item) => (isPlainObject(item) || Array.isArray(item)) && matches(item as Doc)
  }
  const test = compileCondition(condition)
  return (item) => test([item])
}

const TYPE_RANKS: Record<string, number> = {
  double: RANK.number,
  int: RANK.number,
  long: RANK.number,
  decimal: RANK.number,
  number: RANK.number,
  string: RANK.string,
  object: RANK.object,
  array: RANK.array,
  binData: RANK.binary,
  objectId: RANK.objectId,
  bool: RANK.boolean,
  date: RANK.date,
  null: RANK.null,
  regex: RANK.regex,
  timestamp: RANK.timestamp,
  minKey: RANK.minKey,
  maxKey: RANK.maxKey,
}
const TYPE_NUMBERS: Record<number, string> = {
  1: 'double',
  2: 'string',
  3: 'object',
  4: 'array',
  5: 'binData',
  7: 'objectId',
  8: 'bool',
  9: 'date',
  10: 'null',
  11: 'regex',
  16: 'int',
  17: 'timestamp',
  18: 'long',
  19: 'decimal',
  [-1]: 'minKey',
  127: 'maxKey',
}

const isInt32 = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 2 ** 31

function typeTest(operand: unknown): FieldTest {
  const names = (Array.isArray(operand) ? (operand as unknown[]) : [operand]).map((item) => {
    const name = typeof item === 'number' ? TYPE_NUMBERS[item] : item
    if (typeof name !== 'string' || TYPE_RANKS[name] === undefined)
      throw badValue(`Unknown type name alias: ${String(item)}`)
    return name
  })
  return anyCandidate((value) => {
    if (value === undefined) return false
    const rank = rankOf(value)
    return names.some((name) => {
      if (TYPE_RANKS[name] !== rank) return false
      if (typeof value !== 'number') return name !== 'int' && name !== 'long' && name !== 'double'
      // All numbers are JS numbers here: what fits is an int or long, the rest a double.
      if (name === 'int') return isInt32(value)
      if (name === 'long') return Number.isInteger(value) && !isInt32(value)
      if (name === 'double') return !Number.isInteger(value)
      return name === 'number'
    })
  })
}

function bitsTest(operator: string, operand: unknown): FieldTest {
  const mask = Array.isArray(operand)
    ? (operand as unknown[]).reduce<bigint>((sum, bit) => sum | (1n << BigInt(toNumber(bit))), 0n)
    : BigInt(Math.trunc(toNumber(operand)))
  return anyCandidate((value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return false
    const bits = BigInt(value) & mask
    if (operator === '$bitsAllSet') return bits === mask
    if (operator === '$bitsAllClear') return bits === 0n
    if (operator === '$bitsAnySet') return bits !== 0n
    return bits !== mask
  })
}

/** Which element a condition on `arrayPath` picks: the index that `$` stands for in an update. */
export function positionOf(doc: Doc, query: unknown, arrayPath: string): number | undefined {
  const list = valuesAt(doc, splitPath(arrayPath)).find(Array.isArray) as unknown[] | undefined
  if (!list || !isPlainObject(query)) return undefined
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        const found = positionOf(doc, part, arrayPath)
        if (found !== undefined) return found
      }
      continue
    }
    let test: ((item: unknown) => boolean) | undefined
    if (key === arrayPath) {
      const elem = isPlainObject(condition) ? condition.$elemMatch : undefined
      const field = isPlainObject(elem) ? undefined : compileCondition(condition)
      test = isPlainObject(elem) ? elementMatcher(elem) : (item) => field !== undefined && field([item])
    } else if (key.startsWith(`${arrayPath}.`)) {
      const rest = splitPath(key.slice(arrayPath.length + 1))
      const field = compileCondition(condition)
      test = (item) => field(valuesAt(item, rest))
    }
    if (!test) continue
    const index = list.findIndex(test)
    if (index >= 0) return index
  }
  return undefined
}
