import { badRequest } from '../../errors'
import { bind, checkedPath, compile, type Env, type Names, type Run as Expression } from '../expressions'
import { isOperatorObject } from '../match'
import { isNumeric } from '../numerics'
import { picker } from '../project'
import { type Doc, isPlainObject, toNumber } from '../values'
import { at, mapped, type Stage } from './stage'

/** Stages that give documents another shape. */

type Path = readonly string[]

/** `{a: {b: 1}}` names the field `a.b`, unless the object is an expression. */
function fieldsOf(stage: string, spec: unknown, prefix: Path = []): [Path, unknown][] {
  if (!isPlainObject(spec) || Object.keys(spec).length === 0)
    throw badRequest(
      prefix.length === 0
        ? `Invalid ${stage} :: caused by :: specification must have at least one field`
        : `an empty object is not a valid value. Found at path ${prefix.join('.')}`,
    )
  const fields = Object.entries(spec).flatMap(([name, value]): [Path, unknown][] => {
    const path = [...prefix, ...checkedPath(name)]
    if (!isPlainObject(value) || isOperatorObject(value)) return [[path, value]]
    return fieldsOf(stage, value, path)
  })
  if (prefix.length === 0) checkConflicts(stage, fields)
  return fields
}

/** No field may be named twice, nor together with one below it. */
function checkConflicts(stage: string, fields: readonly [Path, unknown][]): void {
  const seen = new Map<string, boolean>() // path → whether it is one of the fields itself
  for (const [path] of fields) {
    const whole = path.join('.')
    const clash = seen.has(whole) || path.some((_name, i) => i > 0 && seen.get(path.slice(0, i).join('.')) === true)
    if (clash)
      throw badRequest(`Invalid ${stage} :: caused by :: specification contains two conflicting paths at '${whole}'`)
    path.forEach((_name, i) => {
      const part = path.slice(0, i + 1).join('.')
      seen.set(part, seen.get(part) === true || i === path.length - 1)
    })
  }
}

/** Sets a field below a value: in every document of an array, and in place of what is no document. */
function setAt(target: unknown, path: Path, depth: number, value: unknown): unknown {
  if (depth === path.length) return value
  if (Array.isArray(target)) return target.map((item) => setAt(item, path, depth, value))
  const name = path[depth] as string
  const doc: Doc = isPlainObject(target) ? { ...target } : {}
  const inner = setAt(doc[name], path, depth + 1, value)
  if (inner === undefined) delete doc[name]
  else doc[name] = inner
  return doc
}

interface Computed {
  path: Path
  valueOf: Expression
}

const computedOf = (fields: readonly [Path, unknown][], names: Names): Computed[] =>
  fields.map(([path, value]) => ({ path, valueOf: compile(value, names) }))

function withComputed(start: unknown, computed: readonly Computed[], env: Env): Doc {
  let out = start
  for (const { path, valueOf } of computed) out = setAt(out, path, 0, valueOf(env))
  return out as Doc
}

const addFields: Stage = (spec, { names }, name) => {
  const computed = computedOf(fieldsOf(name, spec), names)
  return (docs, env) => mapped(docs, (doc) => withComputed(doc, computed, at(env, doc)))
}

const isChoice = (value: unknown): boolean => isNumeric(value) || typeof value === 'boolean'
const isChosen = (value: unknown): boolean => (isNumeric(value) ? toNumber(value) !== 0 : Boolean(value))
const isId = (path: Path): boolean => path.length === 1 && path[0] === '_id'

/** `_id` first, then what is kept in the order of the document, then what is computed in the order of the stage. */
const project: Stage = (spec, { names }, name) => {
  const all = fieldsOf(name, spec)
  const computed = all.filter(([, value]) => !isChoice(value))
  const kept = all.filter(([, value]) => isChoice(value) && isChosen(value)).map(([path]) => path)
  const dropped = all.filter(([, value]) => isChoice(value) && !isChosen(value)).map(([path]) => path)
  const mixed = dropped.find((path) => !isId(path))
  const including = computed.length > 0 || kept.some((path) => !isId(path)) || dropped.length === 0
  if (including && mixed)
    throw badRequest(`Invalid ${name} :: caused by :: Cannot do exclusion on field ${mixed.join('.')} in inclusion projection`) // prettier-ignore
  if (including && dropped.length === 0 && ![...kept, ...computed.map(([path]) => path)].some(isId)) kept.push(['_id'])
  const made = computedOf(computed, names)
  // A computed field below others needs the documents and arrays it is to be put into.
  const below = made.map(({ path }) => path).filter((path) => path.length > 1)
  const pick = including ? picker([...kept, ...below], true) : picker(dropped, false)
  return (docs, env) =>
    mapped(docs, (doc) => {
      const out = withComputed(pick(doc), made, at(env, doc))
      if (!('_id' in out)) return out
      const { _id, ...rest } = out
      return { _id, ...rest }
    })
}

const unset: Stage = (spec, scope, name) => {
  const list = Array.isArray(spec) ? (spec as unknown[]) : [spec]
  if (list.length === 0) throw badRequest('$unset specification must be a string or an array with at least one field')
  for (const field of list)
    if (typeof field !== 'string' || field === '' || field.startsWith('$'))
      throw badRequest('$unset specification must be a string or an array containing only string values')
  const fields = (list as string[]).map((field): [Path, unknown] => [checkedPath(field), 0])
  checkConflicts(name, fields)
  const drop = picker(fields.map(([path]) => path), false) // prettier-ignore
  return (docs) => mapped(docs, drop)
}

const replaceRoot =
  (expressionOf: (spec: unknown) => unknown): Stage =>
  (spec, { names }) => {
    const rootOf = compile(expressionOf(spec), names)
    return (docs, env) =>
      mapped(docs, (doc) => {
        const root = rootOf(at(env, doc))
        if (!isPlainObject(root)) throw badRequest(`'newRoot' expression must evaluate to an object`)
        return root
      })
  }

function newRootOf(spec: unknown): unknown {
  if (!isPlainObject(spec)) throw badRequest('expected an object as specification for $replaceRoot stage')
  for (const key of Object.keys(spec))
    if (key !== 'newRoot') throw badRequest(`unrecognized option to $replaceRoot stage: ${key}`)
  if (spec.newRoot === undefined) throw badRequest('no newRoot specified for the $replaceRoot stage')
  return spec.newRoot
}

/** `$$DESCEND` asks the same question again of every document below. */
const redact: Stage = (spec, { names }) => {
  const answers = ['KEEP', 'PRUNE', 'DESCEND']
  const answerOf = compile(spec, new Set([...names, ...answers]))
  const redacted = (doc: Doc, env: Env): Doc | undefined => {
    const answer = answerOf(at(env, doc))
    if (answer === answers[1]) return undefined
    if (answer === answers[0]) return doc
    if (answer !== answers[2]) throw badRequest('$redact must resolve to $$KEEP, $$PRUNE, or $$DESCEND')
    const below = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(below).filter((item) => item !== undefined)
      return isPlainObject(value) ? redacted(value, env) : value
    }
    const kept = Object.entries(doc).map(([name, value]): [string, unknown] => [name, below(value)])
    return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
  }
  return (docs, env) => {
    let inside = env
    for (const name of answers) inside = bind(inside, name, name)
    return mapped(docs, (doc) => redacted(doc, inside))
  }
}

export const shape: Record<string, Stage> = {
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceRoot: replaceRoot(newRootOf),
  $replaceWith: replaceRoot((spec) => spec),
  $redact: redact,
}
