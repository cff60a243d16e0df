import type { Decimal128 } from 'bson'
import { badRequest } from '../../errors'
import {
  add,
  fromBigInt,
  isDecimal,
  isInteger,
  isNumeric,
  likeDecimal,
  multiply,
  type Numeric,
  subtract,
  toBigInt,
} from '../numerics'
import { isDate, toNumber } from '../values'
import { binary, isNothing, listed, type Operator, typeName, unary } from './operator'
import { roundTo } from './rounding'

/** Arithmetic. Nothing gives null, what is no number an error. */

const result = (value: number, ...operands: unknown[]): number | Decimal128 =>
  operands.some(isDecimal) ? likeDecimal(value) : value

const notNumeric = (name: string, ...values: unknown[]): Error =>
  badRequest(`${name} only supports numeric types, not ${values.map(typeName).join(' and ')}`)

const ofOne = (compute: (value: Numeric, name: string) => unknown): Operator =>
  unary((value, name) => {
    if (isNumeric(value)) return compute(value, name)
    if (isNothing(value)) return null
    throw notNumeric(name, value)
  })

const ofTwo = (compute: (a: Numeric, b: Numeric, name: string) => unknown): Operator =>
  binary((a, b, name) => {
    if (isNumeric(a) && isNumeric(b)) return compute(a, b, name)
    if (isNothing(a) || isNothing(b)) return null
    throw notNumeric(name, a, b)
  })

const one = (compute: (value: number, name: string) => number): Operator =>
  ofOne((value, name) => result(compute(toNumber(value), name), value))

const two = (compute: (a: number, b: number, name: string) => number): Operator =>
  ofTwo((a, b, name) => result(compute(toNumber(a), toNumber(b), name), a, b))

/** What is whole stays as it is, in all its digits. */
const toWhole = (compute: (value: number) => number): Operator =>
  ofOne((value) => (isInteger(value) ? value : result(compute(toNumber(value)), value)))

function positive(name: string, value: number, what = 'argument'): number {
  if (value <= 0) throw badRequest(`${name}'s ${what} must be a positive number, but is ${value}`)
  return value
}

/** A date and a number of milliseconds. */
function moved(date: Date, millis: number): Date {
  const at = new Date(date.getTime() + Math.trunc(millis))
  if (Number.isNaN(at.getTime())) throw badRequest('date overflow')
  return at
}

const sum = listed(0, Infinity, (values) => {
  let total: Numeric = 0
  let date: Date | undefined
  for (const value of values) {
    if (typeof value === 'number' || isNumeric(value)) total = add(total, value)
    else if (isNothing(value)) return null
    else if (isDate(value)) {
      if (date) throw badRequest('only one date allowed in an $add expression')
      date = value
    } else throw badRequest(`$add only supports numeric or date types, not ${typeName(value)}`)
  }
  return date ? moved(date, toNumber(total)) : total
})

const product = listed(0, Infinity, (values) => {
  let total: Numeric = 1
  for (const value of values) {
    if (isNothing(value)) return null
    if (!isNumeric(value)) throw notNumeric('$multiply', value)
    total = multiply(total, value)
  }
  return total
})

const difference = binary((a, b) => {
  if (isNumeric(a) && isNumeric(b)) return subtract(a, b)
  if (isNothing(a) || isNothing(b)) return null
  if (isDate(a) && isDate(b)) return a.getTime() - b.getTime()
  if (isDate(a) && isNumeric(b)) return moved(a, -toNumber(b))
  throw badRequest(`can't $subtract a ${typeName(b)} from a ${typeName(a)}`)
})

const modulo = ofTwo((a, b) => {
  if (toNumber(b) === 0) throw badRequest(`can't $mod by zero`)
  if (isInteger(a) && isInteger(b)) return fromBigInt(toBigInt(a) % toBigInt(b))
  return result((toNumber(a) % toNumber(b)) + 0, a, b)
})

const rounded = (halfEven: boolean): Operator =>
  listed(1, 2, ([value, place = 0], name) => {
    if (isNothing(value) || place === null) return null
    if (!isNumeric(value)) throw notNumeric(name, value)
    const at = isNumeric(place) ? toNumber(place) : NaN
    if (!Number.isInteger(at)) throw badRequest(`precision argument to  ${name} must be a integral value`)
    if (at < -20 || at > 100)
      throw badRequest(`cannot apply ${name} with precision value ${at} value must be in [-20, 100]`)
    if (isInteger(value) && at >= 0) return value
    return result(roundTo(toNumber(value), at, halfEven), value)
  })

/** `value` must lie between the bounds, where the function is defined. */
const within = (min: number, max: number, compute: (value: number) => number, open = false): Operator =>
  one((value, name) => {
    if (value < min || value > max || (open && (value === min || value === max)))
      throw badRequest(`cannot apply ${name} to ${value}, value must in [${min},${max}]`)
    return compute(value)
  })

const DEGREE = Math.PI / 180

export const numbers: Record<string, Operator> = {
  $add: sum,
  $multiply: product,
  $subtract: difference,
  $divide: two((a, b) => {
    if (b === 0) throw badRequest(`can't $divide by zero`)
    return a / b
  }),
  $mod: modulo,
  $abs: ofOne((value) => {
    if (typeof value === 'number') {
      if (value === -(2 ** 63)) throw badRequest(`can't take $abs of long long min`)
      return Math.abs(value)
    }
    return toNumber(value) < 0 ? multiply(value, -1) : value
  }),
  $ceil: toWhole(Math.ceil),
  $floor: toWhole(Math.floor),
  $trunc: rounded(false),
  $round: rounded(true),
  $exp: one(Math.exp),
  $sqrt: one((value) => {
    if (value < 0) throw badRequest(`$sqrt's argument must be greater than or equal to 0`)
    return Math.sqrt(value)
  }),
  $pow: two((base, exponent) => {
    if (base === 0 && exponent < 0) throw badRequest('$pow cannot take a base of 0 and a negative exponent')
    return base ** exponent
  }),
  $ln: one((value, name) => Math.log(positive(name, value))),
  $log10: one((value, name) => Math.log10(positive(name, value))),
  $log: two((value, by, name) => {
    positive(name, value)
    if (by === 1 || positive(name, by, 'base') === 1)
      throw badRequest(`$log's base must be a positive number not equal to 1, but is 1`)
    const log = Math.log(value) / Math.log(by)
    // log(1000, 10) is 3 and not 2.9999999999999996.
    return by ** Math.round(log) === value ? Math.round(log) : log
  }),
  $sin: within(-Number.MAX_VALUE, Number.MAX_VALUE, Math.sin),
  $cos: within(-Number.MAX_VALUE, Number.MAX_VALUE, Math.cos),
  $tan: within(-Number.MAX_VALUE, Number.MAX_VALUE, Math.tan),
  $asin: within(-1, 1, Math.asin),
  $acos: within(-1, 1, Math.acos),
  $atan: one(Math.atan),
  $atan2: two(Math.atan2),
  $sinh: one(Math.sinh),
  $cosh: one(Math.cosh),
  $tanh: one(Math.tanh),
  $asinh: one(Math.asinh),
  $acosh: within(1, Infinity, Math.acosh),
  $atanh: within(-1, 1, Math.atanh),
  $degreesToRadians: one((value) => value * DEGREE),
  $radiansToDegrees: one((value) => value / DEGREE),
  $rand: listed(0, 0, () => Math.random()),
}
