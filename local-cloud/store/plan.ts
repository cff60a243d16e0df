import { type Bounds, directed, fieldBounds, isExact, type KeyRange, MAX_RANGES, orient, rangeOf } from './bounds'
import type { Collection, Index } from './catalog'
import { cellRanges } from './cells'
import { regionOf } from './regions'
import { estimate, PROBE } from './scan'
import type { SortField } from './sort'
import type { Sql } from './sql'
import { afterPrefix, isPlainObject, rankOf, RANK } from './values'

/**
 * Chooses how to read a collection: by `_id`, through an index, or all of it. A plan only narrows the candidates:
 * the caller tests every candidate against the whole query, unless the plan is exact. So a plan may be too wide but
 * never too narrow.
 */

export interface Plan {
  kind: 'all' | 'id' | 'index' | 'union'
  index?: Index
  ranges: KeyRange[]
  reverse: boolean
  /** The scan yields documents in the wanted order. */
  ordered: boolean
  /** Each range is in the wanted order by itself, and they are to be merged. */
  merge?: boolean
  /** One document may turn up more than once. */
  repeats: boolean
  /** Everything within the ranges meets the query, and once. */
  exact: boolean
  /** Branches of an `$or`, each with its own plan. */
  branches?: Plan[]
  /** How many entries it reads, as far as that was counted. */
  estimate?: number
}

/** The conditions that all have to hold: on fields, and those of other kinds. */
interface Conditions {
  fields: Map<string, unknown[]>
  branches: unknown[][]
  others: boolean
}

const MAX_MERGED = 50
const ONE_IN = 10
/** Conditions on one array that are tried, each as the one that bounds. */
const MAX_WAYS = 60

export function plan(
  sql: Sql,
  collection: Collection,
  query: unknown,
  order: readonly SortField[],
  limit = Infinity,
): Plan {
  const conditions = conditionsOf(query)
  const byId = planById(conditions, order)
  if (byId?.one) return byId.plan
  const candidates = collection.indexes
    .flatMap((index) => fieldsFor(index, conditions).map((fields) => planIndex(index, conditions, fields, order)))
    .filter((found) => found !== undefined)
  if (byId) candidates.push(byId)
  candidates.sort((a, b) => b.score - a.score)
  if (candidates.length > 0) return choose(sql, collection, candidates, limit)
  for (const branch of conditions.branches) {
    const plans = branch.map((part) => plan(sql, collection, part, []))
    if (plans.every(({ kind }) => kind !== 'all')) {
      return { kind: 'union', ranges: [], reverse: false, ordered: false, repeats: true, exact: false, branches: plans }
    }
  }
  const exact = conditions.fields.size === 0 && !conditions.others
  return { kind: 'all', ranges: [], reverse: false, ordered: order.length === 0, repeats: false, exact }
}

/**
 * The candidate that reads least. Entries are counted, but no more of them than the best so far would read; the
 * score decides between equals. One that comes in order ends once it has what is asked for: at once when it needs no
 * second look, and else we suppose that one in ten of its documents meets the rest of the query.
 */
function choose(sql: Sql, collection: Collection, candidates: readonly Candidate[], limit: number): Plan {
  let best = candidates[0] as Candidate
  if (candidates.length === 1) return best.plan
  let least = Infinity
  for (const candidate of candidates) {
    const { plan: found } = candidate
    const enough = found.ordered ? limit * (found.exact ? 1 : ONE_IN) : Infinity
    found.estimate = estimate(sql, collection, found, Math.min(PROBE, least))
    const cost = Math.min(found.estimate, enough)
    if (cost >= least) continue
    best = candidate
    least = cost
  }
  return best.plan
}

function conditionsOf(query: unknown): Conditions {
  const fields = new Map<string, unknown[]>()
  const branches: unknown[][] = []
  let others = false
  for (const [key, condition] of flatten(query)) {
    if (!key.startsWith('$')) fields.set(key, [...(fields.get(key) ?? []), condition])
    else others = true
    if (key === '$or' && Array.isArray(condition)) branches.push(condition)
  }
  return { fields, branches, others }
}

/** The conditions that all have to hold, with `$and` taken apart. */
function flatten(query: unknown): [string, unknown][] {
  if (!isPlainObject(query)) return []
  return Object.entries(query).flatMap(([key, condition]): [string, unknown][] =>
    key === '$and' && Array.isArray(condition)
      ? condition.flatMap(flatten)
      : condition === undefined
        ? []
        : [[key, condition]],
  )
}

