import { badRequest } from '../../errors'
import { checkedPath, compile, type Env } from '../expressions'
import { compileGroup } from '../group'
import { compileQuery } from '../match'
import { parseOrder, Sorter, sortKey } from '../sort'
import { type Doc, isPlainObject } from '../values'
import { at, mapped, type Run, setAt, type Stage, wholeNumber } from './stage'

/** Stages that choose, order and count documents. */

const match: Stage = (spec, { names }) => {
  if (!isPlainObject(spec)) throw badRequest('the match filter must be an expression in an object')
  let current: Env | undefined
  const matches = compileQuery(spec, { names, env: () => current as Env })
  return (docs, env) =>
    mapped(docs, (doc) => {
      current = env // a nested pipeline runs again and again, each time with other variables
      return matches(doc) ? doc : undefined
    })
}

const sort: Stage = (spec) => {
  if (!isPlainObject(spec)) throw badRequest('the $sort key specification must be an object')
  if (Object.keys(spec).length === 0) throw badRequest('$sort stage must have at least one sort key')
  const order = parseOrder(spec)
  return function* (docs) {
    const sorter = new Sorter<Doc>()
    for (const doc of docs) sorter.add(sortKey(doc, order), doc)
    yield* sorter.take()
  }
}

const limit: Stage = (spec) => {
  const most = wholeNumber(spec, 'the limit')
  if (most <= 0) throw badRequest('the limit must be positive')
  return function* (docs) {
    let left = most
    for (const doc of docs) {
      yield doc
      if (--left === 0) return
    }
  }
}

const skip: Stage = (spec) => {
  const count = wholeNumber(spec, 'Argument to $skip')
  if (count < 0) throw badRequest('Argument to $skip cannot be negative')
  return function* (docs) {
    let left = count
    for (const doc of docs) if (left-- <= 0) yield doc
  }
}

const sample: Stage = (spec) => {
  const size = wholeNumber(isPlainObject(spec) ? spec.size : undefined, 'size argument to $sample')
  if (size <= 0) throw badRequest('size argument to $sample must be a positive integer')
  return (docs) => {
    const pool = [...docs]
    const count = Math.min(size, pool.length)
    for (let i = 0; i < count; i++) {
      const j = i + Math.floor(Math.random() * (pool.length - i))
      ;[pool[i], pool[j]] = [pool[j] as Doc, pool[i] as Doc]
    }
    return pool.slice(0, count)
  }
}

const count: Stage = (spec) => {
  if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.') || spec.includes('\0'))
    throw badRequest('the count field must be a non-empty string without $ and .')
  return function* (docs) {
    let total = 0
    for (const _doc of docs) total++
    if (total > 0) yield { [spec]: total }
  }
}

const isExpression = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.startsWith('$') && value.length > 1
    : isPlainObject(value) && Object.keys(value)[0]?.startsWith('$') === true

/** What `groupBy` and `$sortByCount` take: a path or an operator, no constant. */
export function checkGrouping(value: unknown, what: string): void {
  if (!isExpression(value))
    throw badRequest(`the ${what} field must be defined as a $-prefixed path or an expression inside an object`)
}

const sortByCount: Stage = (spec, scope) => {
  checkGrouping(spec, 'sortByCount')
  const group = compileGroup({ _id: spec, count: { $sum: 1 } }, scope, '$group')
  const sorted = sort({ count: -1 }, scope, '$sort')
  return (docs, env) => sorted(group(docs, env), env)
}

const unwind: Stage = (given, { names }) => {
  const spec: Doc = isPlainObject(given) ? given : { path: given }
  for (const key of Object.keys(spec))
    if (!['path', 'preserveNullAndEmptyArrays', 'includeArrayIndex'].includes(key))
      throw badRequest(`unrecognized option to $unwind stage: ${key}`)
  const { path: text, preserveNullAndEmptyArrays: keep = false, includeArrayIndex: index } = spec
  if (typeof text !== 'string' || !text.startsWith('$') || text.length < 2 || text.startsWith('$$'))
    throw badRequest(`path option to $unwind stage should be prefixed with a '$'`)
  if (typeof keep !== 'boolean')
    throw badRequest('expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage')
  if (index !== undefined && (typeof index !== 'string' || index === '' || index.startsWith('$')))
    throw badRequest('expected a non-empty string without $ for the includeArrayIndex option to $unwind stage')
  const path = checkedPath(text.slice(1))
  const indexPath = index === undefined ? undefined : checkedPath(index)
  const valueOf = compile(text, names)
  const indexed = (doc: Doc, i: number | null): Doc => (indexPath ? setAt(doc, indexPath, i) : doc)
  const run: Run = function* (docs, env) {
    for (const doc of docs) {
      const value = throughArray(doc, path) ? undefined : valueOf(at(env, doc))
      if (!Array.isArray(value)) {
        if (keep || (value !== undefined && value !== null)) yield indexed(doc, null)
      } else if (value.length === 0) {
        if (keep) yield indexed(setAt(doc, path, undefined), null)
      } else {
        for (const [i, item] of value.entries()) yield indexed(setAt(doc, path, item), i)
      }
    }
  }
  return run
}

/** `$unwind` does not look into arrays on the way to its own. */
function throughArray(doc: Doc, path: readonly string[]): boolean {
  let node: unknown = doc
  for (const name of path) {
    if (Array.isArray(node)) return true
    node = isPlainObject(node) ? node[name] : undefined
  }
  return false
}

export const rows: Record<string, Stage> = {
  $match: match,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $sample: sample,
  $count: count,
  $sortByCount: sortByCount,
  $unwind: unwind,
}
