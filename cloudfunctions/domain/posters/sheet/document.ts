import type { PosterSize } from '@nuanyu/types/posters'
import { PDFDocument } from 'pdf-lib'
import QRCode from 'qrcode'
import { addPage, Canvas, type Drawable } from './canvas'
import { type Face, FIXED, wordsOf } from './face'
import { Letters, type ReadFont } from './letters'
import { papers, perSheet } from './paper'

/** What a code leads to: an ordinary QR code of a link, or the picture that WeChat made. */
export type Picture = { kind: 'link'; link: string } | { kind: 'image'; bytes: Buffer }

export type Drawn = { pdf: Buffer; sheets: number; rare: { scene: string; letters: string }[] }

/** One PDF of the faces in their order. Letters are embedded once for all of them. */
export async function drawSheets(
  size: PosterSize,
  faces: { face: Face; picture: Picture }[],
  read: ReadFont,
): Promise<Drawn> {
  const doc = await PDFDocument.create()
  const letters = await Letters.open(doc, read)
  await letters.prepare([FIXED, ...faces.map(({ face }) => wordsOf(face))])
  const { width, height, columns, rows, scale, draw } = papers[size]
  const each = perSheet(size)
  let page = addPage(doc, width, height)
  for (const [index, { face, picture }] of faces.entries()) {
    if (index > 0 && index % each === 0) page = addPage(doc, width, height)
    const [column, row] = [index % columns, Math.floor((index % each) / columns)]
    const origin = { x: (column * width) / columns, y: (row * height) / rows }
    draw(new Canvas(page, letters, origin, scale), face, await drawable(doc, picture))
    if (index % each === each - 1 || index === faces.length - 1) cuts(new Canvas(page, letters, { x: 0, y: 0 }), size)
  }
  const rare = faces.flatMap(({ face }) => {
    const lacking = letters.lackingIn(wordsOf(face))
    return lacking === '' ? [] : [{ scene: face.scene, letters: lacking }]
  })
  doc.setTitle('服务评价二维码')
  return { pdf: Buffer.from(await doc.save()), sheets: doc.getPageCount(), rare }
}

async function drawable(doc: PDFDocument, picture: Picture): Promise<Drawable> {
  if (picture.kind === 'link') {
    // A quarter of it may be scratched or dirty.
    const { modules } = QRCode.create(picture.link, { errorCorrectionLevel: 'Q' })
    return { kind: 'modules', size: modules.size, dark: (row, column) => modules.get(row, column) === 1 }
  }
  const { bytes } = picture
  const isPng = bytes.subarray(1, 4).toString('latin1') === 'PNG'
  return { kind: 'image', image: isPng ? await doc.embedPng(bytes) : await doc.embedJpg(bytes) }
}

function cuts(canvas: Canvas, size: PosterSize): void {
  const { width, height, columns, rows } = papers[size]
  for (let column = 1; column < columns; column++)
    canvas.dashes({ x: (column * width) / columns, y: 0 }, { x: (column * width) / columns, y: height })
  for (let row = 1; row < rows; row++)
    canvas.dashes({ x: 0, y: (row * height) / rows }, { x: width, y: (row * height) / rows })
}
