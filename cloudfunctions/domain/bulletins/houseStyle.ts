import {
  AlignmentType,
  convertMillimetersToTwip as mm,
  type IParagraphOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

/** 《党政机关公文格式》 GB/T 9704-2012 for Word: A4 with its margins, 3号 仿宋, 28 points a line, page number as — 1 —. */

export const RED = 'C00000'
export const FONTS = {
  head: { eastAsia: '方正小标宋简体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
  body: { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
}
/** Half points: 2号, 3号, 4号. */
export const SIZE = { head: 56, title: 44, body: 32, foot: 28 }
export const LINE = { line: 560, lineRule: LineRuleType.EXACT }
/** Two characters of 3号. */
export const INDENT = { firstLine: 640 }

export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) },
}

type Run = { size?: number; color?: string; font?: typeof FONTS.body; bold?: boolean }

export function line(text: string, run: Run = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: LINE,
    ...paragraph,
    children: [new TextRun({ text, font: FONTS.body, size: SIZE.body, ...run })],
  })
}

export function marked(mark: string): Paragraph {
  return line(mark, { color: RED, bold: true }, { alignment: AlignmentType.RIGHT, spacing: {} })
}

export function pageNumber(): Paragraph {
  const run = { font: FONTS.body, size: SIZE.foot }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}
