import { Lazy, type Iterator as LazyIterator } from 'mingo/lazy'
import { $bucketAuto } from 'mingo/operators/pipeline'
import { badRequest } from '../errors'
import { evaluate } from './expressions/operator'
import type { EngineOptions } from './group'
import { isOperatorObject } from './match'
import { picker } from './project'
import { type Doc, isPlainObject } from './values'

/** Stages that mingo answers otherwise than MongoDB does. */

type Docs = LazyIterator
export type StageOperator = (docs: Docs, spec: never, options: EngineOptions) => Docs

/** `{a: {b: 1}}` names the field `a.b`, unless the object is an expression. */
function fieldsOf(spec: Doc, prefix: readonly string[] = []): [readonly string[], unknown][] {
  return Object.entries(spec).flatMap(([name, value]): [readonly string[], unknown][] => {
    const path = [...prefix, ...name.split('.')]
    const isNested = isPlainObject(value) && !isOperatorObject(value) && Object.keys(value).length > 0
    return isNested ? fieldsOf(value, path) : [[path, value]]
  })
}

/** Sets a field below a value: in every document of an array, and in place of what is no document. */
function setAt(target: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (Array.isArray(target)) return target.map((item) => setAt(item, path, value))
  const doc: Doc = isPlainObject(target) ? { ...target } : {}
  const inner = setAt(doc[name], rest, value)
  if (inner === undefined) delete doc[name]
  else doc[name] = inner
  return doc
}

const addFields: StageOperator = (docs, spec: Doc, options) => {
  if (!isPlainObject(spec) || Object.keys(spec).length === 0)
    throw badRequest('$addFields specification must have at least one field')
  const fields = fieldsOf(spec)
  return docs.map(((doc: Doc) => {
    let out: unknown = doc
    for (const [path, expression] of fields) out = setAt(out, path, evaluate(doc, expression, options))
    return out
  }) as never)
}

const isChoice = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

/** `_id` first, then what is kept in the order of the document, then what is computed in the order of the stage. */
const project: StageOperator = (docs, spec: Doc, options) => {
  const all = fieldsOf(spec)
  const isId = (path: readonly string[]): boolean => path.length === 1 && path[0] === '_id'
  const computed = all.filter(([, value]) => !isChoice(value))
  const kept = all.filter(([, value]) => isChoice(value) && Boolean(value)).map(([path]) => path)
  const dropped = all.filter(([, value]) => isChoice(value) && !value).map(([path]) => path)
  const including = computed.length > 0 || kept.some((path) => !isId(path)) || dropped.length === 0
  if (including) {
    const mixed = dropped.find((path) => !isId(path))
    if (mixed)
      throw badRequest(
        `Invalid $project :: caused by :: Cannot do exclusion on field ${mixed.join('.')} in inclusion projection`,
      )
    if (dropped.length === 0 && !kept.some(isId)) kept.push(['_id'])
  }
  // A computed field below others needs the documents and arrays it is to be put into.
  const below = computed.map(([path]) => path).filter((path) => path.length > 1)
  const pick = including ? picker([...kept, ...below], true) : picker(dropped, false)
  return docs.map(((doc: Doc) => {
    let out: unknown = pick(doc)
    for (const [path, expression] of computed) out = setAt(out, path, evaluate(doc, expression, options))
    const { _id, ...rest } = out as Doc
    return _id === undefined ? rest : { _id, ...rest }
  }) as never)
}

const replaceRoot =
  (expressionOf: (spec: never) => unknown): StageOperator =>
  (docs, spec, options) =>
    docs.map(((doc: Doc) => {
      const root = evaluate(doc, expressionOf(spec), options)
      if (!isPlainObject(root)) throw badRequest(`'newRoot' expression must evaluate to an object`)
      return root
    }) as never)

/** `$$DESCEND` asks the same question again of every document below. */
function redacted(doc: Doc, expression: unknown, options: EngineOptions): Doc | undefined {
  const answer = evaluate(doc, expression, options)
  if (answer === '$$PRUNE') return undefined
  if (answer === '$$KEEP') return doc
  if (answer !== '$$DESCEND') throw badRequest('$redact must resolve to $$KEEP, $$PRUNE, or $$DESCEND')
  const below = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(below).filter((item) => item !== undefined)
    return isPlainObject(value) ? redacted(value, expression, options) : value
  }
  const kept = Object.entries(doc).map(([name, value]): [string, unknown] => [name, below(value)])
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
}

const redact: StageOperator = (docs, spec, options) =>
  docs.map(((doc: Doc) => redacted(doc, spec, options)) as never).filter(((doc: unknown) => doc !== undefined) as never)

const bucketAuto: StageOperator = (docs, spec: Doc, options) => {
  if (!isPlainObject(spec) || spec.groupBy === undefined)
    throw badRequest(`$bucketAuto requires 'groupBy' and 'buckets'`)
  return docs.transform(((items: Doc[]) => {
    if (items.length === 0) return Lazy([])
    const buckets = ($bucketAuto as unknown as StageOperator)(Lazy(items as never), spec as never, options)
    return buckets.map((({ _id, ...rest }: Doc) => ({ _id, ...rest })) as never)
  }) as never)
}

export const OWN_STAGES: Record<string, StageOperator> = {
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $replaceRoot: replaceRoot((spec: Doc) => spec.newRoot),
  $replaceWith: replaceRoot((spec) => spec),
  $redact: redact,
  $bucketAuto: bucketAuto,
}
