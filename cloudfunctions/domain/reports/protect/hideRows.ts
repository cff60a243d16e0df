/** A table that is shown row by row: its rows by its columns, with no sums beside it but those of the columns. */
export type RowTable = {
  rows: readonly string[]
  columns: readonly string[]
  countAt: (row: string, column: string) => number
  /** A small one is fewer than this. */
  least: number
  /** Rows whose sum is withheld elsewhere. */
  withheld: (row: string) => boolean
  /** Whether somebody of a row and column and somebody of another may exchange columns without its being seen elsewhere. */
  swaps: (row: string, column: string, other: string, back: string) => boolean
}

/**
 * The rows that must not be shown: those with a small count, and so many others that for each small one **two people
 * of hidden rows could have exchanged their columns**, which changes neither a sum nor a shown row.
 */
export function hideRows(table: RowTable): Set<string> {
  const { rows, columns, countAt, least, withheld } = table
  const small = (row: string) => columns.filter((column) => countAt(row, column) > 0 && countAt(row, column) < least)
  const total = (row: string) => columns.reduce((sum, column) => sum + countAt(row, column), 0)
  const hidden = new Set(rows.filter((row) => withheld(row) || small(row).length > 0))
  const bySize = [...rows].sort((a, b) => total(a) - total(b))
  for (const row of rows) {
    for (const column of small(row)) {
      const partner = (other: string) =>
        other !== row &&
        columns.some((back) => back !== column && countAt(other, back) > 0 && table.swaps(row, column, other, back))
      if ([...hidden].some(partner)) continue
      const other = bySize.find((one) => !hidden.has(one) && partner(one))
      if (other === undefined) return new Set(rows)
      hidden.add(other)
    }
  }
  return hidden
}
