/** Chance that comes out of a text: the same text, the same quiz; another one, another. Pure. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number
}

/** FNV-1a into mulberry32: small, and good enough to shuffle phrases. */
export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return {
    next() {
      state = (state + 0x6d2b79f5) | 0
      let t = state
      t = Math.imul(t ^ (t >>> 15), t | 1)
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/** Fisher–Yates. */
export function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const result = [...list]
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(chance.next() * (index + 1))
    ;[result[index], result[other]] = [result[other] as T, result[index] as T]
  }
  return result
}
