import type { Canvas, Drawable } from './canvas'
import { brandOf, CALL, type Face, markOf, phoneOf, pledgeOf, PURPOSE, smallPrintOf, URGENT } from './face'

/** A sheet of its own: drawn on 210 × 297 mm, and for A5 the same at seven tenths. */

export function drawPoster(canvas: Canvas, face: Face, code: Drawable): void {
  head(canvas, face)
  place(canvas, face)
  canvas.frame({ x: 50, y: 99, width: 110, height: 110 }, 'line', 5, 'white')
  canvas.code(code, 52, 101, 106)
  canvas.words(`${CALL} · ${PURPOSE}`, {
    ...{ x: 15, y: 212, width: 180, height: 12, size: 25, weight: 700, colour: 'brand' },
    align: 'center',
    at: 'middle',
  })
  promise(canvas, face)
  foot(canvas, face)
}

function head(canvas: Canvas, { hospital }: Face): void {
  canvas.rect({ x: 0, y: 0, width: 210, height: 40 }, 'brand')
  const name = { x: 15, width: 180, weight: 700, colour: 'white', align: 'center', at: 'middle' } as const
  canvas.words(hospital.name, { ...name, y: hospital.motto === '' ? 10 : 7, height: 18, size: 32 })
  canvas.words(hospital.motto, { ...name, y: 26, height: 8, size: 15, weight: 400 })
}

/** The post is what one must recognise from afar; the mark stands above it like a badge. */
function place(canvas: Canvas, face: Face): void {
  const mark = markOf(face)
  const line = { x: 15, width: 180, align: 'center', at: 'middle' } as const
  if (mark !== '') {
    const width = canvas.measure(mark, 15, 700) + 14
    canvas.frame({ x: 105 - width / 2, y: 45, width, height: 10 }, 'brand', 5, 'tint')
    canvas.words(mark, { ...line, y: 45, height: 10, size: 15, weight: 700, colour: 'deep' })
  }
  const top = mark === '' ? 47 : 57
  canvas.words(face.department, { ...line, y: top, height: 11, size: 22, colour: 'muted' })
  canvas.words(face.post.name, { ...line, y: top + 11, height: 96 - top - 11, size: 46, weight: 700 })
}

function promise(canvas: Canvas, face: Face): void {
  const pledge = pledgeOf(face)
  const brand = brandOf(face)
  const motto = face.branch?.motto ?? ''
  if (pledge === '' && brand === '' && motto === '') return
  canvas.rect({ x: 15, y: 228, width: 180, height: 37 }, 'tint')
  canvas.rect({ x: 15, y: 228, width: 1.6, height: 37 }, 'brand')
  const line = { x: 22, width: 166, at: 'middle' } as const
  if (pledge === '') {
    canvas.words(brand, { ...line, y: 231, height: 14, size: 19, weight: 700, colour: 'deep' })
    canvas.words(motto, { ...line, y: 245, height: 17, size: 18 })
    return
  }
  canvas.words(`我们承诺：${pledge}`, { ...line, y: 230, height: 18, size: 18, weight: 700 })
  canvas.words(brand, { ...line, y: 248, height: 8, size: 13, colour: 'deep' })
  canvas.words(motto, { ...line, y: 256, height: 7, size: 13, colour: 'muted' })
}

function foot(canvas: Canvas, face: Face): void {
  const line = { y: 269, height: 9, size: 17, weight: 700, at: 'middle' } as const
  canvas.words(phoneOf(face), { ...line, x: 15, width: 95 })
  canvas.words(URGENT, { ...line, x: 110, width: 85, size: 15, colour: 'brand', align: 'right' })
  canvas.words(face.hospital.complaintHours, {
    x: 15,
    y: 278,
    width: 180,
    height: 6,
    size: 10.5,
    colour: 'muted',
    at: 'middle',
  })
  canvas.words(smallPrintOf(face), { x: 15, y: 285, width: 180, height: 6, size: 10.5, colour: 'muted', at: 'middle' })
}
