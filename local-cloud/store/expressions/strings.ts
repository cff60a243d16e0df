import { badRequest } from '../../errors'
import { isDate } from '../values'
import { isNothing, type Operator, operands, typeName } from './operator'

/** Strings by code point and by UTF-8 byte. */

/** What MongoDB makes of an operand where it wants a string: numbers and dates count, nothing is empty. */
function coerce(name: string, value: unknown): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (isDate(value)) return value.toISOString()
  throw badRequest(`can't convert from BSON type ${typeName(value)} to String (${name})`)
}

const changed =
  (name: string, change: (text: string) => string): Operator =>
  (doc, expression, options) =>
    change(coerce(name, operands(doc, expression, options)[0]))

function whole(name: string, what: string, value: unknown): number {
  if (typeof value !== 'number')
    throw badRequest(`${name}: ${what} must be a numeric type (is BSON type ${typeName(value)})`)
  return Math.trunc(value)
}

const substrBytes: Operator = (doc, expression, options) => {
  const [text, from, count] = operands(doc, expression, options)
  const bytes = Buffer.from(coerce('$substrBytes', text))
  const start = whole('$substrBytes', 'starting index', from)
  const length = whole('$substrBytes', 'length', count)
  if (start < 0) throw badRequest('$substrBytes: starting index must be non-negative')
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length)
  const splits = (at: number): boolean => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80
  if (splits(start)) throw badRequest('$substrBytes: Invalid range, starting index is a UTF-8 continuation byte.')
  if (end > start && splits(end))
    throw badRequest('$substrBytes: Invalid range, ending index is in the middle of a UTF-8 character.')
  return bytes.subarray(start, end).toString()
}

const substrCodePoints: Operator = (doc, expression, options) => {
  const [text, from, count] = operands(doc, expression, options)
  const start = whole('$substrCP', 'starting index', from)
  const length = whole('$substrCP', 'length', count)
  if (start < 0 || length < 0) throw badRequest('$substrCP: starting index and length must be non-negative')
  return [...coerce('$substrCP', text)].slice(start, start + length).join('')
}

/** `$indexOf…`: the same search over bytes or code points. */
const indexOf =
  (name: string, unitsOf: (text: string) => number, at: (text: string, units: number) => string): Operator =>
  (doc, expression, options) => {
    const [text, wanted, from = 0, to = Infinity] = operands(doc, expression, options)
    if (isNothing(text)) return null
    if (typeof text !== 'string')
      throw badRequest(`${name} requires a string as the first argument, found: ${typeName(text)}`)
    if (typeof wanted !== 'string')
      throw badRequest(`${name} requires a string as the second argument, found: ${typeName(wanted)}`)
    if (Number(from) < 0 || Number(to) < 0) throw badRequest(`${name} requires nonnegative indexes`)
    if (Number(from) > unitsOf(text)) return -1
    const searched = to === Infinity ? text : at(text, Number(to))
    const found = searched.indexOf(wanted, at(text, Number(from)).length)
    return found < 0 ? -1 : unitsOf(text.slice(0, found))
  }

const byteCount = (text: string): number => Buffer.byteLength(text)
const pointCount = (text: string): number => [...text].length

export const strings: Record<string, Operator> = {
  $toLower: changed('$toLower', (text) => text.toLowerCase()),
  $toUpper: changed('$toUpper', (text) => text.toUpperCase()),
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $substrCP: substrCodePoints,
  $indexOfBytes: indexOf('$indexOfBytes', byteCount, (text, bytes) => Buffer.from(text).subarray(0, bytes).toString()),
  $indexOfCP: indexOf('$indexOfCP', pointCount, (text, points) => [...text].slice(0, points).join('')),
}
