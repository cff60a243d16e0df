import { AlignmentType, BorderStyle, Document, Footer, Header, LineRuleType, Packer, Paragraph } from 'docx'
import { FONTS, INDENT, line, LINE, marked, PAGE, pageNumber, RED, SIZE } from './houseStyle'

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

export async function bulletinDocument(content: WordContent): Promise<Buffer> {
  const { office, number, title, to, paragraphs, date, mark } = content
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
        properties: { page: PAGE },
        headers: { default: new Header({ children: mark === '' ? [] : [marked(mark)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}
