import type { Canvas, Drawable } from './canvas'
import { brandOf, CALL, type Face, markOf, phoneOf, pledgeOf, PURPOSE, smallPrintOf, URGENT } from './face'

/** Four on a sheet: 105 × 148.5 mm, for a desk or a door. */
export function drawCard(canvas: Canvas, face: Face, code: Drawable): void {
  const line = { x: 8, width: 89, align: 'center', at: 'middle' } as const
  canvas.rect({ x: 6, y: 6, width: 93, height: 11 }, 'brand')
  canvas.words(face.hospital.name, { ...line, y: 6, height: 11, size: 15, weight: 700, colour: 'white' })
  const above = [markOf(face), face.department].filter(Boolean).join(' · ')
  canvas.words(above, { ...line, y: 19, height: 7, size: 11, colour: 'muted' })
  canvas.words(face.post.name, { ...line, y: 26, height: 18, size: 23, weight: 700 })
  canvas.frame({ x: 20.5, y: 46, width: 64, height: 64 }, 'line', 3, 'white')
  canvas.code(code, 21.5, 47, 62)
  canvas.words(`${CALL} · ${PURPOSE}`, { ...line, y: 112, height: 7, size: 14, weight: 700, colour: 'brand' })
  const promise = pledgeOf(face) || brandOf(face)
  canvas.words(promise, { ...line, y: 119, height: 9.5, size: 10 })
  canvas.words([phoneOf(face), URGENT].filter(Boolean).join('　'), {
    ...line,
    y: 129,
    height: 6,
    size: 9.5,
    weight: 700,
  })
  canvas.words(smallPrintOf(face), { ...line, y: 136, height: 5, size: 8, colour: 'muted' })
}

/** Twelve on a sheet: 70 × 74.25 mm, for the head of a bed. */
export function drawSticker(canvas: Canvas, face: Face, code: Drawable): void {
  const line = { x: 4, width: 62, align: 'center', at: 'middle' } as const
  canvas.words(face.department, { ...line, y: 3, height: 4.5, size: 8, colour: 'muted' })
  canvas.words(face.post.name, { ...line, y: 7.5, height: 9, size: 13, weight: 700 })
  canvas.code(code, 13.5, 17, 43)
  canvas.words(`${CALL} · ${PURPOSE}`, { ...line, y: 60, height: 4.5, size: 9, weight: 700, colour: 'brand' })
  canvas.words(phoneOf(face), { ...line, y: 64.5, height: 3.5, size: 7 })
  canvas.words(smallPrintOf(face), { ...line, y: 68, height: 3.5, size: 6.5, colour: 'muted' })
}
