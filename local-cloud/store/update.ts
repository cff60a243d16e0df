import { badRequest, writeError } from '../errors'
import { cloneValue, dumpEjson } from './ejson'
import { compileCondition, elementMatcher, isOperatorObject, positionOf } from './match'
import { isArrayIndex, type Path, splitPath } from './paths'
import { sortComparator } from './sort'
import { compareValues, type Doc, encodeKey, equalValues, isPlainObject, isRegExp, rankOf } from './values'

/** MongoDB's update operators. Written here, not taken from mingo, because mingo ignores what MongoDB refuses. */

export interface UpdateContext {
  now: number
  /** The query that found the document: tells what the positional `$` stands for. */
  query?: unknown
  /** The document is being created by an upsert. */
  inserting?: boolean
}

/** Reads and writes one field of the document being updated. */
interface Target {
  path: Path
  field: string
  get(): unknown
  set(value: unknown): void
  unset(): void
}

type Operator = (target: Target, operand: unknown, context: UpdateContext & { doc: Doc }) => void

const TYPE_NAMES: Record<number, string> = {
  0x05: 'null',
  0x10: 'double',
  0x15: 'string',
  0x20: 'object',
  0x25: 'array',
  0x35: 'objectId',
  0x40: 'bool',
  0x45: 'date',
}
const typeName = (value: unknown): string => TYPE_NAMES[rankOf(value)] ?? 'unknown'
const idOf = (doc: Doc): string => `{_id: ${dumpEjson(doc._id)}}`