interface Candidate {
  plan: Plan
  score: number
}

/** Whether conditions on these fields are all there are, and the bounds say all of them. */
const isCovered = ({ fields, others }: Conditions, used: (field: string) => boolean): boolean =>
  !others && [...fields].every(([field, list]) => used(field) && list.every(isExact))

function planById(conditions: Conditions, order: readonly SortField[]): (Candidate & { one: boolean }) | undefined {
  const wanted = conditions.fields.get('_id') ?? []
  const bounds = fieldBounds(wanted, false)
  const single = order.length === 1 && order[0]?.field === '_id' ? order[0] : undefined
  if (!bounds && !single) return undefined
  const ranges = bounds ? bounds.intervals.map((interval) => rangeOf('', interval, 1)) : [{ from: '', to: '\xff' }]
  const reverse = single?.direction === -1
  if (reverse) ranges.reverse()
  const one = bounds?.points === true && ranges.length <= 1
  const ordered = order.length === 0 || single !== undefined || one
  const score = (bounds?.points ? 9 : bounds ? 5 : 0) + (single ? 6 : 0)
  // Nobody notes which numbers are no plain ones here.
  const exact = isCovered(conditions, (field) => field === '_id') && !wanted.some(mentionsNumber)
  return { plan: { kind: 'id', ranges, reverse, ordered, repeats: false, exact }, score, one }
}

const mentionsNumber = (condition: unknown): boolean =>
  isPlainObject(condition) ? Object.values(condition).flat().some(mentionsNumber) : rankOf(condition) === RANK.number

/** The parts of an index's key that a query holds fixed or bounds. */
interface Reach {
  prefixes: string[]
  ranges: KeyRange[] | undefined
  score: number
  /** Leading fields that are used, that are held to some values, and to one value. */
  used: number
  listed: number
  fixed: number
}

function reachOf(index: Index, fields: Map<string, unknown[]>, cells?: KeyRange[]): Reach {
  const reach: Reach = { prefixes: [''], ranges: undefined, score: 0, used: 0, listed: 0, fixed: 0 }
  let multikeyUsed = false
  for (const [position, key] of index.keys.entries()) {
    if (key.geo) return cells ? withCells(reach, cells) : withCells(reach, cellsOf(fields.get(key.field)), MAX_RANGES)
    const isMultikey = index.multikey.has(position)
    // Two array fields of one document need not match in the same entry.
    if (isMultikey && multikeyUsed) break
    const bounds = fieldBounds(fields.get(key.field) ?? [], isMultikey)
    if (!bounds || reach.prefixes.length * bounds.intervals.length > MAX_RANGES) break
    multikeyUsed ||= isMultikey
    reach.used++
    if (!bounds.points) {
      reach.ranges = ranged(reach.prefixes, bounds, key.direction)
      reach.score += 5
      break
    }
    reach.prefixes = reach.prefixes.flatMap((prefix) =>
      orient(bounds.intervals, key.direction).map(({ lo }) => prefix + directed(lo, key.direction)),
    )
    reach.listed++
    if (reach.fixed === position && bounds.intervals.length === 1) reach.fixed++
    reach.score += bounds.intervals.length === 1 ? 10 : 9
  }
  return reach
}

const ranged = (prefixes: string[], bounds: Bounds, direction: 1 | -1): KeyRange[] =>
  prefixes.flatMap((prefix) =>
    orient(bounds.intervals, direction).map((interval) => rangeOf(prefix, interval, direction)),
  )

function cellsOf(conditions: unknown[] | undefined): KeyRange[] | undefined {
  const region = conditions && regionOf(conditions)
  return region && cellRanges(region)
}

function withCells(reach: Reach, cells: KeyRange[] | undefined, most = Infinity): Reach {
  if (!cells || reach.prefixes.length * cells.length > most) return reach
  const ranges = reach.prefixes.flatMap((prefix) =>
    cells.map(({ from, to }) => ({ from: prefix + from, to: prefix + to })),
  )
  return { ...reach, ranges, used: reach.used + 1, score: reach.score + 5 }
}

