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

/** People leave letters out more often than they write wrong ones: 心内科 is nearer to 心血管内科 than to 肾内科. */
const PUT_IN = 1
const TAKE_OUT = 1.5

/** What it takes to make `b` of `a`. */
function distance(a: string, b: string): number {
  const from = [...a]
  let row = Array.from({ length: from.length + 1 }, (_, index) => index * TAKE_OUT)
  for (const letter of b) {
    const next = [(row[0] ?? 0) + PUT_IN]
    for (let i = 1; i <= from.length; i++) {
      const same = from[i - 1] === letter ? 0 : PUT_IN + TAKE_OUT
      next.push(Math.min((next[i - 1] ?? 0) + TAKE_OUT, (row[i] ?? 0) + PUT_IN, (row[i - 1] ?? 0) + same))
    }
    row = next
  }
  return row[from.length] ?? 0
}
