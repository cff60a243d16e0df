import { periodOf } from '../period'
import type { Tree } from './tree'

/** A year of halves, quarters and months. */
export function yearTree(year: string): Tree {
  const of = (span: 'half' | 'quarter' | 'month', nth: number) => periodOf({ year: Number(year), span, nth })
  return {
    id: year,
    parts: [0, 1].map((half) => ({
      id: of('half', half),
      parts: [0, 1].map((quarter) => ({
        id: of('quarter', half * 2 + quarter),
        parts: [0, 1, 2].map((month) => ({ id: of('month', (half * 2 + quarter) * 3 + month) })),
      })),
    })),
  }
}