/** The ranges of a geo index below the equalities before its place, for the cells of a search. */
export function placesIn(index: Index, query: unknown, cells: KeyRange[]): KeyRange[] | undefined {
  const reach = reachOf(index, conditionsOf(query).fields, cells)
  return reach.ranges && reach.used > index.keys.findIndex(({ geo }) => geo) ? reach.ranges : undefined
}

/**
 * The ways to use an index. On arrays each condition may be met by another element, so only one of them bounds the
 * entries; which one of several is worth counting, as MongoDB tries each.
 */
function fieldsFor(index: Index, { fields }: Conditions): Map<string, unknown[]>[] {
  const array = index.keys.find((key, position) => !key.geo && index.multikey.has(position))
  const asked = (array && fields.get(array.field))?.flatMap(eachOfAll) ?? []
  if (!array || asked.length < 2) return [fields]
  return asked.slice(0, MAX_WAYS).map((one) => new Map(fields).set(array.field, [one]))
}

/** `{$all: [a, b]}` is a and b. */
function eachOfAll(condition: unknown): unknown[] {
  const all = isPlainObject(condition) && Object.keys(condition).length === 1 ? condition.$all : undefined
  return Array.isArray(all) && all.length > 0 ? all.map((one) => ({ $eq: one as unknown })) : [condition]
}

function planIndex(
  index: Index,
  conditions: Conditions,
  fields: Map<string, unknown[]>,
  order: readonly SortField[],
): Candidate | undefined {
  const reach = reachOf(index, fields)
  const { prefixes, used, listed, fixed } = reach
  const place = index.keys.findIndex(({ geo }) => geo)
  // Documents without a place are not in it.
  if (place >= 0 && used <= place) return undefined
  let direction = place >= 0 ? Number(order.length === 0) : orderDirection(index, order, fixed, fields)
  let merge = false
  if (direction === 0 && place < 0 && listed > fixed && prefixes.length <= MAX_MERGED) {
    // `state in (…)` ordered by the next field: every state's part is in order, merging them is cheap.
    direction = orderDirection(index, order, listed, fields)
    merge = direction !== 0
  }
  if (used === 0 && (direction === 0 || order.length === 0)) return undefined
  const ranges =
    reach.ranges ?? prefixes.map((prefix) => ({ from: prefix, to: prefix === '' ? '\xff\xff' : afterPrefix(prefix) }))
  // Ranges are disjoint and in key order, so reading them one after the other gives the order of the key.
  const sorted = direction !== 0
  let { score } = reach
  if (index.unique && fixed === index.keys.length) score += 5
  if (sorted && order.length > 0) score += 6
  const reverse = direction === -1
  if (reverse) ranges.reverse()
  const names = new Set(index.keys.slice(0, used).map(({ field }) => field))
  const exact = place < 0 && index.multikey.size === 0 && isCovered(conditions, (field) => names.has(field))
  return {
    plan: {
      kind: 'index',
      index,
      ranges,
      reverse,
      ordered: order.length === 0 || sorted,
      repeats: index.multikey.size > 0,
      exact,
      merge,
    },
    score,
  }
}

/** 1 or -1 when reading the index forwards or backwards gives the order, 0 when it does not. */
function orderDirection(
  index: Index,
  order: readonly SortField[],
  fixed: number,
  fields: Map<string, unknown[]>,
): 0 | 1 | -1 {
  if (order.length === 0) return 1
  let direction: 0 | 1 | -1 = 0
  let position = 0
  for (const sort of order) {
    // Fields held to one value may be skipped, or appear in the sort without effect.
    while (position < fixed && index.keys[position]?.field !== sort.field) position++
    const key = index.keys[position]
    if (!key || key.field !== sort.field) {
      const pinned = index.keys.slice(0, fixed).some(({ field }) => field === sort.field)
      if (
        pinned &&
        fields.has(sort.field) &&
        !index.keys.some((k, i) => k.field === sort.field && index.multikey.has(i))
      )
        continue
      return 0
    }
    // Arrays sort by their least or greatest element, which an entry does not know.
    if (index.multikey.has(position)) return 0
    const needed = key.direction === sort.direction ? 1 : -1
    if (position >= fixed) {
      if (direction !== 0 && direction !== needed) return 0
      direction = needed
    }
    position++
  }
  return direction === 0 ? 1 : direction
}
