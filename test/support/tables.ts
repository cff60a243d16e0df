import * as xlsx from '@e965/xlsx'
import type { TestHospital } from './hospital'

export type Cell = string | number | null

/** An .xlsx as Excel would write it. `shape` may bend the sheet: merge cells, put a formula in. */
export function workbook(
  rows: Cell[][],
  {
    shape,
    more = {},
    bookType = 'xlsx',
  }: {
    shape?: (sheet: xlsx.WorkSheet) => void
    more?: Record<string, Cell[][]>
    bookType?: xlsx.BookType
  } = {},
): Buffer {
  const book = xlsx.utils.book_new()
  const sheet = xlsx.utils.aoa_to_sheet(rows)
  shape?.(sheet)
  xlsx.utils.book_append_sheet(book, sheet, '名单')
  for (const [name, other] of Object.entries(more))
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(other), name)
  return xlsx.write(book, { type: 'buffer', bookType }) as Buffer
}

/** What is in an .xlsx, sheet by sheet. */
export function sheetsOf(bytes: Buffer): Record<string, Cell[][]> {
  const book = xlsx.read(bytes)
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      xlsx.utils.sheet_to_json<Cell[]>(book.Sheets[name]!, { header: 1, defval: null }),
    ]),
  )
}

/** Uploads it as this person would, into a folder of their own. */
export async function uploaded(
  hospital: TestHospital,
  person: { openid: string },
  bytes: Buffer,
  name = 'list.xlsx',
): Promise<string> {
  const { uploadFolder } = await hospital.as(person).call('session.get', {})
  return hospital.cloud.files.put(`${uploadFolder}/${name}`, bytes)
}

/** The file behind a link that the server handed out. */
export function fileAt(hospital: TestHospital, url: string): Buffer {
  const path = decodeURIComponent(new URL(url).pathname)
  const found = hospital.cloud.files.list().find((file) => path.endsWith(file.path))
  if (!found) throw new Error(`no file at ${url}`)
  return hospital.cloud.files.read(found.fileID) ?? Buffer.alloc(0)
}
