import type { PosterSize } from '@nuanyu/types/posters'
import { PDFDocument } from 'pdf-lib'
import { addPage, Canvas } from './canvas'
import { type Face, FIXED, wordsOf } from './face'
import { Letters, type ReadFont } from './letters'
import { papers, perSheet } from './paper'
import { drawable, type Picture } from './picture'

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

function cuts(canvas: Canvas, size: PosterSize): void {
  const { width, height, columns, rows } = papers[size]
  for (let column = 1; column < columns; column++)
    canvas.dashes({ x: (column * width) / columns, y: 0 }, { x: (column * width) / columns, y: height })
  for (let row = 1; row < rows; row++)
    canvas.dashes({ x: 0, y: (row * height) / rows }, { x: width, y: (row * height) / rows })
}
