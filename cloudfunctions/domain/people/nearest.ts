/** The name that was probably meant, or null: 心内科 → 心血管内科. Short names need to be closer. */
export function nearest(name: string, names: readonly string[]): string | null {
  let best: { name: string; steps: number } | null = null
  for (const one of names) {
    const steps = distance(name, one)
    if (!best || steps < best.steps) best = { name: one, steps }
  }
  return best && best.steps <= Math.max(1, Math.floor(best.name.length / 2)) && shares(name, best.name)
    ? best.name
    : null
}

function shares(a: string, b: string): boolean {
  return [...a].some((letter) => b.includes(letter))
}

/** Letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  const from = [...a]
  let row = Array.from({ length: from.length + 1 }, (_, index) => index)
  for (const letter of b) {
    const next = [(row[0] ?? 0) + 1]
    for (let i = 1; i <= from.length; i++) {
      const same = from[i - 1] === letter ? 0 : 1
      next.push(Math.min((next[i - 1] ?? 0) + 1, (row[i] ?? 0) + 1, (row[i - 1] ?? 0) + same))
    }
    row = next
  }
  return row[from.length] ?? 0
}
