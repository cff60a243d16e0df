import { tablesOf } from '../content/differences'
import { type WrittenSheet, writeTable } from '../../tables/write'
import type { Paper } from './paper'

/** A workbook of the report: its words on the first sheet, and one sheet a table. */
export async function reportWorkbook(paper: Paper): Promise<Buffer> {
  return writeTable([words(paper), ...tablesOf(paper.content).map(sheetOf)])
}

function words({ content, seal, correction }: Paper): WrittenSheet {
  const { title, number, office, date, sections } = content
  const told = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.map((block) => (block.kind === 'paragraph' ? block.text : `表：${block.title}`)),
  ])
  return {
    name: '正文',
    columns: [{ title, width: 100 }],
    rows: [number, office, date, ...told, ...seal, ...(correction ? [correction.title, ...correction.lines] : [])]
      .filter((line) => line !== '')
      .map((line) => [line]),
  }
}

type Table = ReturnType<typeof tablesOf>[number]

function sheetOf({ title, columns, rows }: Table): WrittenSheet {
  return {
    name: sheetName(title),
    columns: columns.map(({ label }, index) => ({ title: label, width: index === 0 ? 26 : 12 })),
    rows: rows.map(({ cells }) => cells),
  }
}

/** Excel allows 31 characters and none of these. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}
