import { isDecimal, isLong } from './numerics'
import { bsonTypeOf, isDate, isRegExp, RANK, rankOf } from './values'

/** The types of values, by the names and the numbers that `$type` and `$convert` know. */

export const TYPE_CODES: Readonly<Record<number, string>> = {
  1: 'double', 2: 'string', 3: 'object', 4: 'array', 5: 'binData', 7: 'objectId', 8: 'bool', 9: 'date', 10: 'null',
  11: 'regex', 16: 'int', 17: 'timestamp', 18: 'long', 19: 'decimal', [-1]: 'minKey', 127: 'maxKey',
} // prettier-ignore

const NAMES: Record<number, string> = {
  [RANK.null]: 'null',
  [RANK.string]: 'string',
  [RANK.object]: 'object',
  [RANK.array]: 'array',
  [RANK.binary]: 'binData',
  [RANK.objectId]: 'objectId',
  [RANK.boolean]: 'bool',
  [RANK.timestamp]: 'timestamp',
  [RANK.minKey]: 'minKey',
  [RANK.maxKey]: 'maxKey',
}

/** A whole number counts as the int or long the SDK would send for it. */
export function typeName(value: unknown): string {
  if (value === undefined) return 'missing'
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || Math.abs(value) >= 2 ** 63) return 'double'
    return value >= -(2 ** 31) && value < 2 ** 31 ? 'int' : 'long'
  }
  if (isDate(value)) return 'date'
  if (isRegExp(value)) return 'regex'
  if (isLong(value)) return 'long'
  if (isDecimal(value)) return 'decimal'
  if (typeof value === 'object' && value !== null && bsonTypeOf(value) === 'Code') return 'javascript'
  return NAMES[rankOf(value)] ?? 'unknown'
}
