import type { Rollup } from './store'

/** Reads the nested counters of rollups; a counter that was never written is zero. */

export function sum(rollups: Rollup[], path: string): number {
  return rollups.reduce((total, rollup) => total + at(rollup, path), 0)
}

function at(rollup: Rollup, path: string): number {
  let node: unknown = rollup
  for (const key of path.split('.')) node = (node as Record<string, unknown> | undefined)?.[key]
  return typeof node === 'number' ? node : 0
}

/** The counters below a path, summed by key: `{ cold: 3, harsh: 1 }`. */
export function sumBelow(rollups: Rollup[], path: string): Map<string, number> {
  const result = new Map<string, number>()
  for (const rollup of rollups) {
    const counters = (rollup[path] ?? {}) as Record<string, number>
    for (const [key, value] of Object.entries(counters)) result.set(key, (result.get(key) ?? 0) + value)
  }
  return result
}

export type DayFigures = { day: string; ratings: number; complaints: number; suggestions: number }

/** Figures by day, in order, days without any left out. */
export function days(rollups: Rollup[]): DayFigures[] {
  const byDay = new Map<string, DayFigures>()
  for (const rollup of rollups) {
    const stored = (rollup['days'] ?? {}) as Record<string, Partial<Omit<DayFigures, 'day'>>>
    for (const [date, figures] of Object.entries(stored)) {
      const day = `${rollup.month}-${date}`
      const sofar = byDay.get(day) ?? { day, ratings: 0, complaints: 0, suggestions: 0 }
      byDay.set(day, {
        day,
        ratings: sofar.ratings + (figures.ratings ?? 0),
        complaints: sofar.complaints + (figures.complaints ?? 0),
        suggestions: sofar.suggestions + (figures.suggestions ?? 0),
      })
    }
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
