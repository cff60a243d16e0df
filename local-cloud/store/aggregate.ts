import { Aggregator } from 'mingo/aggregator'
import { Context, evalExpr, ProcessingMode } from 'mingo/core'
import { type Iterator as LazyIterator, Lazy } from 'mingo/lazy'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as windows from 'mingo/operators/window'
import { badRequest, CloudError } from '../errors'
import { distance, toPosition } from './geo'
import { type EngineOptions, groupStage } from './group'
import { compileQuery, setDefaultEvaluator } from './match'
import { OWN_EXPRESSIONS } from './expressions'
import { getPath, splitPath, valuesAt } from './paths'
import { parseOrder, Sorter, sortKey } from './sort'
import { OWN_STAGES, type StageOperator } from './stages'
import type { Store } from './store'
import { type Doc, encodeKey, isPlainObject, toNumber } from './values'

/**
 * Aggregation pipelines: mingo evaluates the expressions and most stages; the stages that read the store, that
 * must not hold a whole collection in memory, or that mingo gets wrong are ours.
 */

export type Stage = Record<string, unknown>
type Docs = LazyIterator

const RESULT_LIMIT = 16 * 1024 * 1024

export class Aggregation {
  private readonly options: EngineOptions

  constructor(private readonly store: Store) {
    const own: Record<string, StageOperator> = {
      ...OWN_STAGES,
      $match: (docs, spec, options) =>
        docs.filter(compileQuery(spec, (doc, expr) => evalExpr(doc, expr, options)) as never),
      $sort: (docs, spec) => docs.transform(((items: Doc[]) => Lazy(sorted(items, spec))) as never),
      $lookup: (docs, spec, options) => this.lookup(docs, spec, options),
      $geoNear: (docs, spec) => geoNear(docs, spec),
      $group: (docs, spec, options) => groupStage(docs, spec, options),
      $sample: (docs, spec) => docs.transform(((items: Doc[]) => Lazy(sample(items, spec))) as never),
    }
    this.options = {
      idKey: '_id',
      processingMode: ProcessingMode.CLONE_OFF,
      useStrictMode: true,
      failOnError: true,
      // No `$function`: code in a pipeline would run in our own process.
      scriptEnabled: false,
      collectionResolver: (name) => (store.catalog.has(name) ? [...store.stream(name).docs] : []),
      context: Context.init({
        accumulator: { ...accumulators },
        expression: { ...expressions, ...OWN_EXPRESSIONS } as never,
        pipeline: { ...stages, ...own } as never,
        projection: { ...projections },
        window: { ...windows },
      }),
    }
    setDefaultEvaluator((doc, expr) => evalExpr(doc, expr, this.options))
  }

  run(collection: string, list: readonly unknown[]): Doc[] {
    const pipeline = list.map(checkStage)
    const { query, order, used } = pushDown(pipeline)
    try {
      const { docs, ordered } = this.store.stream(collection, query, order)
      const rest = rewrite(pipeline.slice(ordered ? used : used - (order ? 1 : 0)))
      return this.collect(docs, rest)
    } catch (error) {
      if (error instanceof CloudError) throw error
      throw badRequest(error instanceof Error ? error.message : String(error))
    }
  }

  private collect(docs: Iterable<Doc>, pipeline: Stage[], variables?: Doc): Doc[] {
    const lazy = Lazy(docs[Symbol.iterator]() as never)
    const aggregator = new Aggregator(pipeline, variables ? { ...this.options, variables } : this.options)
    const out: Doc[] = []
    let size = 0
    aggregator.stream(lazy as never).each(((doc: Doc) => {
      // Sizes are sampled: exact sums would cost more than the aggregation.
      if (out.length % 100 === 0) size += JSON.stringify(doc).length * 100
      if (size > RESULT_LIMIT * 4) throw badRequest('aggregation result exceeds maximum document size (16MB)')
      out.push(doc)
    }) as never)
    return out
  }

