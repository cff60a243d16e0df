import { badRequest, CloudError } from '../errors'
import { envOf, type Names, NO_NAMES } from './expressions'
import { compileGroup } from './group'
import { buckets } from './stages/buckets'
import { geoNear } from './stages/geoNear'
import { joins } from './stages/joins'
import { rows } from './stages/rows'
import { shape } from './stages/shape'
import type { Place, Run, Scope, Stage as StageCompiler } from './stages/stage'
import { nearestDocs, withPlaces } from './nearStage'
import type { Reader } from './reader'
import { type Doc, isPlainObject, own } from './values'

/** Aggregation pipelines: compiled as a whole, so that an error is told before anything is read, then run lazily. */

export type Stage = Record<string, unknown>

const STAGES: Record<string, StageCompiler> = { ...rows, ...shape, ...buckets, ...joins, $group: compileGroup, $geoNear: geoNear } // prettier-ignore

const RESULT_LIMIT = 16 * 1024 * 1024
const MAX_STAGES = 1000

/** Where a stage may not stand: `$facet` would nest, and `$geoNear` reads the collection itself. */
function checkPlace(name: string, index: number, place: Place): void {
  if (place === '$facet' && (name === '$facet' || name === '$geoNear'))
    throw badRequest(`${name} is not allowed to be used within a $facet stage`)
  if (name === '$geoNear' && index > 0) throw badRequest('$geoNear is only valid as the first stage in a pipeline.')
}

export class Aggregation {
  constructor(
    private readonly store: Reader,
    private readonly now: () => number = Date.now,
  ) {}

  run(collection: string, given: readonly unknown[]): Doc[] {
    const list = withPlaces(this.store.catalog, collection, given)
    const run = this.compile(list, NO_NAMES, '')
    const { query, order, used } = pushDown(list as readonly Stage[])
    try {
      const near = nearestDocs(this.store, collection, list)
      if (near) return collect(run(near, envOf(undefined, this.now())))
      const { docs, ordered } = this.store.stream(collection, query, order)
      // What the read has done already is not done again.
      const done = ordered ? used : used - (order ? 1 : 0)
      const rest = done === 0 ? run : this.compile(list.slice(done), NO_NAMES, '', done)
      return collect(rest(docs, envOf(undefined, this.now())))
    } catch (error) {
      if (error instanceof CloudError) throw error
      throw badRequest(error instanceof Error ? error.message : String(error))
    }
  }

  private compile(list: unknown, names: Names, place: Place, offset = 0): Run {
    if (!Array.isArray(list)) throw badRequest('(TypeMismatch) a pipeline must be an array')
    if (list.length > MAX_STAGES) throw badRequest(`Pipeline length must be no longer than ${MAX_STAGES} stages`)
    const scope: Scope = {
      names,
      place,
      pipeline: (inner, more, at) => this.compile(inner, more, at),
      // A collection that does not exist has no documents.
      read: (from, query) => (this.store.catalog.has(from) ? this.store.stream(from, query).docs : []),
    }
    const runs = (list as unknown[]).map((stage, i): Run => {
      const [name, spec] = stageOf(stage)
      checkPlace(name, i + offset, place)
      const compiler = own(STAGES, name)
      if (!compiler) throw badRequest(`Unrecognized pipeline stage name: '${name}'`)
      return compiler(spec, scope, name)
    })
    return (docs, env) => runs.reduce((input, run) => run(input, env), docs)
  }
}

function stageOf(stage: unknown): [string, unknown] {
  const entries = isPlainObject(stage) ? Object.entries(stage) : []
  const [entry] = entries
  if (!entry || entries.length !== 1)
    throw badRequest('A pipeline stage specification object must contain exactly one field.')
  const [name] = entry
  if (name === '$out' || name === '$merge') throw badRequest(`${name} is not allowed in this context`)
  return entry
}

function collect(docs: Iterable<Doc>): Doc[] {
  const out: Doc[] = []
  let size = 0
  for (const doc of docs) {
    // Sizes are sampled: exact sums would cost more than the aggregation.
    if (out.length % 100 === 0) size += JSON.stringify(doc).length * 100
    if (size > RESULT_LIMIT * 4) throw badRequest('aggregation result exceeds maximum document size (16MB)')
    out.push(doc)
  }
  return out
}

/** Leading `$match` stages become the query of the read, a `$sort` after them its order. */
function pushDown(pipeline: readonly Stage[]): { query: unknown; order: unknown; used: number } {
  const parts: unknown[] = []
  let used = 0
  while (used < pipeline.length && pipeline[used]?.$match !== undefined) parts.push(pipeline[used++]?.$match)
  const order = pipeline[used]?.$sort
  if (order !== undefined) used++
  return { query: parts.length > 1 ? { $and: parts } : parts[0], order, used }
}
