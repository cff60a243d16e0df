import type { Collection, Index } from './catalog'
import { isOperatorObject } from './match'
import type { SortField } from './sort'
import {
  afterPrefix,
  type Doc,
  encodeKey,
  invertKey,
  isPlainObject,
  isRegExp,
  RANK,
  rankOf,
  stringBytes,
} from './values'

/**
 * Chooses how to read a collection: by `_id`, through an index, or all of it. A plan only narrows the candidates;
 * the caller tests every candidate against the whole query, so a plan may be too wide but never too narrow.
 */

/** Encoded keys from `from` (inclusive) to `to` (exclusive). */
export interface KeyRange {
  from: string
  to: string
}

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
  /** Branches of an `$or`, each with its own plan. */
  branches?: Plan[]
}

/** Bounds on one field, as prefixes of encoded values; both ends absent never happens. */
interface Interval {
  lo: string
  loInclusive: boolean
  hi: string
  hiInclusive: boolean
}

interface Bounds {
  /** Alternatives, disjoint and in ascending order. */
  intervals: Interval[]
  /** Every interval is a single value. */
  points: boolean
}

const MAX_RANGES = 200
const MAX_MERGED = 50
const point = (key: string): Interval => ({ lo: key, loInclusive: true, hi: key, hiInclusive: true })

