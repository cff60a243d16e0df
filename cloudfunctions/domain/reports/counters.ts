/** Numbers by name, nested as their dotted paths say: `{ attitudes: { cold: 2 } }`. */
export type Counters = { [key: string]: number | Counters }

/** A counter that was never written is zero. */
export function at(counters: Counters | undefined, path: string): number {
  const node = below(counters, path)
  return typeof node === 'number' ? node : 0
}

/** What is counted below a path, by name: `{ cold: 3, harsh: 1 }`. */
export function named(counters: Counters | undefined, path: string): [id: string, n: number][] {
  const node = below(counters, path)
  if (typeof node !== 'object') return []
  return Object.entries(node).flatMap(([id, n]) => (typeof n === 'number' ? [[id, n] as [string, number]] : []))
}

function below(counters: Counters | undefined, path: string): number | Counters | undefined {
  let node: number | Counters | undefined = counters
  for (const key of keysOf(path)) node = typeof node === 'object' ? node[key] : undefined
  return node
}

/** The same few paths are asked for in every month of every department. */
const split = new Map<string, string[]>()

function keysOf(path: string): string[] {
  const known = split.get(path)
  if (known) return known
  const keys = path.split('.')
  if (split.size < PATHS_KEPT) split.set(path, keys)
  return keys
}

/** More than a handbook of a thousand phrases needs. */
const PATHS_KEPT = 10_000

/** Adds the second to the first, in place. What comes to zero goes. */
export function addInto(sum: Counters, more: Counters): Counters {
  for (const [key, value] of Object.entries(more)) {
    if (typeof value === 'number') {
      const n = ((sum[key] as number | undefined) ?? 0) + value
      if (n === 0) delete sum[key]
      else sum[key] = n
    } else {
      const part = addInto((sum[key] as Counters | undefined) ?? {}, value)
      if (Object.keys(part).length === 0) delete sum[key]
      else sum[key] = part
    }
  }
  return sum
}

/** `{ 'main.09.ratings': 1 }` → `{ main: { '09': { ratings: 1 } } }` */
export function nest(paths: Record<string, number>): Counters {
  const root: Counters = {}
  for (const [path, value] of Object.entries(paths)) {
    const keys = path.split('.')
    const last = keys.pop() as string
    let node = root
    for (const key of keys) node = (node[key] ??= {}) as Counters
    node[last] = value
  }
  return root
}
