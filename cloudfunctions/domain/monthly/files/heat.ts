import type { ReportTable } from '@nuanyu/types/monthly'

export type Shade = 0 | 1 | 2 | 3

/** How dark a count stands among the others of its table; the number itself is always beside it. */
export function shadeOf(table: Pick<ReportTable, 'heat' | 'rows'>, value: string | number, column: number): Shade {
  if (!table.heat || column === 0 || typeof value !== 'number' || value === 0) return 0
  const counts = table.rows.flatMap(({ cells }) => cells.slice(1).filter((cell) => typeof cell === 'number'))
  const share = value / Math.max(1, ...counts)
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1
}
