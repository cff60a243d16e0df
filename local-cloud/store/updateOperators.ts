import { Long, Timestamp } from 'bson'
import { writeError } from '../errors'
import { dumpEjson } from './ejson'
import { typeName } from './expressions'
import { compileCondition, compileQuery, isOperatorObject } from './match'
import { add, fromBigInt, isInteger, isNumeric, multiply, type Numeric, toBigInt } from './numerics'
import { sortComparator } from './sort'
import type { Target } from './updateTargets'
import { compareValues, type Doc, encodeKey, equalValues, isPlainObject, isRegExp, own } from './values'

/** The update operators, each on one field. What MongoDB refuses is refused in its words. */

export interface UpdateContext {
  now: number
  /** The query that found the document: tells what the positional `$` stands for. */
  query?: unknown
  /** The document is being created by an upsert. */
  inserting?: boolean
}
export type Operator = (target: Target, operand: unknown, context: UpdateContext & { doc: Doc }) => void

export const idOf = (doc: Doc): string => `{_id: ${dumpEjson(doc._id)}}`

type Compute = (a: Numeric, b: Numeric, overflow: () => never) => Numeric

function arithmetic(name: string, compute: Compute, missing: (b: Numeric) => Numeric): Operator {
  return (target, operand, { doc }) => {
    if (!isNumeric(operand)) {
      throw writeError(
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${target.field}: ${dumpEjson(operand)}}`,
      )
    }
    const current = target.get()
    if (current === undefined) return target.set(missing(operand))
    if (!isNumeric(current)) {
      throw writeError(
        `Cannot apply ${name} to a value of non-numeric type. ${idOf(doc)} has the field '${target.field}' of non-numeric type ${typeName(current)}`,
      )
    }
    target.set(
      compute(current, operand, () => {
        throw writeError(
          `Failed to apply ${name} operations to current value (${dumpEjson(current)}) for document ${idOf(doc)}`,
        )
      }),
    )
  }
}

const keepIf =
  (better: (order: number) => boolean): Operator =>
  (target, operand) => {
    const current = target.get()
    if (current === undefined || better(compareValues(operand, current))) target.set(operand)
  }

/** The array an operator works on; missing fields start empty, other types are refused as MongoDB does. */
function arrayFor(target: Target, doc: Doc, message: (type: string) => string): unknown[] | undefined {
  const current = target.get()
  if (current === undefined) return undefined
  if (!Array.isArray(current)) throw writeError(message(typeName(current)) + ` in document ${idOf(doc)}`)
  return current as unknown[]
}

const mustBeArray =
  (field: string) =>
  (type: string): string =>
    `The field '${field}' must be an array but is of type ${type}`

/** The modifiers of `$push`, checked; a document without `$each` is itself what is pushed. */
function pushSpec(operand: unknown): Doc {
  if (!isPlainObject(operand) || !('$each' in operand)) return { $each: [operand] }
  if (!Array.isArray(operand.$each))
    throw writeError(`The argument to $each in $push must be an array but it was of type: ${typeName(operand.$each)}`)
  for (const key of Object.keys(operand))
    if (!['$each', '$position', '$slice', '$sort'].includes(key))
      throw writeError(`Unrecognized clause in $push: ${key}`)
  for (const key of ['$position', '$slice'])
    if (operand[key] !== undefined && !Number.isInteger(operand[key]))
      throw writeError(`The value for ${key} must be an integer value but was given type: ${typeName(operand[key])}`)
  const { $sort: sort } = operand
  if (isPlainObject(sort)) {
    if (Object.keys(sort).length === 0)
      throw writeError('The $sort pattern is empty when it should be a set of fields.')
    for (const [key, direction] of Object.entries(sort)) {
      if (direction !== 1 && direction !== -1) throw writeError('The $sort element value must be either 1 or -1')
      if (key === '' || key.split('.').includes(''))
        throw writeError('The $sort field is a dotted field but has an empty part')
    }
  } else if (sort !== undefined && sort !== 1 && sort !== -1) {
    throw writeError(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  }
  return operand
}

const push: Operator = (target, operand, { doc }) => {
  const list = [...(arrayFor(target, doc, mustBeArray(target.field)) ?? [])]
  const { $each, $position: position, $slice: slice, $sort: sort } = pushSpec(operand)
  const added = $each as unknown[]
  if (typeof position === 'number')
    list.splice(position < 0 ? Math.max(0, list.length + position) : position, 0, ...added)
  else list.push(...added)
  if (isPlainObject(sort)) {
    // What is no document has none of the fields.
    const compare = sortComparator(sort)
    const asDoc = (item: unknown): Doc => (isPlainObject(item) ? item : NO_FIELDS)
    list.sort((a, b) => compare(asDoc(a), asDoc(b)))
  } else if (sort !== undefined) {
    list.sort((a, b) => (sort as number) * compareValues(a, b))
  }
  target.set(typeof slice === 'number' ? (slice < 0 ? list.slice(slice) : list.slice(0, slice)) : list)
}
const NO_FIELDS: Doc = {}

const addToSet: Operator = (target, operand, { doc }) => {
  const current = arrayFor(
    target,
    doc,
    (type) => `Cannot apply $addToSet to non-array field. Field named '${target.field}' has non-array type ${type}`,
  )
  if (isPlainObject(operand) && '$each' in operand) {
    if (!Array.isArray(operand.$each))
      throw writeError(
        `The argument to $each in $addToSet must be an array but it was of type ${typeName(operand.$each)}`,
      )
    const other = Object.keys(operand).find((key) => key !== '$each')
    if (other) throw writeError(`Found unexpected fields after $each in $addToSet: ${other}`)
  }
  const added = eachOf(operand) ?? [operand]
  const list = [...(current ?? [])]
  const seen = new Set(list.map(encodeKey))
  for (const item of added) {
    const key = encodeKey(item)
    if (!seen.has(key)) list.push(item)
    seen.add(key)
  }
  target.set(list)
}

/** The SDK sends `_.addToSet({each: […]})`, which the service documents, without turning `each` into `$each`. */
function eachOf(operand: unknown): unknown[] | undefined {
  if (!isPlainObject(operand)) return undefined
  if (Array.isArray(operand.$each)) return operand.$each as unknown[]
  return Array.isArray(operand.each) && Object.keys(operand).length === 1 ? (operand.each as unknown[]) : undefined
}

/** What `$pull` removes: matching documents, matching elements, or equal values. */
function pullTest(operand: unknown): (item: unknown) => boolean {
  if (isRegExp(operand) || isOperatorObject(operand)) {
    const test = compileCondition(operand)
    return (item) => test([item])
  }
  if (!isPlainObject(operand)) return (item) => equalValues(item, operand)
  const matches = compileQuery(operand)
  return (item) => isPlainObject(item) && matches(item)
}

const cannotApply =
  (name: string): ((type: string) => string) =>
  (type) =>
    `Cannot apply ${name} to a non-array value of type ${type}`

const pull: Operator = (target, operand, { doc }) => {
  const list = arrayFor(target, doc, cannotApply('$pull'))
  if (!list) return
  const test = pullTest(operand)
  target.set(list.filter((item) => !test(item)))
}

const pullAll: Operator = (target, operand, { doc }) => {
  if (!Array.isArray(operand))
    throw writeError(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  const list = arrayFor(target, doc, cannotApply('$pullAll'))
  if (!list) return
  const gone = new Set((operand as unknown[]).map(encodeKey))
  target.set(list.filter((item) => !gone.has(encodeKey(item))))
}

const pop: Operator = (target, operand, { doc }) => {
  if (operand !== 1 && operand !== -1) throw writeError(`$pop expects 1 or -1, found: ${dumpEjson(operand)}`)
  const list = arrayFor(target, doc, (type) => `Path '${target.field}' contains an element of non-array type '${type}'`)
  if (list) target.set(operand === 1 ? list.slice(0, -1) : list.slice(1))
}

const BITS: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const bit: Operator = (target, operand, { doc }) => {
  const current = target.get() ?? 0
  if (!isPlainObject(operand))
    throw writeError(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  if (Object.keys(operand).length === 0)
    throw writeError(`You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}`)
  if (!isInteger(current)) {
    throw writeError(
      `Cannot apply $bit to a value of non-integral type.${idOf(doc)} has the field ${target.field} of non-integer type ${typeName(current)}`,
    )
  }
  let value = toBigInt(current)
  for (const [name, number] of Object.entries(operand)) {
    const compute = own(BITS, name)
    if (!compute) throw writeError(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    if (!isInteger(number))
      throw writeError(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(number)}' is not supported here`,
      )
    value = compute(value, toBigInt(number))
  }
  target.set(fromBigInt(value))
}

/** `true`, `{$type: 'date'}` or `{$type: 'timestamp'}`. */
const currentDate: Operator = (target, operand, { now }) => {
  const type = isPlainObject(operand) ? operand.$type : operand
  if (isPlainObject(operand) && Object.keys(operand).some((key) => key !== '$type'))
    throw writeError(`Unrecognized $currentDate option: ${Object.keys(operand).find((key) => key !== '$type')}`)
  if (type === 'timestamp') return target.set(new Timestamp(Long.fromBits(1, Math.floor(now / 1000))))
  if (typeof type !== 'boolean' && type !== 'date')
    throw writeError(
      `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    )
  target.set(new Date(now))
}

export const OPERATORS: Record<string, Operator> = {
  $set: (target, operand) => target.set(operand),
  $setOnInsert: (target, operand, { inserting }) => {
    if (inserting) target.set(operand)
  },
  $unset: (target) => target.unset(),
  $inc: arithmetic('$inc', add, (b) => b),
  $mul: arithmetic('$mul', multiply, (b) => multiply(b, 0)),
  $min: keepIf((order) => order < 0),
  $max: keepIf((order) => order > 0),
  $currentDate: currentDate,
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $bit: bit,
}
