import { toRegExp } from './ejson'
import { compile, type Env, envOf, type Names, NO_NAMES, truthy } from './expressions'
import { geoPredicate } from './geo'
import { compileSchema } from './jsonSchema'
import { isNumeric } from './numerics'
import { splitPath, valuesAt } from './paths'
import {
  anyCandidate,
  badValue,
  bitsTest,
  comparisonTest,
  equalTest,
  type FieldTest,
  inTest,
  isOperatorObject,
  modTest,
  negate,
  regexTest,
  typeOfOne,
  typeTest,
} from './predicates'
import { type Doc, isPlainObject, isRegExp, toNumber } from './values'

export { isOperatorObject }

/** MongoDB's query language, compiled once per query into a function over documents. */

export type Matcher = (doc: Doc) => boolean

/** What an `$expr` may name, and the variables it finds when it is run. */
interface QueryScope {
  names: Names
  env: () => Env
}

const outside: QueryScope = { names: NO_NAMES, env: () => envOf(undefined, Date.now()) }
/** The scope of the query being compiled. Compiling is synchronous, so one variable is enough. */
let active = outside

export function compileQuery(query: unknown, scope = outside): Matcher {
  const outer = active
  active = scope
  try {
    return compileDocument(query)
  } finally {
    active = outer
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
      if (!operand.every(isPlainObject)) throw badValue('$or/$and/$nor entries need to be full objects')
      const branches = (operand as unknown[]).map(compileDocument)
      if (operator === '$and') return (doc) => branches.every((test) => test(doc))
      if (operator === '$or') return (doc) => branches.some((test) => test(doc))
      return (doc) => !branches.some((test) => test(doc))
    }
    case '$expr': {
      const { names, env } = active
      const run = compile(operand, names)
      return (doc) => truthy(run({ ...env(), root: doc }))
    }
    case '$jsonSchema':
      return compileSchema(operand, typeOfOne)
    case '$comment':
      return () => true
    default:
      throw badValue(`unknown top level operator: ${operator}`)
  }
}

function compileField(field: string, condition: unknown): Matcher {
  const path = splitPath(field)
  const test = compileCondition(condition)
  return (doc) => test(valuesAt(doc, path))
}

export function compileCondition(condition: unknown): FieldTest {
  if (isRegExp(condition)) return regexTest(condition)
  if (!isOperatorObject(condition)) return equalTest(condition)
  const tests: FieldTest[] = []
  for (const [operator, operand] of Object.entries(condition)) {
    if (operator === '$options') {
      if (!('$regex' in condition)) throw badValue('$options needs a $regex')
      continue // read together with $regex
    }
    if (operator === '$maxDistance' || operator === '$minDistance') continue // read together with $near
    tests.push(compileOperator(operator, operand, condition))
  }
  if (tests.length === 1) return tests[0] as FieldTest
  return (values, whole) => tests.every((test) => test(values, whole))
}

function compileOperator(operator: string, operand: unknown, siblings: Doc): FieldTest {
  switch (operator) {
    case '$eq':
      return equalTest(operand)
    case '$ne':
      if (isRegExp(operand)) throw badValue(`Can't have regex as arg to $ne.`)
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
      if (!isRegExp(operand) && !isPlainObject(operand)) throw badValue('$not needs a regex or a document')
      if (isPlainObject(operand) && Object.keys(operand).length === 0) throw badValue('$not cannot be empty')
      for (const key of isPlainObject(operand) ? Object.keys(operand) : [])
        if (!key.startsWith('$')) throw badValue(`unknown operator: ${key}`)
      return negate(compileCondition(operand))
    case '$exists': {
      const wanted = truthy(operand)
      return (values) => values.some((value) => value !== undefined) === wanted
    }
    case '$type':
      return typeTest(operand)
    case '$regex':
      if (!isRegExp(operand) && typeof operand !== 'string') throw badValue('$regex has to be a string')
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
      if (!isNumeric(operand)) throw badValue('$size needs a number')
      const size = toNumber(operand)
      if (!Number.isInteger(size)) throw badValue('$size must be a whole number')
      if (size < 0) throw badValue('$size may not be negative')
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
function allTest(operand: unknown): FieldTest {
  if (!Array.isArray(operand)) throw badValue('$all needs an array')
  const list = operand as unknown[]
  const isMatch = (item: unknown): boolean => isPlainObject(item) && '$elemMatch' in item
  if (list.some(isOperatorObject) && !list.every(isMatch))
    throw badValue(isMatch(list[0]) ? '$all/$elemMatch has to be consistent' : 'no $ expressions in $all')
  const tests = list.map((item) => (isOperatorObject(item) ? compileCondition(item) : isRegExp(item) ? regexTest(item) : equalTest(item))) // prettier-ignore
  return (values, whole) => tests.length > 0 && tests.every((test) => test(values, whole))
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
    return (item) => (isPlainObject(item) ? matches(item) : Array.isArray(item) && matches({ ...item }))
  }
  const test = compileCondition(condition)
  return (item) => test([item], true)
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