function arithmetic(name: string, compute: (a: number, b: number) => number, missing: (b: number) => number): Operator {
  return (target, operand, { doc }) => {
    if (typeof operand !== 'number') {
      throw writeError(
        `Cannot ${name === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${target.field}: ${dumpEjson(operand)}}`,
      )
    }
    const current = target.get()
    if (current === undefined) return target.set(missing(operand))
    if (typeof current !== 'number') {
      throw writeError(
        `Cannot apply ${name} to a value of non-numeric type. ${idOf(doc)} has the field '${target.field}' of non-numeric type ${typeName(current)}`,
      )
    }
    target.set(compute(current, operand))
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

const push: Operator = (target, operand, { doc }) => {
  const list = [...(arrayFor(target, doc, mustBeArray(target.field)) ?? [])]
  const spec = isPlainObject(operand) && '$each' in operand ? operand : { $each: [operand] }
  if (!Array.isArray(spec.$each))
    throw writeError(`The argument to $each in $push must be an array but it was of type: ${typeName(spec.$each)}`)
  const added = spec.$each as unknown[]
  if (typeof spec.$position === 'number') {
    const at = spec.$position < 0 ? Math.max(0, list.length + spec.$position) : spec.$position
    list.splice(at, 0, ...added)
  } else {
    list.push(...added)
  }
  if (spec.$sort !== undefined) {
    if (isPlainObject(spec.$sort)) {
      const compare = sortComparator(spec.$sort)
      list.sort((a, b) => compare(a as Doc, b as Doc))
    } else {
      const sign = spec.$sort === -1 ? -1 : 1
      list.sort((a, b) => sign * compareValues(a, b))
    }
  }
  const slice = spec.$slice
  target.set(typeof slice === 'number' ? (slice < 0 ? list.slice(slice) : list.slice(0, slice)) : list)
}

const addToSet: Operator = (target, operand, { doc }) => {
  const current = arrayFor(
    target,
    doc,
    (type) => `Cannot apply $addToSet to non-array field. Field named '${target.field}' has non-array type ${type}`,
  )
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
    if (isPlainObject(operand) && '$elemMatch' in operand) {
      const field = compileCondition(operand)
      return (item) => field([item])
    }
    return isPlainObject(operand) ? elementMatcher(operand) : (item) => compileCondition(operand)([item])
  }
  if (isPlainObject(operand)) {
    const matches = elementMatcher(operand)
    return (item) => isPlainObject(item) && matches(item)
  }
  return (item) => equalValues(item, operand)
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

const bit: Operator = (target, operand, { doc }) => {
  const current = target.get() ?? 0
  if (!isPlainObject(operand)) throw writeError('The $bit modifier is not compatible with a non-document')
  if (typeof current !== 'number' || !Number.isInteger(current)) {
    throw writeError(
      `Cannot apply $bit to a value of non-integral type.${idOf(doc)} has the field ${target.field} of non-integer type ${typeName(current)}`,
    )
  }
  let value = current
  for (const [name, number] of Object.entries(operand)) {
    if (typeof number !== 'number') throw writeError('The $bit modifier field must be an Integer(32/64 bit)')
    if (name === 'and') value &= number
    else if (name === 'or') value |= number
    else if (name === 'xor') value ^= number
    else throw writeError(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
  }
  target.set(value)
}

const OPERATORS: Record<string, Operator> = {
  $set: (target, operand) => target.set(operand),
  $setOnInsert: (target, operand, { inserting }) => {
    if (inserting) target.set(operand)
  },
  $unset: (target) => target.unset(),
  $inc: arithmetic(
    '$inc',
    (a, b) => a + b,
    (b) => b,
  ),
  $mul: arithmetic(
    '$mul',
    (a, b) => a * b,
    () => 0,
  ),
  $min: keepIf((order) => order < 0),
  $max: keepIf((order) => order > 0),
  $currentDate: (target, _operand, { now }) => target.set(new Date(now)),
  $push: push,
  $addToSet: addToSet,
  $pop: pop,
  $pull: pull,
  $pullAll: pullAll,
  $bit: bit,
}

/** Returns an updated copy; the document given is not touched. */
export function applyUpdate(original: Doc, update: unknown, context: UpdateContext): Doc {
  if (!isPlainObject(update)) throw badRequest('(BadValue) update must be an object')
  const doc = cloneValue(original)
  const full = { ...context, doc }
  const touched: string[] = []
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$'))
      throw badRequest(`(BadValue) the update operation document must contain atomic operators, found '${name}'`)
    if (!isPlainObject(fields))
      throw badRequest(`(FailedToParse) Modifiers operate on fields but we found type ${typeName(fields)} instead.`)
    for (const [field, operand] of Object.entries(fields)) {
      checkField(field, touched)
      if (name === '$rename') rename(doc, field, String(operand), touched)
      else {
        const operator = OPERATORS[name]
        if (!operator) throw badRequest(`(FailedToParse) Unknown modifier: ${name}`)
        for (const target of targets(doc, field, context.query)) operator(target, cloneValue(operand), full)
      }
    }
  }
  if (!equalValues(doc._id, original._id)) {
    throw writeError(`Performing an update on the path '_id' would modify the immutable field '_id'`)
  }
  return doc
}

function checkField(field: string, touched: string[]): void {
  if (field === '' || field.startsWith('.') || field.endsWith('.') || field.includes('..')) {
    throw writeError(`The update path '${field}' contains an empty field name, which is not allowed.`)
  }
  for (const other of touched) {
    if (other === field || other.startsWith(`${field}.`) || field.startsWith(`${other}.`)) {
      throw writeError(
        `Updating the path '${field}' would create a conflict at '${other.length < field.length ? other : field}'`,
      )
    }
  }
  touched.push(field)
}

function rename(doc: Doc, from: string, to: string, touched: string[]): void {
  checkField(to, touched)
  const source = targetAt(doc, from)
  const value = source.get()
  if (value === undefined) return
  source.unset()
  targetAt(doc, to).set(value)
}

/** The fields an update path means: one, or several for `$[]`. */
function targets(doc: Doc, field: string, query: unknown): Target[] {
  if (!field.includes('$')) return [targetAt(doc, field)]
  const parts = field.split('.')
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  if (at < 0) {
    if (parts.some((part) => part.startsWith('$')))
      throw writeError(`The dollar ($) prefixed field '${field}' is not valid for storage.`)
    return [targetAt(doc, field)]
  }
  const arrayPath = parts.slice(0, at).join('.')
  const rest = parts.slice(at + 1)
  const indexes: number[] = []
  if (parts[at] === '$') {
    const found = positionOf(doc, query, arrayPath)
    if (found === undefined) throw writeError('The positional operator did not find the match needed from the query.')
    indexes.push(found)
  } else {
    const list = targetAt(doc, arrayPath).get()
    if (!Array.isArray(list))
      throw writeError(`The path '${arrayPath}' must exist in the document in order to apply array updates.`)
    indexes.push(...list.keys())
  }
  return indexes.flatMap((index) => targets(doc, [arrayPath, String(index), ...rest].join('.'), query))
}

function targetAt(doc: Doc, field: string): Target {
  const path = splitPath(field)
  const last = path[path.length - 1] as string
  return {
    path,
    field,
    get: () => {
      const parent = walk(doc, path, field, false)
      return parent === undefined ? undefined : child(parent, last)
    },
    set: (value) => setChild(walk(doc, path, field, true) as Container, last, value, field),
    unset: () => {
      const parent = walk(doc, path, field, false)
      if (parent === undefined) return
      if (!Array.isArray(parent)) delete parent[last]
      // Removing an element would move the others: MongoDB leaves a null.
      else if (isArrayIndex(last) && Number(last) < parent.length) parent[Number(last)] = null
    },
  }
}

type Container = Doc | unknown[]
const isContainer = (value: unknown): value is Container => Array.isArray(value) || isPlainObject(value)

function child(parent: Container, name: string): unknown {
  if (Array.isArray(parent)) return isArrayIndex(name) ? parent[Number(name)] : undefined
  return Object.prototype.hasOwnProperty.call(parent, name) ? parent[name] : undefined
}

const MAX_PADDING = 1_500_000 // MongoDB refuses to pad an array further than this

function setChild(parent: Container, name: string, value: unknown, field: string): void {
  if (!Array.isArray(parent)) {
    Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true })
    return
  }
  if (!isArrayIndex(name)) throw cannotCreate(name, parent, field)
  const index = Number(name)
  if (index > parent.length + MAX_PADDING)
    throw writeError(`can't backfill array to larger than ${MAX_PADDING} elements`)
  while (parent.length < index) parent.push(null)
  parent[index] = value
}

