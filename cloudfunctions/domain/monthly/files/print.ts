import { PDFDocument } from 'pdf-lib'
import { Letters, type ReadFont } from '../../posters/sheet/letters'
import { A4, Flow, LEFT, lineHeight, type Style, WIDTH } from './flow'
import type { Paper } from './paper'
import { drawTable } from './table'

const OFFICE: Style = { size: 22, weight: 700, colour: 'brand', align: 'center' }
const NUMBER: Style = { size: 11, align: 'center' }
const TITLE: Style = { size: 17, weight: 700, align: 'center' }
const HEADING: Style = { size: 12.5, weight: 700 }
const TEXT: Style = { size: 10.5 }
const SMALL: Style = { size: 7.5, colour: 'muted' }

/** A report on A4 to be printed: the same words and tables as on the screen, and on every page what it is. */
export async function reportPrint(paper: Paper, read: ReadFont): Promise<Buffer> {
  const { content, seal, mark, correction } = paper
  const doc = await PDFDocument.create()
  const letters = await Letters.open(doc, read)
  await letters.prepare([JSON.stringify(paper), '0123456789—/页第共'])
  const flow = new Flow(doc, letters)
  head(flow, paper)
  for (const { heading, blocks } of content.sections) {
    flow.gap(2)
    // A heading does not stay behind alone.
    flow.need(lineHeight(HEADING) + 22)
    flow.paragraph(heading, HEADING)
    flow.gap(1.5)
    for (const block of blocks) {
      if (block.kind === 'table') drawTable(flow, block)
      else flow.paragraph(block.text, { ...TEXT, weight: block.strong ? 700 : 400 }, { indent: 2, loose: 1.25 })
    }
    flow.gap(1)
  }
  flow.need(30)
  flow.gap(6)
  for (const text of [content.office, content.date]) {
    if (text === '') continue
    flow.line(text, LEFT, flow.y, WIDTH - 6, { ...TEXT, align: 'right' })
    flow.gap(lineHeight(TEXT) * 1.25)
  }
  if (correction) {
    flow.gap(8)
    flow.need(30)
    flow.paragraph(correction.title, { ...TEXT, weight: 700 })
    for (const text of correction.lines) flow.paragraph(text, { ...TEXT, size: 9 })
  }
  feet(flow, seal, mark)
  doc.setTitle(content.title)
  return Buffer.from(await doc.save())
}

function head(flow: Flow, { content }: Paper): void {
  flow.paragraph(content.office, OFFICE)
  flow.gap(2)
  flow.paragraph(content.number === '' ? '〔    〕第  号' : content.number, NUMBER)
  flow.gap(2)
  flow.canvas.rect({ x: LEFT, y: flow.y, width: WIDTH, height: 0.7 }, 'brand')
  flow.gap(7)
  flow.paragraph(content.title, TITLE)
  flow.gap(3)
}

function feet(flow: Flow, seal: readonly string[], mark: string): void {
  const y = A4.height - 17
  for (const [index, canvas] of flow.pages.entries()) {
    canvas.rect({ x: LEFT, y: y - 1.5, width: WIDTH, height: 0.2 }, 'line')
    canvas.words(seal.join('　'), { ...SMALL, x: LEFT, y, width: WIDTH - 30, height: 4 })
    const page = `— ${index + 1} / ${flow.pages.length} —`
    canvas.words(page, { ...SMALL, x: LEFT + WIDTH - 28, y, width: 28, height: 4, align: 'right' })
    if (mark !== '')
      canvas.words(mark, {
        size: 12,
        weight: 700,
        colour: 'brand',
        align: 'right',
        x: LEFT,
        y: 10,
        width: WIDTH,
        height: 6,
      })
  }
}
