import type { ClinicPosterSize } from '@nuanyu/types/clinic'
import { PDFDocument } from 'pdf-lib'
import { addPage, Canvas, type Drawable } from '../../posters/sheet/canvas'
import { Letters, type ReadFont } from '../../posters/sheet/letters'
import { drawable, type Picture } from '../../posters/sheet/picture'
import { type ClinicFace, PROMISE, PROMISE_MORE, SCAN, wordsOf } from './face'

/** Drawn on 210 × 297 mm; A3 is the same, larger. */
const papers: Record<ClinicPosterSize, { width: number; height: number }> = {
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
}

/** The poster as a PDF, and the letters that no font has. */
export async function drawClinic(
  size: ClinicPosterSize,
  face: ClinicFace,
  picture: Picture,
  read: ReadFont,
): Promise<{ pdf: Buffer; rare: string }> {
  const doc = await PDFDocument.create()
  const letters = await Letters.open(doc, read)
  const words = wordsOf(face)
  await letters.prepare([words, PROMISE, PROMISE_MORE, SCAN, '〓'])
  const { width, height } = papers[size]
  const canvas = new Canvas(addPage(doc, width, height), letters, { x: 0, y: 0 }, width / 210)
  draw(canvas, face, await drawable(doc, picture))
  doc.setTitle(face.title)
  return { pdf: Buffer.from(await doc.save()), rare: letters.lackingIn(words) }
}

function draw(canvas: Canvas, face: ClinicFace, code: Drawable): void {
  head(canvas, face)
  facts(canvas, face)
  way(canvas, face, code)
  foot(canvas, face)
}

function head(canvas: Canvas, { hospital, kind, title }: ClinicFace): void {
  canvas.rect({ x: 0, y: 0, width: 210, height: 30 }, 'brand')
  const white = { x: 15, width: 180, colour: 'white', align: 'center', at: 'middle' } as const
  canvas.words(hospital.name, { ...white, y: hospital.motto === '' ? 7 : 4, height: 15, size: 26, weight: 700 })
  canvas.words(hospital.motto, { ...white, y: 19, height: 7, size: 13 })
  const width = canvas.measure(kind, 17, 700) + 16
  canvas.frame({ x: 105 - width / 2, y: 36, width, height: 11 }, 'brand', 5.5, 'tint')
  canvas.words(kind, { x: 15, y: 36, width: 180, height: 11, size: 17, weight: 700, colour: 'deep', ...centred })
  canvas.words(title, { x: 15, y: 49, width: 180, height: 32, size: 44, weight: 700, ...centred })
}

const centred = { align: 'center', at: 'middle' } as const

/** Where the facts may stand, in millimetres. */
const AREA = { top: 86, bottom: 196 }
const LABEL = { x: 17, width: 21 }
const TEXT = { x: 41, width: 152 }
const LARGEST = 29
const SMALLEST = 6
const BETWEEN = 4.5
const HALF = TEXT.width / 2
/** From so many lines on they stand side by side, where they are short. */
const MANY = 4

type Row = { text: string; x: number; y: number; width: number; height: number }

/** The lines of one fact below its beginning, and how high they are together. */
function laid(canvas: Canvas, lines: string[], size: number): { rows: Row[]; height: number } {
  const twice = lines.length >= MANY && lines.every((line) => canvas.measure(line, size) <= HALF - 3)
  const width = twice ? HALF - 3 : TEXT.width
  const rows: Row[] = []
  let y = 0
  lines.forEach((text, index) => {
    const right = twice && index % 2 === 1
    const height = canvas.height(text, width, size)
    if (right) y -= height
    rows.push({ text, x: TEXT.x + (right ? HALF : 0), y, width, height })
    y += height
  })
  return { rows, height: y }
}

/** As large as all of them together allow, so that none is small beside another. */
function facts(canvas: Canvas, { facts }: ClinicFace): void {
  const room = AREA.bottom - AREA.top
  const total = (size: number) =>
    facts.reduce((sum, { lines }) => sum + laid(canvas, lines, size).height, 0) + BETWEEN * (facts.length - 1)
  const size = largest((one) => labelFits(canvas, facts, one) && total(one) <= room)
  let top = AREA.top + Math.max(0, (room - total(size)) / 2)
  for (const { label, lines } of facts) {
    const { rows, height } = laid(canvas, lines, size)
    canvas.rect({ x: 15, y: top, width: 0.9, height }, 'brand')
    const first = canvas.height(label, LABEL.width, size, 700)
    canvas.words(label, { ...LABEL, y: top, height: first + 0.1, size, weight: 700, colour: 'brand' })
    for (const { text, y, height: tall, ...at } of rows)
      canvas.words(text, { ...at, y: top + y, height: tall + 0.1, size })
    top += height + BETWEEN
  }
}

/** By halves: every try wraps every line anew. */
function largest(fits: (size: number) => boolean): number {
  let [low, high] = [SMALLEST, LARGEST]
  if (fits(high)) return high
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

function labelFits(canvas: Canvas, facts: ClinicFace['facts'], size: number): boolean {
  return facts.every(({ label }) => canvas.measure(label, size, 700) <= LABEL.width)
}

/** The code beside what a hand needs to know before it takes out a telephone. */
function way(canvas: Canvas, { call, walkIns, phone }: ClinicFace, code: Drawable): void {
  canvas.rect({ x: 0, y: 201, width: 210, height: 66 }, 'tint')
  canvas.frame({ x: 133, y: 204, width: 60, height: 60 }, 'line', 3, 'white')
  canvas.code(code, 134, 205, 58)
  const line = { x: 17, width: 110, at: 'middle' } as const
  canvas.words(PROMISE, { ...line, y: 204, height: 15, size: 32, weight: 700, colour: 'brand' })
  canvas.words(PROMISE_MORE, { ...line, y: 219, height: 7, size: 13, colour: 'deep' })
  canvas.words(`${SCAN}，${call}`, { ...line, y: 229, height: 10, size: 18, weight: 700 })
  canvas.words(walkIns, { ...line, y: 239, height: 8, size: 15 })
  canvas.words(phone, { ...line, y: 250, height: 11, size: 20, weight: 700 })
}

function foot(canvas: Canvas, { branch, small }: ClinicFace): void {
  const line = { x: 15, width: 180, ...centred }
  canvas.words(branch.name, { ...line, y: 269, height: 8, size: 15, weight: 700, colour: 'deep' })
  canvas.words(branch.motto, { ...line, y: 277, height: 6, size: 12, colour: 'muted' })
  canvas.words(small, { ...line, y: 284, height: 6, size: 10, colour: 'muted' })
}
