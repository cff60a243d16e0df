import { findHeader, type Header } from './header'
import { readSheet } from './sheet'
import { type Cell, type Column, type Row, type RowProblem, type Table, UnreadableTable } from './table'
import { plain, tidy } from './words'

/** Above the rows wanted, for titles and headers over them. */
const HEADROOM = 20

/**
 * Reads an uploaded .xlsx, .xls or .csv. Every problem names its row and column; nothing is guessed: a formula, a merged
 * cell or a fault is a problem, because what a person sees there is not what the file holds.
 */
export function readTable<K extends string>(bytes: Buffer, columns: readonly Column<K>[], maxRows: number): Table<K> {
  try {
    const sheet = readSheet(bytes, maxRows + HEADROOM)
    const found = findHeader(sheet.rows, columns)
    if ('problems' in found) return { rows: [], problems: found.problems, warnings: sheet.warnings }
    return {
      ...below(found.header, sheet.rows, maxRows),
      warnings: [...sheet.warnings, ...numbersIn(found.header, sheet.rows)],
    }
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error
    return { rows: [], problems: [{ row: 0, column: '', message: error.message }], warnings: [] }
  }
}

function below<K extends string>(
  { at, places }: Header<K>,
  cells: Cell[][],
  maxRows: number,
): Omit<Table<K>, 'warnings'> {
  const rows: Row<K>[] = []
  const problems: RowProblem[] = []
  for (let index = at + 1; index < cells.length; index++) {
    const line = cells[index] ?? []
    if (line.every(({ text, state }) => tidy(text) === '' && state !== 'merged')) continue
    const row = index + 1
    const values = {} as Record<K, string>
    for (const { column, index: place, title } of places) {
      const cell = line[place] ?? { text: '', state: 'plain' }
      values[column.key] = column.kind === 'code' ? plain(cell.text) : tidy(cell.text)
      const message = problemOf(cell, values[column.key], column)
      if (message) problems.push({ row, column: title, message })
    }
    rows.push({ row, cells: values })
  }
  if (rows.length === 0) problems.push({ row: 0, column: '', message: '表头下面没有内容' })
  if (rows.length > maxRows) {
    return { rows: [], problems: [{ row: 0, column: '', message: `最多 ${maxRows} 行，请拆成几个文件` }] }
  }
  return { rows, problems }
}

function problemOf<K extends string>({ state }: Cell, value: string, { must, max }: Column<K>): string | null {
  if (state === 'formula') return '是公式，请复制后“选择性粘贴为数值”'
  if (state === 'merged') return '是合并单元格，请取消合并，每行都填上'
  if (state === 'fault') return `是错误值 ${value}`
  if (must === 'filled' && value === '') return '没有填'
  if (Array.from(value).length > max) return `太长，最多 ${max} 个字`
  return null
}

/** A staff number that Excel keeps as a number has lost its leading zeros, if it had any. */
function numbersIn<K extends string>({ at, places }: Header<K>, cells: Cell[][]): RowProblem[] {
  return places.flatMap(({ column, index, title }) => {
    const first = cells.findIndex((line, row) => row > at && line[index]?.state === 'number')
    if (column.kind !== 'code' || first === -1) return []
    const message = '这一列存成了数字，开头的 0 可能丢了，请核对'
    return [{ row: first + 1, column: title, message }]
  })
}
