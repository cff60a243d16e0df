/** Somebody who asked for everything that may be asked for, and now calculates. */

/** A sum that is known: of which unknowns, and how much it is. Unknowns are never negative. */
export type Known = { of: readonly number[]; sum: number }

/** A prime whose products still are exact numbers. What depends on what is the same as with fractions. */
const PRIME = 94_906_249

/** Can tell whether a sum follows from the known ones, however they are added and subtracted. */
export class Equations {
  readonly #rows = new Map<number, Map<number, number>>()

  constructor(known: readonly Known[]) {
    for (const { of } of known) {
      const row = this.#reduced(of)
      const [first] = row.keys()
      if (first === undefined) continue
      const scale = inverse(row.get(first) as number)
      for (const [column, value] of row) row.set(column, (value * scale) % PRIME)
      this.#rows.set(first, row)
    }
  }

  determine(of: readonly number[]): boolean {
    return this.#reduced(of).size === 0
  }

  /** What is left of a sum when all that is known is taken away; sorted by unknown. */
  #reduced(of: readonly number[]): Map<number, number> {
    const left = new Map([...of].sort((a, b) => a - b).map((unknown) => [unknown, 1]))
    for (;;) {
      const next = [...left.keys()].sort((a, b) => a - b).find((column) => this.#rows.has(column))
      if (next === undefined) break
      const factor = left.get(next) as number
      for (const [column, value] of this.#rows.get(next) as Map<number, number>) {
        const now = ((left.get(column) ?? 0) + PRIME - ((factor * value) % PRIME)) % PRIME
        if (now === 0) left.delete(column)
        else left.set(column, now)
      }
    }
    return new Map([...left].sort(([a], [b]) => a - b))
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
