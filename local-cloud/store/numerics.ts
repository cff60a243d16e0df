import { Decimal128, Long } from 'bson'
import { bsonTypeOf, toNumber } from './values'

/**
 * Arithmetic over the service's numbers. JS numbers stand for int, long and double alike; a `Long` is kept only for
 * what a double cannot hold, a `Decimal128` for what was sent as one.
 */

export type Numeric = number | Long | Decimal128

export const isLong = (value: unknown): value is Long => typeof value === 'object' && Long.isLong(value)
export const isDecimal = (value: unknown): value is Decimal128 =>
  typeof value === 'object' && value !== null && bsonTypeOf(value) === 'Decimal128'
export const isNumeric = (value: unknown): value is Numeric =>
  typeof value === 'number' || isLong(value) || isDecimal(value)

const LIMIT = 2n ** 63n
export const fitsLong = (value: bigint): boolean => value >= -LIMIT && value < LIMIT

/** An int or a long; a huge double such as 1e300 is a whole number too, but not one of these. */
export const isInteger = (value: unknown): value is number | Long =>
  isLong(value) || (typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 63) && value < 2 ** 63)

export const toBigInt = (value: number | Long): bigint => BigInt(typeof value === 'number' ? value : value.toString())

/** A number when a double holds it exactly, else a `Long`; undefined beyond 64 bits. */
export function fromBigInt(value: bigint): number | Long | undefined {
  if (!fitsLong(value)) return undefined
  const number = Number(value)
  return BigInt(number) === value ? number : Long.fromString(value.toString())
}

interface Exact {
  digits: bigint
  exponent: number
}

function exactOf(value: Numeric): Exact | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(value.toString())
  if (!match) return undefined // NaN and the infinities
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] = match
  return { digits: BigInt(sign + whole + fraction), exponent: Number(exponent) - fraction.length }
}

const DIGITS = 34

/** Rounds to the 34 digits a decimal has, half to even. */
function toDecimal({ digits, exponent }: Exact): Decimal128 {
  const excess = digits.toString().replace('-', '').length - DIGITS
  if (excess <= 0) return Decimal128.fromString(`${digits}E${exponent}`)
  const unit = 10n ** BigInt(excess)
  const rest = (digits < 0n ? -digits : digits) % unit
  let kept = digits / unit
  if (rest * 2n > unit || (rest * 2n === unit && kept % 2n !== 0n)) kept += digits < 0n ? -1n : 1n
  return Decimal128.fromString(`${kept}E${exponent + excess}`)
}

/** A decimal operand makes the result one; what cannot be computed exactly goes by doubles. */
export const likeDecimal = (result: number): Decimal128 => Decimal128.fromString(String(result))

type Overflow = (result: number) => Numeric

function combine(
  a: Numeric,
  b: Numeric,
  overflow: Overflow,
  plain: (a: number, b: number) => number,
  whole: (a: bigint, b: bigint) => bigint,
  decimal: (a: Exact, b: Exact) => Exact,
): Numeric {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = plain(a, b)
    if (Math.abs(result) <= Number.MAX_SAFE_INTEGER || !isInteger(a) || !isInteger(b)) return result
  }
  if (isDecimal(a) || isDecimal(b)) {
    const x = exactOf(a)
    const y = exactOf(b)
    return x && y ? toDecimal(decimal(x, y)) : likeDecimal(plain(toNumber(a), toNumber(b)))
  }
  if (!isInteger(a) || !isInteger(b)) return plain(toNumber(a), toNumber(b))
  return fromBigInt(whole(toBigInt(a), toBigInt(b))) ?? overflow(plain(toNumber(a), toNumber(b)))
}

const sumOf = (x: Exact, y: Exact): Exact => {
  const exponent = Math.min(x.exponent, y.exponent)
  const scaled = ({ digits, exponent: own }: Exact): bigint => digits * 10n ** BigInt(own - exponent)
  return { digits: scaled(x) + scaled(y), exponent }
}

const asDouble: Overflow = (result) => result

export const add = (a: Numeric, b: Numeric, overflow = asDouble): Numeric =>
  combine(a, b, overflow, (x, y) => x + y, (x, y) => x + y, sumOf) // prettier-ignore

export const subtract = (a: Numeric, b: Numeric): Numeric =>
  combine(a, b, asDouble, (x, y) => x - y, (x, y) => x - y,
    (x, y) => sumOf(x, { digits: -y.digits, exponent: y.exponent })) // prettier-ignore

export const multiply = (a: Numeric, b: Numeric, overflow = asDouble): Numeric =>
  combine(a, b, overflow, (x, y) => x * y, (x, y) => x * y,
    (x, y) => ({ digits: x.digits * y.digits, exponent: x.exponent + y.exponent })) // prettier-ignore

/** Sums as the service does, carrying along what rounding takes away: 0.1 + 0.2 + 0.3 is 0.6. */
export class RunningSum {
  private total: Numeric = 0
  private lost = 0
  private whole = true

  add(value: Numeric): void {
    if (this.whole && isInteger(value) && isInteger(this.total)) {
      this.total = add(this.total, value)
      return
    }
    this.whole = false
    if (isDecimal(value) || isDecimal(this.total)) {
      this.total = add(this.total, value)
      return
    }
    const before = toNumber(this.total)
    const next = toNumber(value)
    const after = before + next
    if (Number.isFinite(after))
      this.lost += Math.abs(before) >= Math.abs(next) ? before - after + next : next - after + before
    this.total = after
  }

  result = (): Numeric => (this.lost === 0 ? this.total : add(this.total, this.lost))
}