function cannotCreate(name: string, parent: unknown, field: string): Error {
  const path = field.split('.')
  const owner = path[path.lastIndexOf(name) - 1] ?? ''
  return writeError(`Cannot create field '${name}' in element {${owner}: ${dumpEjson(parent)}}`)
}

/** The container that holds the last part of the path; creates documents on the way when asked to. */
function walk(doc: Doc, path: Path, field: string, create: boolean): Container | undefined {
  let node: Container = doc
  for (let i = 0; i < path.length - 1; i++) {
    const name = path[i] as string
    const next = child(node, name)
    if (isContainer(next)) {
      node = next
      continue
    }
    if (next !== undefined && create) {
      throw writeError(`Cannot create field '${path[i + 1]}' in element {${name}: ${dumpEjson(next)}}`)
    }
    if (!create) return undefined
    const made: Doc = {}
    setChild(node, name, made, field)
    node = made
  }
  return node
}

/** The document an upsert starts from: the equalities of its query. */
export function seedFromQuery(query: unknown): Doc {
  const doc: Doc = {}
  if (!isPlainObject(query)) return doc
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const part of condition) Object.assign(doc, seedFromQuery(part))
    } else if (!key.startsWith('$')) {
      const value = isOperatorObject(condition) ? condition.$eq : condition
      if (value !== undefined && !isRegExp(value)) targetAt(doc, key).set(cloneValue(value))
    }
  }
  return doc
}
