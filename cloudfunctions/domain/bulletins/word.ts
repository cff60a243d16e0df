import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

/**
 * A bulletin as a Word file in the house style, after 《党政机关公文格式》 GB/T 9704-2012: A4 with its margins, a red head and
 * a red line, 2号 title, 3号 仿宋 body, 28 points a line, two characters of indent, 落款 at the right, page number as — 1 —.
 */
export type WordContent = {
  /** 暖语市第一人民医院党委办公室 */
  office: string
  number: string
  title: string
  /** 发：神经内科 */
  to: string
  paragraphs: string[]
  date: string
  /** Stands on every page of what is not issued. */
  mark: string
}

const RED = 'C00000'
const FONTS = {
  head: { eastAsia: '方正小标宋简体', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
  body: { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
}
/** Half points: 2号, 3号, 4号. */
const SIZE = { head: 56, title: 44, body: 32, foot: 28 }
const LINE = { line: 560, lineRule: LineRuleType.EXACT }
/** Two characters of 3号. */
const INDENT = { firstLine: 640 }

export async function bulletinDocument(content: WordContent): Promise<Buffer> {
  const { office, number, title, to, paragraphs, date, mark } = content
  const page = {
    size: { width: mm(210), height: mm(297) },
    margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35) },
  }
  const children = [
    line(
      `${office}文件`,
      { size: SIZE.head, color: RED, font: FONTS.head, bold: true },
      { alignment: AlignmentType.CENTER },
    ),
    line(number, {}, { alignment: AlignmentType.CENTER, spacing: { ...LINE, before: 240 } }),
    new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 1 } } }),
    line(
      title,
      { size: SIZE.title, font: FONTS.head },
      {
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 400, after: 400 },
      },
    ),
    ...(to === '' ? [] : [line(`${to}：`)]),
    ...paragraphs.map((paragraph) => line(paragraph, {}, { indent: INDENT })),
    line(office, {}, { alignment: AlignmentType.RIGHT, indent: { right: 640 }, spacing: { ...LINE, before: 560 } }),
    line(date, {}, { alignment: AlignmentType.RIGHT, indent: { right: 960 } }),
  ]
  const file = new Document({
    title,
    creator: office,
    styles: { default: { document: { run: { font: FONTS.body, size: SIZE.body } } } },
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: mark === '' ? [] : [marked(mark)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}

type Run = { size?: number; color?: string; font?: typeof FONTS.body; bold?: boolean }

function line(text: string, run: Run = {}, paragraph: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: LINE,
    ...paragraph,
    children: [new TextRun({ text, font: FONTS.body, size: SIZE.body, ...run })],
  })
}

function marked(mark: string): Paragraph {
  return line(mark, { color: RED, bold: true }, { alignment: AlignmentType.RIGHT, spacing: {} })
}

function pageNumber(): Paragraph {
  const run = { font: FONTS.body, size: SIZE.foot }
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}
