import writeExcel from 'write-excel-file/node'

export type WrittenSheet = {
  name: string
  /** Width in characters. */
  columns: { title: string; width: number }[]
  rows: (string | number | null)[][]
}

/** An .xlsx with a bold header that stays in sight. Texts are written as texts, so that none can act as a formula. */
export async function writeTable(sheets: WrittenSheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [columns.map(({ title }) => ({ value: title, fontWeight: 'bold' })), ...rows.map((row) => row.map(cellOf))],
  }))
  return (await writeExcel(written as never).toBuffer()) as Buffer
}

function cellOf(value: string | number | null) {
  if (value === null || value === '') return null
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true }
}