  /** `$lookup` asks the store for each document, so that an index on the foreign field is used. */
  private lookup(docs: Docs, spec: Doc, options: EngineOptions): Docs {
    const { from, as, localField, foreignField } = spec
    if (typeof from !== 'string' || typeof as !== 'string')
      throw badRequest(`(FailedToParse) $lookup needs 'from' and 'as'`)
    const pipeline = spec.pipeline === undefined ? undefined : (spec.pipeline as Stage[]).map(checkStage)
    const joinsFields = typeof localField === 'string' && typeof foreignField === 'string'
    if (!joinsFields && !pipeline)
      throw badRequest(`(FailedToParse) $lookup needs localField and foreignField, or a pipeline`)
    const cache = new Map<string, Doc[]>()
    return docs.map(((doc: Doc) => {
      const join = joinsFields ? { [foreignField]: { $in: lookupValues(doc, localField) } } : undefined
      const variables = evalExpr(doc, (spec.let as Doc | undefined) ?? {}, options) as Doc
      const key = encodeKey({ join, variables })
      let found = cache.get(key)
      if (!found) {
        // A collection that does not exist has no documents to join.
        found = !this.store.catalog.has(from)
          ? []
          : pipeline
            ? this.runSub(from, join, pipeline, { ...options.variables, ...options.local?.variables, ...variables })
            : this.store.find(from, join)
        if (cache.size < 1000) cache.set(key, found)
      }
      return setField(doc, as, found)
    }) as never)
  }

  private runSub(from: string, join: Doc | undefined, pipeline: Stage[], variables: Doc): Doc[] {
    const { query, used } = pushDown(pipeline)
    const safe = usesExpressions(query) ? undefined : query
    const { docs } = this.store.stream(from, join && safe ? { $and: [join, safe] } : (join ?? safe))
    return this.collect(docs, rewrite(pipeline.slice(safe ? used : 0)), variables)
  }
}

function checkStage(stage: unknown): Stage {
  if (!isPlainObject(stage) || Object.keys(stage).length !== 1)
    throw badRequest('A pipeline stage specification object must contain exactly one field.')
  const name = Object.keys(stage)[0] as string
  const spec = stage[name]
  if (name === '$sort' && (!isPlainObject(spec) || Object.keys(spec).length === 0))
    throw badRequest('$sort stage must have at least one sort key')
  if (name === '$out' || name === '$merge') throw badRequest(`${name} is not allowed in this context`)
  return stage
}

/** `$expr` depends on variables that the store does not know. */
const usesExpressions = (query: unknown): boolean =>
  query !== undefined && JSON.stringify(query)?.includes('"$expr"') === true

/** Leading `$match` stages become the query of the read, a `$sort` after them its order. */
function pushDown(pipeline: readonly Stage[]): { query: unknown; order: unknown; used: number } {
  const parts: unknown[] = []
  let used = 0
  while (used < pipeline.length && pipeline[used]?.$match !== undefined) parts.push(pipeline[used++]?.$match)
  const order = pipeline[used]?.$sort
  if (order !== undefined) used++
  return { query: parts.length > 1 ? { $and: parts } : parts[0], order, used }
}

/** Writes stages that mingo gets wrong in terms of stages it gets right. */
function rewrite(list: readonly Stage[]): Stage[] {
  return list.flatMap((stage): Stage[] => {
    const [name, spec] = Object.entries(stage)[0] as [string, unknown]
    switch (name) {
      case '$bucket':
        return bucket(spec as Doc)
      case '$count':
        if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.'))
          throw badRequest('the count field must be a non-empty string without $ and .')
        return [{ $group: { _id: null, [spec]: { $sum: 1 } } }, { $project: { _id: 0 } }]
      case '$sortByCount':
        return [{ $group: { _id: spec, count: { $sum: 1 } } }, { $sort: { count: -1 } }]
      case '$facet':
        return [
          {
            $facet: Object.fromEntries(
              Object.entries(spec as Doc).map(([key, sub]) => [key, rewrite((sub as Stage[]).map(checkStage))]),
            ),
          },
        ]
      case '$unwind': {
        const path = isPlainObject(spec) ? spec.path : spec
        if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2)
          throw badRequest(`path option to $unwind stage should be prefixed with a '$'`)
        return [stage]
      }
      case '$project':
        if (!isPlainObject(spec) || Object.keys(spec).length === 0)
          throw badRequest('Invalid $project :: caused by :: projection specification must have at least one field')
        return [{ $project: fixExpressions(spec) }]
      case '$limit':
        if (!(toNumber(spec) > 0)) throw badRequest('the limit must be positive')
        return [{ $limit: toNumber(spec) }]
      default:
        return [{ [name]: fixExpressions(spec) }]
    }
  })
}