export function plan(collection: Collection, query: unknown, order: readonly SortField[]): Plan {
  const conjuncts = flatten(query)
  const fields = new Map<string, unknown[]>()
  const branches: unknown[][] = []
  for (const [key, condition] of conjuncts) {
    if (key === '$or' && Array.isArray(condition)) branches.push(condition)
    else if (!key.startsWith('$')) fields.set(key, [...(fields.get(key) ?? []), condition])
  }
  const byId = planById(fields, order)
  if (byId?.one) return byId.plan
  const candidates = collection.indexes
    .map((index) => planIndex(index, fields, order))
    .filter((found) => found !== undefined)
  if (byId) candidates.push(byId)
  candidates.sort((a, b) => b.score - a.score)
  const best = candidates[0]
  if (best) return best.plan
  for (const branch of branches) {
    const plans = branch.map((part) => plan(collection, part, []))
    if (plans.every(({ kind }) => kind !== 'all')) {
      return { kind: 'union', ranges: [], reverse: false, ordered: false, repeats: true, branches: plans }
    }
  }
  return { kind: 'all', ranges: [], reverse: false, ordered: order.length === 0, repeats: false }
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

function planById(
  fields: Map<string, unknown[]>,
  order: readonly SortField[],
): (Candidate & { one: boolean }) | undefined {
  const bounds = fieldBounds(fields.get('_id') ?? [], false)
  const single = order.length === 1 && order[0]?.field === '_id' ? order[0] : undefined
  if (!bounds && !single) return undefined
  const ranges = bounds ? bounds.intervals.map((interval) => rangeOf('', interval, 1)) : [{ from: '', to: '\xff' }]
  const reverse = single?.direction === -1
  if (reverse) ranges.reverse()
  const one = bounds?.points === true && ranges.length <= 1
  const ordered = order.length === 0 || single !== undefined || one
  const score = (bounds?.points ? 9 : bounds ? 5 : 0) + (single ? 6 : 0)
  return { plan: { kind: 'id', ranges, reverse, ordered, repeats: false }, score, one }
}

function planIndex(index: Index, fields: Map<string, unknown[]>, order: readonly SortField[]): Candidate | undefined {
  let prefixes = ['']
  let ranges: KeyRange[] | undefined
  let score = 0
  let used = 0
  let multikeyUsed = false
  let fixed = 0 // leading fields held to one value
  let listed = 0 // leading fields held to some values
  for (const [position, key] of index.keys.entries()) {
    const isMultikey = index.multikey.has(position)
    // Two array fields of one document need not match in the same entry.
    if (isMultikey && multikeyUsed) break
    const bounds = fieldBounds(fields.get(key.field) ?? [], isMultikey)
    if (!bounds || prefixes.length * bounds.intervals.length > MAX_RANGES) break
    multikeyUsed ||= isMultikey
    used++
    if (bounds.points) {
      prefixes = prefixes.flatMap((prefix) =>
        orient(bounds.intervals, key.direction).map(({ lo }) => prefix + directed(lo, key.direction)),
      )
      listed++
      if (fixed === position && bounds.intervals.length === 1) fixed++
      score += bounds.intervals.length === 1 ? 10 : 9
      continue
    }
    ranges = prefixes.flatMap((prefix) =>
      orient(bounds.intervals, key.direction).map((interval) => rangeOf(prefix, interval, key.direction)),
    )
    score += 5
    break
  }
  let direction = orderDirection(index, order, fixed, fields)
  let merge = false
  if (direction === 0 && listed > fixed && prefixes.length <= MAX_MERGED) {
    // `state in (…)` ordered by the next field: every state's part is in order, merging them is cheap.
    direction = orderDirection(index, order, listed, fields)
    merge = direction !== 0
  }
  if (used === 0 && (direction === 0 || order.length === 0)) return undefined
  ranges ??= prefixes.map((prefix) => ({ from: prefix, to: prefix === '' ? '\xff\xff' : afterPrefix(prefix) }))
  // Ranges are disjoint and in key order, so reading them one after the other gives the order of the key.
  const sorted = direction !== 0
  if (index.unique && fixed === index.keys.length) score += 5
  if (sorted && order.length > 0) score += 6
  const reverse = direction === -1
  if (reverse) ranges.reverse()
  return {
    plan: {
      kind: 'index',
      index,
      ranges,
      reverse,
      ordered: order.length === 0 || sorted,
      repeats: index.multikey.size > 0,
      merge,
    },
    score,
  }
}

const directed = (key: string, direction: 1 | -1): string => (direction === 1 ? key : invertKey(key))
const orient = (intervals: Interval[], direction: 1 | -1): Interval[] =>
  direction === 1 ? intervals : [...intervals].reverse()

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

function rangeOf(prefix: string, interval: Interval, direction: 1 | -1): KeyRange {
  const { lo, loInclusive, hi, hiInclusive } = interval
  if (direction === 1) {
    return { from: prefix + (loInclusive ? lo : afterPrefix(lo)), to: prefix + (hiInclusive ? afterPrefix(hi) : hi) }
  }
  const high = invertKey(hi)
  const low = invertKey(lo)
  return {
    from: prefix + (hiInclusive ? high : afterPrefix(high)),
    to: prefix + (loInclusive ? afterPrefix(low) : low),
  }
}

/** What several conditions on one field allow. On arrays each may be met by another element: only one is used. */
function fieldBounds(conditions: unknown[], isMultikey: boolean): Bounds | undefined {
  const all = conditions.flatMap(boundsOf)
  if (all.length === 0) return undefined
  all.sort((a, b) => Number(b.points) - Number(a.points))
  if (isMultikey) return all[0]
  return all.reduce(intersect)
}

function boundsOf(condition: unknown): Bounds[] {
  if (isRegExp(condition)) return prefixBounds(condition)
  if (!isOperatorObject(condition)) return pointBounds([condition])
  return Object.entries(condition).flatMap(([operator, operand]): Bounds[] => {
    switch (operator) {
      case '$eq':
        return pointBounds([operand])
      case '$in':
        return Array.isArray(operand) ? pointBounds(operand) : []
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        return comparisonBounds(operator, operand)
      case '$regex':
        return isRegExp(operand) && !condition.$options
          ? prefixBounds(operand)
          : typeof operand === 'string' && !condition.$options
            ? prefixBounds(new RegExp(operand))
            : []
      case '$elemMatch':
        // Each element is an entry; `{$gt, $lt}` on one element bounds it from both sides.
        return isPlainObject(operand) && isOperatorObject(operand) ? elementBounds(operand) : []
      default:
        return []
    }
  })
}

function elementBounds(operand: Doc): Bounds[] {
  if (Object.keys(operand).some((key) => ['$and', '$or', '$nor', '$expr', '$not'].includes(key))) return []
  const all = boundsOf(operand)
  return all.length === 0 ? [] : [all.reduce(intersect)]
}

const isScalar = (value: unknown): boolean => {
  const rank = rankOf(value)
  return rank !== RANK.array && rank !== RANK.object && rank !== RANK.regex && rank !== RANK.other && value === value
}

/** Whole arrays and embedded documents are not entries of their own, so equality with them is not planned. */
function pointBounds(values: unknown[]): Bounds[] {
  if (!values.every(isScalar) || values.length > MAX_RANGES) return []
  const keys = [...new Set(values.map(encodeKey))].sort()
  return [{ intervals: keys.map(point), points: true }]
}

function comparisonBounds(operator: string, operand: unknown): Bounds[] {
  if (!isScalar(operand)) return []
  const key = encodeKey(operand)
  if (rankOf(operand) === RANK.null) return operator === '$gte' || operator === '$lte' ? pointBounds([null]) : []
  const bracket = String.fromCharCode(rankOf(operand))
  const interval: Interval = { lo: bracket, loInclusive: true, hi: bracket, hiInclusive: true }
  if (operator === '$gt' || operator === '$gte') Object.assign(interval, { lo: key, loInclusive: operator === '$gte' })
  else Object.assign(interval, { hi: key, hiInclusive: operator === '$lte' })
  return [{ intervals: [interval], points: false }]
}

/** `/^abc/` reads only the strings that start with abc. */
function prefixBounds(pattern: RegExp): Bounds[] {
  if (/[imy]/.test(pattern.flags)) return []
  const match = /^\^([\p{L}\p{N} _\-:@,;]+)(?![*?{])/u.exec(pattern.source)
  let text = match?.[1] ?? ''
  // An alternation could match without the prefix, and the last letter may belong to a quantifier.
  if (!text || pattern.source.includes('|')) return []
  const next = pattern.source[1 + text.length]
  if (next !== undefined && '*?{+'.includes(next)) text = [...text].slice(0, -1).join('')
  if (!text) return []
  const strings = point(String.fromCharCode(RANK.string) + stringBytes(text))
  // A stored regular expression equal to this one matches too.
  return [{ intervals: [strings, point(encodeKey(pattern))], points: false }]
}

function intersect(a: Bounds, b: Bounds): Bounds {
  const intervals: Interval[] = []
  for (const x of a.intervals) {
    for (const y of b.intervals) {
      const both = intersectIntervals(x, y)
      if (both) intervals.push(both)
    }
  }
  return { intervals, points: a.points || b.points }
}

function intersectIntervals(a: Interval, b: Interval): Interval | undefined {
  const ascending = { from: (i: Interval) => rangeOf('', i, 1).from, to: (i: Interval) => rangeOf('', i, 1).to }
  const low = ascending.from(a) >= ascending.from(b) ? a : b
  const high = ascending.to(a) <= ascending.to(b) ? a : b
  if (ascending.from(low) >= ascending.to(high)) return undefined
  return { lo: low.lo, loInclusive: low.loInclusive, hi: high.hi, hiInclusive: high.hiInclusive }
}
