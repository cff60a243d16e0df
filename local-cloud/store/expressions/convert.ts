import { Decimal128, ObjectId } from 'bson'
import { badRequest } from '../../errors'
import { fitsLong, fromBigInt, isDecimal, isLong, isNumeric, type Numeric, toBigInt } from '../numerics'
import { TYPE_CODES } from '../types'
import { isDate, own, toNumber } from '../values'
import { dateOfText, millisOf } from './dates'
import { isNothing, type Operator, parametersOf, truthy, typeName, unary } from './operator'

/** Conversions: only those the service knows, each with its own errors. */

type Conversion = (value: unknown, from: string) => unknown

const failed = (message: string): Error => badRequest(`Failed to parse number in $convert with no onError value: ${message}`) // prettier-ignore

const whole = (min: bigint, max: bigint): Conversion =>
  (value, from) => {
    if (typeof value === 'boolean') return value ? 1 : 0
    if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) throw failed(`Did not consume whole string '${value}'`)
    const exact = typeof value === 'string' ? BigInt(value.replace('+', '')) : truncated(value as Numeric, from)
    if (exact < min || exact > max) throw badRequest(`Conversion would overflow target type in $convert with no onError value: ${String(value)}`)
    return fromBigInt(exact)
  } // prettier-ignore

function truncated(value: Numeric, from: string): bigint {
  if (isLong(value)) return toBigInt(value)
  const number = Math.trunc(toNumber(value))
  if (!Number.isFinite(number))
    throw badRequest(`Attempt to convert NaN or infinity value to integer type in $convert with no onError value (${from})`) // prettier-ignore
  return BigInt(number)
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?inf(inity)?$|^[+-]?nan$/i

function double(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isDate(value)) return value.getTime()
  if (typeof value !== 'string') return toNumber(value)
  if (!DECIMAL.test(value)) throw failed(`Did not consume whole string '${value}'`)
  if (/nan$/i.test(value)) return NaN
  return /inf/i.test(value) ? (value.startsWith('-') ? -Infinity : Infinity) : Number(value)
}

function decimal(value: unknown): unknown {
  if (isDecimal(value)) return value
  if (typeof value === 'string' && !DECIMAL.test(value)) throw failed(`'${value}'`)
  if (typeof value === 'string') return Decimal128.fromString(value)
  if (isLong(value)) return Decimal128.fromString(value.toString())
  return Decimal128.fromString(String(double(value)))
}

function date(value: unknown): unknown {
  if (typeof value === 'string') return dateOfText(value)
  if (!isNumeric(value)) return new Date(millisOf(value))
  const at = new Date(Math.trunc(toNumber(value)))
  if (Number.isNaN(at.getTime())) throw badRequest('Overflow in conversion to date in $convert with no onError value')
  return at
}

function objectId(value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (!/^[0-9a-fA-F]{24}$/.test(value))
    throw badRequest(`Failed to parse objectId '${value}' in $convert with no onError value`)
  return new ObjectId(value)
}

function string(value: unknown): unknown {
  if (isDate(value)) return value.toISOString()
  if (typeName(value) === 'objectId') return (value as ObjectId).toHexString()
  return typeof value === 'object' ? (value as Numeric).toString() : String(value)
}

const NUMBERS = ['double', 'int', 'long', 'decimal']
const INT = whole(-(2n ** 31n), 2n ** 31n - 1n)
const LONG = whole(-(2n ** 63n), 2n ** 63n - 1n)

/** To what, from which types, and how. `bool` takes everything; an int is no date, for it would be in 1970. */
const CONVERSIONS: Record<string, [from: string[], convert: Conversion]> = {
  double: [[...NUMBERS, 'bool', 'string', 'date'], double],
  int: [[...NUMBERS, 'bool', 'string'], INT],
  long: [[...NUMBERS, 'bool', 'string', 'date'], (value, from) => (isDate(value) ? value.getTime() : LONG(value, from))],
  decimal: [[...NUMBERS, 'bool', 'string', 'date'], decimal],
  date: [['double', 'long', 'decimal', 'string', 'date', 'objectId', 'timestamp'], date],
  objectId: [['string', 'objectId'], objectId],
  string: [[...NUMBERS, 'bool', 'string', 'date', 'objectId'], string],
  bool: [[], (value) => truthy(value)],
} // prettier-ignore

function convertTo(to: string, value: unknown): unknown {
  const from = typeName(value)
  const known = own(CONVERSIONS, to)
  if (!known || (to !== 'bool' && !known[0].includes(from)))
    throw badRequest(`Unsupported conversion from ${from} to ${to} in $convert with no onError value`)
  return known[1](value, from)
}

function targetOf(to: unknown): string {
  const number = isNumeric(to) ? toNumber(to) : undefined
  const name = number === undefined ? to : TYPE_CODES[number]
  if (typeof name !== 'string' || (number !== undefined && !fitsLong(BigInt(Math.trunc(number)))))
    throw badRequest(`In $convert, numeric 'to' argument is not a known type, or it is not a type: ${String(to)}`)
  if (!own(CONVERSIONS, name) && !Object.values(TYPE_CODES).includes(name))
    throw badRequest(`Unknown type name: ${name}`)
  return name
} // prettier-ignore

const convert: Operator = (operand, names, compile, name) => {
  const spec = parametersOf(name, operand, ['input', 'to'], ['onError', 'onNull'])
  const [input, to] = [compile(spec.input, names), compile(spec.to, names)]
  const onNull = compile('onNull' in spec ? spec.onNull : null, names)
  const onError = 'onError' in spec ? compile(spec.onError, names) : undefined
  return (env) => {
    const value = input(env)
    if (isNothing(value)) return onNull(env)
    const target = to(env)
    if (isNothing(target)) return null
    const wanted = targetOf(target)
    try {
      return convertTo(wanted, value)
    } catch (error) {
      if (onError) return onError(env)
      throw error
    }
  }
}

const short = (to: string): Operator => unary((value) => (isNothing(value) ? null : convertTo(to, value)))

export const conversions: Record<string, Operator> = {
  $convert: convert,
  $toDouble: short('double'),
  $toInt: short('int'),
  $toLong: short('long'),
  $toDecimal: short('decimal'),
  $toDate: short('date'),
  $toObjectId: short('objectId'),
  $toString: short('string'),
  $toBool: short('bool'),
  $type: unary(typeName),
  $isNumber: unary(isNumeric),
}
