import type { ReportTable } from '@nuanyu/types/monthly'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { FONTS, INDENT, line, LINE, marked, PAGE, pageNumber, RED, SIZE } from '../../bulletins/houseStyle'
import { shadeOf } from './heat'
import type { Paper } from './paper'

/** A report as a Word file in the house style of the bulletins; tables in 小五 so that ten columns stand beside each other. */
const CELL = 18
const AUTO = { spacing: { before: 30, after: 30 } }
const SHADES = ['', 'FDF3EA', 'FBE0C9', 'F6C3A0'] as const
/** Twentieths of a point between the margins. */
const WIDTH = 8844

export async function reportDocument({ content, seal, mark, correction }: Paper): Promise<Buffer> {
  const { office, number, title, date, sections } = content
  const children = [
    line(
      office,
      { size: 48, color: RED, font: FONTS.head, bold: true },
      { alignment: AlignmentType.CENTER, spacing: {} },
    ),
    line(number === '' ? '〔    〕第  号' : number, {}, { alignment: AlignmentType.CENTER, spacing: { before: 200 } }),
    new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 1 } } }),
    line(
      title,
      { size: SIZE.title, font: FONTS.head },
      {
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 400, after: 400 },
      },
    ),
    ...sections.flatMap(({ heading, blocks }) => [
      line(heading, { bold: true }, { indent: INDENT, keepNext: true }),
      ...blocks.flatMap((block) =>
        block.kind === 'paragraph'
          ? [line(block.text, { bold: block.strong }, { indent: INDENT })]
          : [
              line(block.title, { size: 24, bold: true }, { alignment: AlignmentType.CENTER, keepNext: true }),
              tableOf(block),
              new Paragraph({}),
            ],
      ),
    ]),
    line(office, {}, { alignment: AlignmentType.RIGHT, indent: { right: 640 }, spacing: { ...LINE, before: 560 } }),
    ...(date === '' ? [] : [line(date, {}, { alignment: AlignmentType.RIGHT, indent: { right: 960 } })]),
    ...seal.map((text) => line(text, { size: CELL }, AUTO)),
    ...(correction
      ? [
          line(correction.title, { size: CELL, bold: true }, { spacing: { before: 400 }, keepNext: true }),
          ...correction.lines.map((text) => line(text, { size: CELL }, AUTO)),
        ]
      : []),
  ]
  const file = new Document({
    title,
    creator: office,
    styles: { default: { document: { run: { font: FONTS.body, size: SIZE.body } } } },
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: mark === '' ? [] : [marked(mark)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}

function tableOf(table: ReportTable): Table {
  const { columns, rows } = table
  const first = columns.length > 8 ? 0.2 : columns.length > 3 ? 0.28 : 0.6
  const rest = (WIDTH * (1 - first)) / Math.max(1, columns.length - 1)
  const widths = columns.map((_, index) => Math.round(index === 0 ? WIDTH * first : rest))
  const cell = (value: string | number, index: number, bold: boolean, fill: string) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 50, right: 50 },
      verticalAlign: VerticalAlign.CENTER,
      ...(fill === '' ? {} : { shading: { fill } }),
      children: [
        line(
          String(value),
          { size: CELL, bold },
          { ...AUTO, alignment: index === 0 ? AlignmentType.LEFT : AlignmentType.CENTER },
        ),
      ],
    })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, index) => cell(label, index, true, 'F2EDE6')),
      }),
      ...rows.map(
        ({ cells }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((value, index) => cell(value, index, false, SHADES[shadeOf(table, value, index)])),
          }),
      ),
    ],
  })
}
