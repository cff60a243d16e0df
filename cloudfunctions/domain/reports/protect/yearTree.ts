import { periodOf } from '../period'
import type { Tree } from './tree'

/** A year of halves, quarters and months. The same tree for the same year, so that it is laid out once (`flatten`). */
export function yearTree(year: string): Tree {
  const known = trees.get(year)
  if (known) return known
  const tree = treeOf(year)
  trees.set(year, tree)
  return tree
}

const trees = new Map<string, Tree>()

function treeOf(year: string): Tree {
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
