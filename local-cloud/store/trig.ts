/**
 * Sine and cosine rounded as the C library of a server rounds them. JavaScript's own are off in the last digit now and
 * then, and every digit of a distance is compared by tests written for the real service.
 */

/** A number as an unevaluated sum, twice as precise as a double. */
type Pair = readonly [number, number]

const SPLIT = 2 ** 27 + 1
const HALF_PI: Pair = [Math.PI / 2, 6.123233995736766e-17]

function sum(a: number, b: number): Pair {
  const s = a + b
  const v = s - a
  return [s, a - (s - v) + (b - v)]
}

function product(a: number, b: number): Pair {
  const p = a * b
  const [ah, bh] = [SPLIT * a, SPLIT * b].map((big, i) => big - (big - (i === 0 ? a : b))) as [number, number]
  const [al, bl] = [a - ah, b - bh]
  return [p, al * bl - (p - ah * bh - al * bh - ah * bl)]
}

function add([a, al]: Pair, [b, bl]: Pair): Pair {
  const [s, e] = sum(a, b)
  return sum(s, e + al + bl)
}

function multiply([a, al]: Pair, [b, bl]: Pair): Pair {
  const [p, e] = product(a, b)
  return sum(p, e + a * bl + al * b)
}

function divide(a: Pair, by: number): Pair {
  const q = a[0] / by
  const [p, e] = product(q, by)
  return sum(q, (a[0] - p - e + a[1]) / by)
}

/** Taylor's series from `term` on, whose next exponent is `next`; twelve terms are exact up to a quarter of π. */
function series(term: Pair, square: Pair, next: number): Pair {
  let total = term
  for (let n = next; n < next + 24; n += 2) {
    term = divide(multiply(term, square), -n * (n - 1))
    total = add(total, term)
  }
  return total
}

/** `quarter` 0 is the sine, 1 the cosine. */
function wave(x: number, quarter: number): number {
  const turns = Math.round(x / HALF_PI[0])
  const rest = add([x, 0], multiply([-turns, 0], HALF_PI))
  const square = multiply(rest, rest)
  const at = (((turns + quarter) % 4) + 4) % 4
  const [value, tail] = at % 2 === 0 ? series(rest, square, 3) : series([1, 0], square, 2)
  return (at < 2 ? 1 : -1) * (value + tail)
}

export const sin = (x: number): number => wave(x, 0)
export const cos = (x: number): number => wave(x, 1)
