/** Somebody who asked for everything that may be asked for, and now calculates. */

/** A sum that is known: of which unknowns, and how much it is. Unknowns are never negative. */
export type Known = { of: readonly number[]; sum: number }

/** A prime whose products still are exact numbers. What depends on what is the same as with fractions. */
const PRIME = 67_108_859

/** Can tell whether a sum follows from the known ones, however they are added and subtracted. */
export class Equations {
  /** By its first unknown, which no other row holds first. */
  readonly #rows = new Map<number, Float64Array>()
  readonly #unknowns: number

  constructor(known: readonly Known[], unknowns: number) {
    this.#unknowns = unknowns
    for (const { of } of known) {
      const row = this.#reduced(of)
      const first = row.findIndex((value) => value !== 0)
      if (first < 0) continue
      const scale = inverse(row[first] as number)
      this.#rows.set(
        first,
        row.map((value) => (value * scale) % PRIME),
      )
    }
  }

  determine(of: readonly number[]): boolean {
    return this.#reduced(of).every((value) => value === 0)
  }

  /** What is left of a sum when all that is known is taken away. */
  #reduced(of: readonly number[]): Float64Array {
    const left = new Float64Array(this.#unknowns)
    for (const one of of) left[one] = 1
    for (let column = 0; column < this.#unknowns; column++) {
      const factor = left[column] as number
      const row = factor === 0 ? undefined : this.#rows.get(column)
      if (!row) continue
      for (let at = column; at < this.#unknowns; at++)
        left[at] = ((left[at] as number) + (PRIME - factor) * (row[at] as number)) % PRIME
    }
    return left
  }
}

function inverse(value: number): number {
  let [result, base, power] = [1n, BigInt(value), BigInt(PRIME - 2)]
  const prime = BigInt(PRIME)
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % prime
    base = (base * base) % prime
  }
  return Number(result)
}

/**
 * How little and how much a sum can be, as far as nobody can be fewer than none: each known sum bounds its parts, again
 * and again until nothing moves.
 */
export function bounds(known: readonly Known[], unknowns: number): { least: number[]; most: number[] } {
  const least = Array.from({ length: unknowns }, () => 0)
  const most = Array.from({ length: unknowns }, () => Infinity)
  for (let moved = true; moved;) {
    moved = false
    for (const { of, sum } of known) {
      const low = of.reduce((total, one) => total + (least[one] as number), 0)
      const high = of.reduce((total, one) => total + (most[one] as number), 0)
      for (const one of of) {
        const top = sum - (low - (least[one] as number))
        const others = high - (most[one] as number)
        const bottom = Number.isFinite(others) ? sum - others : 0
        if (top < (most[one] as number)) [most[one], moved] = [top, true]
        if (bottom > (least[one] as number)) [least[one], moved] = [bottom, true]
      }
    }
  }
  return { least, most }
}
