import * as xlsx from '@e965/xlsx'
import { assertUnpacksToLittle, decodeText, kindOf } from './bytes'
import { type Cell, type Sheet, UnreadableTable } from './table'

const EMPTY: Cell = { text: '', state: 'plain' }

/** The first visible sheet that holds anything. `most` rows are read, so that a sheet formatted to its end is no matter. */
export function readSheet(bytes: Buffer, most: number): Sheet {
  const book = open(bytes, most)
  const visible = book.SheetNames.filter((_name, index) => !book.Workbook?.Sheets?.[index]?.Hidden)
  const filled = visible.flatMap((name) => {
    const sheet = book.Sheets[name]
    return sheet?.['!ref'] ? [{ name, sheet }] : []
  })
  const first = filled[0]
  if (!first) throw new UnreadableTable('文件里没有内容')
  const warnings =
    filled.length > 1
      ? [{ row: 0, column: '', message: `文件里有 ${filled.length} 张工作表，只读取了“${first.name}”` }]
      : []
  return { rows: rowsOf(first.sheet), warnings }
}

function open(bytes: Buffer, most: number): xlsx.WorkBook {
  const kind = kindOf(bytes)
  if (kind === 'packed') assertUnpacksToLittle(bytes)
  const options = { dense: true, sheetRows: most, cellHTML: false, cellText: true, bookVBA: false }
  try {
    return kind === 'text'
      ? // Raw: a CSV's 007 stays 007, and 2026/1/2 is not turned into somebody's idea of a date.
        xlsx.read(decodeText(bytes), { ...options, type: 'string', raw: true })
      : xlsx.read(bytes, { ...options, type: 'buffer' })
  } catch (error) {
    if (error instanceof UnreadableTable) throw error
    if (/password|encrypt/i.test(String(error))) throw new UnreadableTable('文件有密码，请取消密码后再传')
    throw new UnreadableTable('打不开这个文件，请在 Excel 里另存为 .xlsx 再传')
  }
}

function rowsOf(sheet: xlsx.WorkSheet): Cell[][] {
  const grid = (sheet as unknown as { '!data': (xlsx.CellObject | undefined)[][] })['!data']
  const rows: Cell[][] = []
  for (let r = 0; r < grid.length; r++) {
    rows.push(Array.from(grid[r] ?? [], (cell) => (cell ? cellOf(cell) : EMPTY)))
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r++) {
      const row = rows[r] ?? []
      for (let c = s.c; c <= e.c; c++) {
        while (row.length <= c) row.push(EMPTY)
        row[c] = { text: row[c]?.text ?? '', state: 'merged' }
      }
    }
  }
  return rows
}

function cellOf(cell: xlsx.CellObject): Cell {
  if (cell.f !== undefined) return { text: shown(cell), state: 'formula' }
  if (cell.t === 'e') return { text: shown(cell), state: 'fault' }
  if (cell.t === 'n') return { text: shown(cell), state: 'number' }
  return { text: shown(cell), state: 'plain' }
}

/** A number as it is, not as 1.2E+10; everything else as Excel shows it. */
function shown({ t, v, w }: xlsx.CellObject): string {
  if (t === 'n' && w !== undefined && /^[\d.,]*E\+\d+$/i.test(w)) return String(v)
  return w ?? (v === undefined || v === null ? '' : String(v))
}
