import { badRequest } from '../../errors'
import { bind, compile, namesOf } from '../expressions'
import { compileQuery } from '../match'
import { splitPath, valuesAt } from '../paths'
import { type Doc, encodeKey, isPlainObject, isRegExp } from '../values'
import { at, mapped, type Run, setAt, type Stage, wholeNumber } from './stage'

/** Stages that bring in other documents, or other pipelines. */

function textOption(spec: Doc, name: string, key: string): string {
  const value = spec[key]
  if (typeof value !== 'string' || value === '')
    throw badRequest(`(FailedToParse) ${name} argument '${key}' must be a string`)
  return value
}

function checkOptions(spec: unknown, name: string, known: readonly string[]): Doc {
  if (!isPlainObject(spec)) throw badRequest(`(FailedToParse) the ${name} stage specification must be an object`)
  for (const key of Object.keys(spec))
    if (!known.includes(key)) throw badRequest(`(FailedToParse) unknown argument to ${name}: ${key}`)
  return spec
}

function joinedValues(doc: Doc, field: string): unknown[] {
  const values = valuesAt(doc, splitPath(field)).flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : [value ?? null],
  )
  return values.length === 0 ? [null] : values
}

/** Equality with any of the values; a pattern is equal to itself only, and finds no strings. */
const joinQuery = (field: string, values: unknown[]): Doc =>
  values.some(isRegExp) ? { $or: values.map((value) => ({ [field]: { $eq: value } })) } : { [field]: { $in: values } }

const MAX_KNOWN = 1000

/** Asks the store for each document, so that an index on the foreign field is used; answers are kept for a while. */
function cached(find: (key: string) => Doc[]): (key: string) => Doc[] {
  const known = new Map<string, Doc[]>()
  return (key) => {
    let found = known.get(key)
    if (!found) {
      found = find(key)
      if (known.size < MAX_KNOWN) known.set(key, found)
    }
    return found
  }
}

const lookup: Stage = (given, scope, name) => {
  const spec = checkOptions(given, name, ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'])
  const from = textOption(spec, name, 'from')
  const as = splitPath(textOption(spec, name, 'as'))
  const byFields = 'localField' in spec || 'foreignField' in spec
  if (spec.pipeline === undefined) {
    if (spec.let !== undefined) throw badRequest(`(FailedToParse) $lookup with a 'let' argument must also specify 'pipeline'`)
    const [local, foreign] = [textOption(spec, name, 'localField'), textOption(spec, name, 'foreignField')]
    return (docs) => {
      let values: unknown[] = []
      const find = cached(() => [...scope.read(from, joinQuery(foreign, values))])
      return mapped(docs, (doc) => {
        values = joinedValues(doc, local)
        return setAt(doc, as, find(encodeKey(values)))
      })
    }
  }
  if (byFields)
    throw badRequest(`(FailedToParse) $lookup with 'pipeline' may not specify 'localField' or 'foreignField'`)
  const added = namesOf(spec.let)
  const letRuns = Object.entries((spec.let as Doc | undefined) ?? {}).map(([key, value]) => [key, compile(value, scope.names)] as const)
  const run = scope.pipeline(spec.pipeline, new Set([...scope.names, ...added]), '$lookup')
  return (docs, env) => {
    let inside = env
    const find = cached(() => [...run(scope.read(from), inside)])
    return mapped(docs, (doc) => {
      const here = at(env, doc)
      const values = letRuns.map(([key, valueOf]) => [key, valueOf(here)] as const)
      inside = env
      for (const [key, value] of values) inside = bind(inside, key, value)
      // A missing variable is not a null one.
      return setAt(doc, as, find(encodeKey(values.map(([, value]) => (value === undefined ? [] : [value])))))
    })
  }
} // prettier-ignore

const graphLookup: Stage = (given, scope, name) => {
  const spec = checkOptions(given, name, ['from', 'startWith', 'connectFromField', 'connectToField', 'as', 'maxDepth', 'depthField', 'restrictSearchWithMatch']) // prettier-ignore
  const [from, as] = [textOption(spec, name, 'from'), splitPath(textOption(spec, name, 'as'))]
  const [fromField, toField] = [textOption(spec, name, 'connectFromField'), textOption(spec, name, 'connectToField')]
  if (spec.startWith === undefined) throw badRequest(`$graphLookup requires 'startWith'`)
  const startOf = compile(spec.startWith, scope.names)
  const maxDepth = spec.maxDepth === undefined ? Infinity : wholeNumber(spec.maxDepth, 'maxDepth')
  if (maxDepth < 0) throw badRequest(`maxDepth requires a nonnegative argument, found: ${maxDepth}`)
  const depthField = spec.depthField === undefined ? undefined : splitPath(textOption(spec, name, 'depthField'))
  const restrict = spec.restrictSearchWithMatch
  if (restrict !== undefined && !isPlainObject(restrict)) throw badRequest('restrictSearchWithMatch must be an object')
  compileQuery(restrict)
  const search = (start: unknown[]): Doc[] => {
    const found = new Map<string, Doc>()
    const asked = new Set<string>()
    let frontier = start
    for (let depth = 0; depth <= maxDepth && frontier.length > 0; depth++) {
      const values = frontier.filter((value) => !asked.has(encodeKey(value)))
      for (const value of values) asked.add(encodeKey(value))
      if (values.length === 0) break
      const join = joinQuery(toField, values)
      frontier = []
      for (const doc of scope.read(from, restrict ? { $and: [restrict, join] } : join)) {
        const key = encodeKey(doc._id)
        if (found.has(key)) continue
        found.set(key, depthField ? setAt(doc, depthField, depth) : doc)
        for (const value of valuesAt(doc, splitPath(fromField)))
          frontier.push(...(Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value]))
      }
    }
    return [...found.values()]
  }
  return (docs, env) =>
    mapped(docs, (doc) => {
      const start = startOf(at(env, doc)) ?? null
      return setAt(doc, as, search(Array.isArray(start) ? (start as unknown[]) : [start]))
    })
}

const facet: Stage = (spec, scope, name) => {
  if (!isPlainObject(spec) || Object.keys(spec).length === 0)
    throw badRequest(`the ${name} specification must be a non-empty object`)
  const runs = Object.entries(spec).map(([key, list]): [string, Run] => {
    if (key === '' || key.startsWith('$') || key.includes('.'))
      throw badRequest(`invalid field name in ${name}: FieldPath field names may not be empty, start with '$' or contain '.'`) // prettier-ignore
    if (!Array.isArray(list)) throw badRequest(`arguments to ${name} must be arrays, ${key} is not`)
    return [key, scope.pipeline(list, scope.names, '$facet')]
  })
  return function* (docs, env) {
    const input = [...docs]
    yield Object.fromEntries(runs.map(([key, run]) => [key, [...run(input, env)]]))
  }
}

const unionWith: Stage = (given, scope, name) => {
  const spec = typeof given === 'string' ? { coll: given } : checkOptions(given, name, ['coll', 'pipeline'])
  const from = textOption(spec, name, 'coll')
  const run = scope.pipeline(spec.pipeline ?? [], scope.names, '$unionWith')
  return function* (docs, env) {
    yield* docs
    yield* run(scope.read(from), env)
  }
}

export const joins: Record<string, Stage> = {
  $lookup: lookup,
  $graphLookup: graphLookup,
  $facet: facet,
  $unionWith: unionWith,
}
