import {
  type PDFDocument,
  type PDFImage,
  type PDFPage,
  fill,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  setFillingRgbColor,
} from 'pdf-lib'
import type { Letters, Weight } from './letters'
import { fit, heightOf } from './wrap'

const POINTS = 72 / 25.4

export const colours = {
  brand: '#C8432B',
  deep: '#A3331F',
  tint: '#FDF3EA',
  line: '#E7E0D8',
  ink: '#2B2622',
  muted: '#6B625A',
  white: '#FFFFFF',
  paper: '#F2EDE6',
  warm: '#FBE0C9',
  warmer: '#F6C3A0',
} as const
export type Colour = keyof typeof colours

/** A code as it is drawn: squares of a QR code, or WeChat's own picture. */
export type Drawable =
  { kind: 'modules'; size: number; dark: (row: number, column: number) => boolean } | { kind: 'image'; image: PDFImage }

type Box = { x: number; y: number; width: number; height: number }
type Words = Box & {
  size: number
  weight?: Weight
  colour?: Colour
  align?: 'left' | 'center' | 'right'
  /** Where the lines stand when the box is higher than they are. */
  at?: 'top' | 'middle'
}

/**
 * A place on a page: millimetres from its upper left corner, letters in points; all of it times `scale`, so that a
 * smaller paper of the same shape is the same drawing.
 */
export class Canvas {
  constructor(
    private readonly page: PDFPage,
    private readonly letters: Letters,
    private readonly origin: { x: number; y: number },
    private readonly scale = 1,
  ) {}

  rect({ x, y, width, height }: Box, colour: Colour): void {
    this.page.drawRectangle({ ...this.at(x, y + height), ...this.size(width, height), color: toRgb(colour) })
  }

  frame({ x, y, width, height }: Box, colour: Colour, radius: number, filled?: Colour): void {
    const [w, h, r] = [width, height, radius].map((one) => this.length(one)) as [number, number, number]
    const path = `M${r} 0H${w - r}Q${w} 0 ${w} ${r}V${h - r}Q${w} ${h} ${w - r} ${h}H${r}Q0 ${h} 0 ${h - r}V${r}Q0 0 ${r} 0Z`
    this.page.drawSvgPath(path, {
      ...this.at(x, y),
      borderColor: toRgb(colour),
      borderWidth: this.length(0.4),
      ...(filled === undefined ? {} : { color: toRgb(filled) }),
    })
  }

  /** Where to cut. */
  dashes(from: { x: number; y: number }, to: { x: number; y: number }): void {
    this.page.drawLine({
      start: this.at(from.x, from.y),
      end: this.at(to.x, to.y),
      thickness: 0.3,
      color: toRgb('muted'),
      dashArray: [3, 4],
    })
  }

  /** A width in millimetres. */
  measure(text: string, size: number, weight: Weight = 400): number {
    return this.letters.width(text, size, weight) / POINTS
  }

  /** How high a text is in lines of this width, in millimetres, at its full size. */
  height(text: string, width: number, size: number, weight: Weight = 400): number {
    const measure = (part: string, points: number) => this.letters.width(part, points, weight)
    return heightOf(text, { width: width * POINTS, size }, measure) / POINTS
  }

  /** Words that fill a box as far as they can, and never leave it at its sides. Answers where they ended. */
  words(text: string, { x, y, width, height, size, weight = 400, colour = 'ink', align = 'left', at = 'top' }: Words) {
    if (text === '') return y
    const box = { width: width * POINTS, height: height * POINTS, size }
    const block = fit(text, box, (part, points) => this.letters.width(part, points, weight))
    const taken = (block.lines.length * block.leading) / POINTS
    let top = at === 'middle' ? y + (height - taken) / 2 : y
    for (const line of block.lines) {
      const free = width - this.measure(line, block.size, weight)
      const left = x + (align === 'center' ? free / 2 : align === 'right' ? free : 0)
      // The baseline of this font lies so that Chinese stands in the middle of its line.
      this.line(line, left, top + (block.leading * 0.5 + block.size * 0.36) / POINTS, block.size, weight, colour)
      top += block.leading / POINTS
    }
    return top
  }

  private line(text: string, x: number, baseline: number, size: number, weight: Weight, colour: Colour): void {
    const start = this.at(x, baseline)
    let left = start.x
    const points = size * this.scale
    for (const run of this.letters.runs(text, weight)) {
      this.page.drawText(run.text, { x: left, y: start.y, size: points, font: run.font, color: toRgb(colour) })
      left += this.letters.runWidth(run, points)
    }
  }

  /** With the white around it that a reader needs: four squares on every side, inside `size`. */
  code(code: Drawable, x: number, y: number, size: number): void {
    this.rect({ x, y, width: size, height: size }, 'white')
    if (code.kind === 'image') {
      const inset = size * 0.02
      const side = this.length(size - 2 * inset)
      this.page.drawImage(code.image, { ...this.at(x + inset, y + size - inset), width: side, height: side })
      return
    }
    const unit = size / (code.size + 8)
    const ink = toRgb('ink')
    const squares = runsOf(code).map(({ row, column, length }) => {
      // A hair higher than its row, so that no white line shows between two rows.
      const corner = this.at(x + (column + 4) * unit, y + (row + 5) * unit + unit * 0.02)
      return rectangle(corner.x, corner.y, this.length(unit * length), this.length(unit * 1.02))
    })
    this.page.pushOperators(
      pushGraphicsState(),
      setFillingRgbColor(ink.red, ink.green, ink.blue),
      ...squares,
      fill(),
      popGraphicsState(),
    )
  }

  private at(x: number, y: number): { x: number; y: number } {
    return {
      x: (this.origin.x + x * this.scale) * POINTS,
      y: this.page.getHeight() - (this.origin.y + y * this.scale) * POINTS,
    }
  }

  private size(width: number, height: number) {
    return { width: this.length(width), height: this.length(height) }
  }

  private length(millimetres: number): number {
    return millimetres * this.scale * POINTS
  }
}

function runsOf(code: Drawable & { kind: 'modules' }) {
  const runs: { row: number; column: number; length: number }[] = []
  for (let row = 0; row < code.size; row++) {
    for (let column = 0; column < code.size; column++) {
      if (!code.dark(row, column)) continue
      const last = runs.at(-1)
      if (last?.row === row && last.column + last.length === column) last.length++
      else runs.push({ row, column, length: 1 })
    }
  }
  return runs
}

function toRgb(colour: Colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => parseInt(colours[colour].slice(from, from + 2), 16))
  return rgb(red / 255, green / 255, blue / 255)
}

export function addPage(doc: PDFDocument, width: number, height: number): PDFPage {
  return doc.addPage([width * POINTS, height * POINTS])
}
