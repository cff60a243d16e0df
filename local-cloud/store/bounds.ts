import { isOperatorObject } from './match'
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
  toNumber,
} from './values'

/** What conditions on a field allow, as ranges of encoded values. */

/** Encoded keys from `from` (inclusive) to `to` (exclusive). */
export interface KeyRange {
  from: string
  to: string
}

/** Bounds on one field, as prefixes of encoded values; both ends absent never happens. */
interface Interval {
  lo: string
  loInclusive: boolean
  hi: string
  hiInclusive: boolean
}

export interface Bounds {
  /** Alternatives, disjoint and in ascending order. */
  intervals: Interval[]
  /** Every interval is a single value. */
  points: boolean
}

/** More alternatives than this are not worth a search each. */
export const MAX_RANGES = 200
const point = (key: string): Interval => ({ lo: key, loInclusive: true, hi: key, hiInclusive: true })

/** What several conditions on one field allow. On arrays each may be met by another element: only one is used. */
export function fieldBounds(conditions: unknown[], isMultikey: boolean): Bounds | undefined {
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
  // What lies in a list within the list has no entries.
  if (Object.keys(operand).some((key) => ['$and', '$or', '$nor', '$expr', '$not', '$elemMatch'].includes(key)))
    return []
  const all = boundsOf(operand)
  return all.length === 0 ? [] : [all.reduce(intersect)]
}

const isScalar = (value: unknown): boolean => {
  const rank = rankOf(value)
  return rank !== RANK.array && rank !== RANK.object && rank !== RANK.regex && rank !== RANK.other && value === value
}

/** A long may begin with the bytes of the double next to it: such bounds are taken a little too wide. */
const isBig = (value: unknown): boolean => rankOf(value) === RANK.number && !(Math.abs(toNumber(value)) < 2 ** 53)

/** Whole arrays and embedded documents are not entries of their own, so equality with them is not planned. */
function pointBounds(values: unknown[]): Bounds[] {
  if (!values.every(isScalar) || values.length > MAX_RANGES || (values.length > 1 && values.some(isBig))) return []
  const keys = [...new Set(values.map(encodeKey))].sort()
  return [{ intervals: keys.map(point), points: true }]
}

function comparisonBounds(operator: string, operand: unknown): Bounds[] {
  if (!isScalar(operand)) return []
  const key = encodeKey(operand)
  const rank = rankOf(operand)
  if (rank === RANK.minKey || rank === RANK.maxKey) return [] // all types lie between these
  if (rank === RANK.null) return operator === '$gte' || operator === '$lte' ? pointBounds([null]) : []
  const bracket = String.fromCharCode(rank)
  // NaN comes before all numbers, and is neither less nor greater than any.
  const lowest = typeof operand === 'number' ? encodeKey(-Infinity) : bracket
  const interval: Interval = { lo: lowest, loInclusive: true, hi: bracket, hiInclusive: true }
  if (operator === '$gt' || operator === '$gte')
    Object.assign(interval, { lo: key, loInclusive: operator === '$gte' || isBig(operand) })
  else Object.assign(interval, { hi: key, hiInclusive: operator === '$lte' || isBig(operand) })
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

/**
 * Whether the bounds say all a condition says, so that what an index holds within them need not be looked at. Null
 * also stands for what is missing, and a list has several entries: those are told apart only in the document.
 */
export function isExact(condition: unknown): boolean {
  if (!isOperatorObject(condition)) return isPlain(condition) && isOneText(condition)
  return Object.entries(condition).every(([operator, operand]) => {
    switch (operator) {
      case '$eq':
        return isPlain(operand) && isOneText(operand)
      case '$in':
        return Array.isArray(operand) && operand.length <= MAX_RANGES && operand.every(isPlain)
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        return isPlain(operand)
      default:
        return false
    }
  })
}

/** A big number may be equal to its neighbour in the index only; the least and the greatest value have no bounds. */
const isPlain = (value: unknown): boolean =>
  isScalar(value) &&
  !([RANK.null, RANK.minKey, RANK.maxKey] as number[]).includes(rankOf(value)) &&
  (rankOf(value) !== RANK.number || (typeof value === 'number' && !isBig(value)))

/** Half a surrogate pair is indexed as U+FFFD is. */
const isOneText = (value: unknown): boolean => typeof value !== 'string' || !/[\ufffd\ud800-\udfff]/u.test(value)

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

export const directed = (key: string, direction: 1 | -1): string => (direction === 1 ? key : invertKey(key))
export const orient = (intervals: Interval[], direction: 1 | -1): Interval[] =>
  direction === 1 ? intervals : [...intervals].reverse()

export function rangeOf(prefix: string, interval: Interval, direction: 1 | -1): KeyRange {
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