/** `$trunc: x` is valid MongoDB, but mingo reads its operand as a list only. */
function fixExpressions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fixExpressions)
  if (!isPlainObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === '$trunc' || key === '$round')
        return [key, Array.isArray(inner) ? fixExpressions(inner) : [fixExpressions(inner), 0]]
      if (key === 'pipeline' && Array.isArray(inner)) return [key, rewrite(inner.map(checkStage))]
      return [key, fixExpressions(inner)]
    }),
  )
}

function bucket(spec: Doc): Stage[] {
  const { groupBy, boundaries, output } = spec
  if (groupBy === undefined) throw badRequest(`$bucket requires 'groupBy' and 'boundaries'`)
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw badRequest('$bucket needs at least two boundaries')
  const list = boundaries as unknown[]
  list.forEach((value, i) => {
    if (i > 0 && encodeKey(list[i - 1]) >= encodeKey(value))
      throw badRequest(`The 'boundaries' option to $bucket must be sorted`)
  })
  const branches = list.slice(0, -1).map((low, i) => ({
    case: { $and: [{ $gte: [groupBy, low] }, { $lt: [groupBy, list[i + 1]] }] },
    then: { $literal: low },
  }))
  const fallback = 'default' in spec ? { default: { $literal: spec.default } } : {}
  const counted = (fixExpressions(output) as Doc | undefined) ?? { count: { $sum: 1 } }
  return [{ $group: { _id: { $switch: { branches, ...fallback } }, ...counted } }, { $sort: { _id: 1 } }]
}

function sorted(items: Doc[], spec: unknown): Doc[] {
  const order = parseOrder(spec)
  const sorter = new Sorter<Doc>()
  for (const item of items) sorter.add(sortKey(item, order), item)
  return sorter.take()
}

function sample(items: Doc[], spec: Doc): Doc[] {
  const size = toNumber(spec.size)
  if (!Number.isInteger(size) || size <= 0) throw badRequest('size argument to $sample must be a positive integer')
  const pool = [...items]
  const count = Math.min(size, pool.length)
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(Math.random() * (pool.length - i))
    ;[pool[i], pool[j]] = [pool[j] as Doc, pool[i] as Doc]
  }
  return pool.slice(0, count)
}

function lookupValues(doc: Doc, field: string): unknown[] {
  const values = valuesAt(doc, splitPath(field)).flatMap((value) =>
    Array.isArray(value) ? (value as unknown[]) : [value ?? null],
  )
  return values.length === 0 ? [null] : values
}

function setField(doc: Doc, field: string, value: unknown): Doc {
  const [name, ...rest] = field.split('.') as [string, ...string[]]
  if (rest.length === 0) return { ...doc, [name]: value }
  const inner = doc[name]
  return { ...doc, [name]: setField(isPlainObject(inner) ? inner : {}, rest.join('.'), value) }
}

function geoNear(docs: Docs, spec: Doc): Docs {
  const center = toPosition(spec.near)
  const { distanceField, key, includeLocs } = spec
  if (!center || typeof distanceField !== 'string') throw badRequest('$geoNear needs near and distanceField')
  const matches = compileQuery(spec.query)
  const factor = spec.distanceMultiplier === undefined ? 1 : toNumber(spec.distanceMultiplier)
  const max = spec.maxDistance === undefined ? Infinity : toNumber(spec.maxDistance)
  const min = spec.minDistance === undefined ? 0 : toNumber(spec.minDistance)
  const limit = spec.num ?? spec.limit
  return docs.transform(((items: Doc[]) => {
    const sorter = new Sorter<Doc>(limit === undefined ? Infinity : toNumber(limit))
    for (const doc of items) {
      const place =
        typeof key === 'string'
          ? getPath(doc, splitPath(key))
          : Object.values(doc).find((value) => isPlainObject(value) && value.type === 'Point')
      const position = toPosition(place)
      if (!position || !matches(doc)) continue
      const metres = distance(center, position)
      if (metres > max || metres < min) continue
      const found = setField(doc, distanceField, metres * factor)
      sorter.add(encodeKey(metres), typeof includeLocs === 'string' ? setField(found, includeLocs, place) : found)
    }
    return Lazy(sorter.take() as never)
  }) as never)
}
