/** What a table that somebody uploads is expected to hold, and what was found in it. */

export type Column<K extends string> = {
  key: K
  /** As the template prints it; other names under which people know it are accepted. */
  title: string
  aliases?: readonly string[]
  /** `filled`: the column must be there and every row must say something. `there`: it may be left empty. */
  must: 'filled' | 'there' | 'optional'
  /** `code`: numbers and names, where spaces and full-width letters are slips of the hand. `text`: kept as it was written. */
  kind: 'code' | 'text'
  /** Characters. */
  max: number
}

/** `row` as Excel numbers it; 0 for the file as a whole. `column` as the file titles it; empty for a whole row. */
export type RowProblem = { row: number; column: string; message: string }

export type Row<K extends string> = { row: number; cells: Record<K, string> }

/** With a problem nothing may be taken in; a warning is for a person to look at. */
export type Table<K extends string> = { rows: Row<K>[]; problems: RowProblem[]; warnings: RowProblem[] }

/** A cell as it lies in the file. */
export type Cell = { text: string; state: 'plain' | 'number' | 'formula' | 'fault' | 'merged' }

/** Rows of the sheet that is read, the first being row 1. */
export type Sheet = { rows: Cell[][]; warnings: RowProblem[] }

/** Why a file cannot be read at all. */
export class UnreadableTable extends Error {}
