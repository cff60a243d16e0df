import { badRequest } from '../../errors'
import { isNumeric } from '../numerics'
import { compareKeys, isDate, stringBytes, toNumber } from '../values'
import { int32, searchRange } from './arrays'
import { binary, isNothing, listed, named, type Operator, typeName, unary } from './operator'

/** Strings by code point and by UTF-8 byte. */

/** What MongoDB makes of an operand where it wants a string: numbers and dates count, nothing is empty. */
function coerce(name: string, value: unknown): string {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (isNumeric(value)) return value.toString()
  if (isDate(value)) return value.toISOString()
  throw badRequest(`can't convert from BSON type ${typeName(value)} to String (${name})`)
}

/** The service changes the letters of ASCII only. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
const upper = (text: string): string => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())

function whole(name: string, what: string, value: unknown): number {
  if (!isNumeric(value)) throw badRequest(`${name}: ${what} must be a numeric type (is BSON type ${typeName(value)})`)
  return Math.trunc(toNumber(value))
}

const substrBytes = listed(3, 3, ([text, from, count], name) => {
  const bytes = Buffer.from(coerce(name, text))
  const start = whole(name, 'starting index', from)
  const length = whole(name, 'length', count)
  if (start < 0) throw badRequest(`${name}: starting index must be non-negative (got: ${start})`)
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length)
  const splits = (at: number): boolean => at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80
  if (splits(start)) throw badRequest(`${name}: Invalid range, starting index is a UTF-8 continuation byte.`)
  if (end > start && splits(end))
    throw badRequest(`${name}: Invalid range, ending index is in the middle of a UTF-8 character.`)
  return bytes.subarray(start, end).toString()
})

const substrCodePoints = listed(3, 3, ([text, from, count], name) => {
  const given = coerce(name, text)
  const start = int32(from, `${name}: starting index`)
  const length = int32(count, `${name}: length`)
  if (start < 0 || length < 0) throw badRequest(`${name}: starting index and length must be non-negative`)
  return [...given].slice(start, start + length).join('')
})

/** `$indexOf…`: the same search over bytes or code points. */
const indexOf = (unitsOf: (text: string) => number, at: (text: string, units: number) => string): Operator =>
  listed(2, 4, ([text, wanted, from, to], name) => {
    if (isNothing(text)) return null
    if (typeof text !== 'string')
      throw badRequest(`${name} requires a string as the first argument, found: ${typeName(text)}`)
    if (typeof wanted !== 'string')
      throw badRequest(`${name} requires a string as the second argument, found: ${typeName(wanted)}`)
    const length = unitsOf(text)
    const [start, end] = searchRange(name, from, to, length)
    if (start > length || end < start) return -1
    const searched = end === length ? text : at(text, end)
    const found = searched.indexOf(wanted, at(text, start).length)
    return found < 0 ? -1 : unitsOf(text.slice(0, found))
  })

const byteCount = (text: string): number => Buffer.byteLength(text)
const pointCount = (text: string): number => [...text].length

const lengthOf = (count: (text: string) => number): Operator =>
  unary((value, name) => {
    if (typeof value !== 'string') throw badRequest(`${name} requires a string argument, found: ${typeName(value)}`)
    return count(value)
  })

const SPACES = new Set('\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a')

const trim = (left: boolean, right: boolean): Operator =>
  named(['input'], ['chars'], ({ input, chars }, name) => {
    if (isNothing(input)) return null
    if (typeof input !== 'string')
      throw badRequest(`${name} requires its input to be a string, got ${typeName(input)} instead.`)
    if (chars === null) return null
    if (chars !== undefined && typeof chars !== 'string')
      throw badRequest(`${name} requires 'chars' to be a string, got ${typeName(chars)} instead.`)
    const gone = chars === undefined ? SPACES : new Set(chars)
    const points = [...input]
    let start = 0
    let end = points.length
    while (left && start < end && gone.has(points[start] as string)) start++
    while (right && end > start && gone.has(points[end - 1] as string)) end--
    return points.slice(start, end).join('')
  })

const replace = (all: boolean): Operator =>
  named(['input', 'find', 'replacement'], [], (values, name) => {
    for (const [key, value] of Object.entries(values))
      if (!isNothing(value) && typeof value !== 'string')
        throw badRequest(`${name} requires that '${key}' be a string, found: ${typeName(value)}`)
    const { input, find, replacement } = values as Record<string, string | null>
    if (isNothing(input) || isNothing(find) || isNothing(replacement)) return null
    // A function, for in a text `$&` would mean something.
    return all ? input.replaceAll(find, () => replacement) : input.replace(find, () => replacement)
  })

export const strings: Record<string, Operator> = {
  $concat: listed(0, Infinity, (values, name) => {
    let out = ''
    for (const value of values) {
      if (isNothing(value)) return null
      if (typeof value !== 'string') throw badRequest(`${name} only supports strings, not ${typeName(value)}`)
      out += value
    }
    return out
  }),
  $split: binary((text, by, name) => {
    if (isNothing(text) || isNothing(by)) return null
    if (typeof text !== 'string' || typeof by !== 'string')
      throw badRequest(`${name} requires strings, found: ${typeName(text)} and ${typeName(by)}`)
    if (by === '') throw badRequest('$split requires a non-empty separator')
    return text.split(by)
  }),
  $strcasecmp: binary((a, b, name) =>
    compareKeys(stringBytes(upper(coerce(name, a))), stringBytes(upper(coerce(name, b)))),
  ),
  $toLower: unary((value, name) => lower(coerce(name, value))),
  $toUpper: unary((value, name) => upper(coerce(name, value))),
  $strLenBytes: lengthOf(byteCount),
  $strLenCP: lengthOf(pointCount),
  $substr: substrBytes,
  $substrBytes: substrBytes,
  $substrCP: substrCodePoints,
  $indexOfBytes: indexOf(byteCount, (text, bytes) => Buffer.from(text).subarray(0, bytes).toString()),
  $indexOfCP: indexOf(pointCount, (text, points) => [...text].slice(0, points).join('')),
  $trim: trim(true, true),
  $ltrim: trim(true, false),
  $rtrim: trim(false, true),
  $replaceOne: replace(false),
  $replaceAll: replace(true),
}
