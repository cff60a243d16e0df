import { SMALL_NUMBER } from '@nuanyu/types/reports'

/** A count of people, or null where it would show so few that one could be recognised. Zero names nobody. */
export function count(n: number): number | null {
  return n === 0 || n >= SMALL_NUMBER ? n : null
}

/**
 * Counts that stand beside their total. Where the small ones could be found by subtraction, because only one is
 * hidden or the hidden ones sum to few people, the next smallest is hidden as well.
 */
export function column(values: number[]): (number | null)[] {
  const hidden = new Set(values.flatMap((value, index) => (count(value) === null ? [index] : [])))
  const sumOf = (indexes: Set<number>) => [...indexes].reduce((sum, index) => sum + (values[index] ?? 0), 0)
  // Each hidden cell is at least 1, so the sum has to exceed that by enough to leave them in doubt.
  const inDoubt = () => hidden.size > 1 && sumOf(hidden) >= hidden.size + SMALL_NUMBER
  while (hidden.size > 0 && !inDoubt()) {
    const next = smallestShown(values, hidden)
    if (next === null) break
    hidden.add(next)
  }
  return values.map((value, index) => (hidden.has(index) ? null : value))
}

function smallestShown(values: number[], hidden: Set<number>): number | null {
  let smallest: number | null = null
  values.forEach((value, index) => {
    if (hidden.has(index) || value === 0) return
    if (smallest === null || value < (values[smallest] ?? Infinity)) smallest = index
  })
  return smallest
}
