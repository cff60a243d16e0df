import { type Flat, flatten, type Tree } from './tree'

/**
 * A count for every pair of a row (a place, a subject) and a column (a time), for the leaves and for all that is made
 * up of them. Everything that is ever shown of a table comes from here, so that what is hidden is decided once for all
 * periods, filters, lists and files.
 */
export type Table = { rows: Flat; columns: Flat; values: number[][] }

export function tableOf(rowTree: Tree, columnTree: Tree, countAt: (row: string, column: string) => number): Table {
  const [rows, columns] = [flatten(rowTree), flatten(columnTree)]
  const values = rows.ids.map(() => columns.ids.map(() => 0))
  for (const row of rows.leaves) {
    for (const column of columns.leaves) {
      const n = countAt(rows.ids[row] as string, columns.ids[column] as string)
      if (n === 0) continue
      for (const up of rows.path[row] as number[]) {
        const line = values[up] as number[]
        for (const over of columns.path[column] as number[]) line[over] = (line[over] as number) + n
      }
    }
  }
  return { rows, columns, values }
}
