import type { PDFDocument } from 'pdf-lib'
import { addPage, Canvas, type Colour } from '../../posters/sheet/canvas'
import type { Letters, Weight } from '../../posters/sheet/letters'
import { wrap } from '../../posters/sheet/wrap'

/** A4 in millimetres, and what stays white. */
export const A4 = { width: 210, height: 297 }
const MARGIN = { side: 20, top: 20, bottom: 24 }
export const LEFT = MARGIN.side
export const WIDTH = A4.width - 2 * MARGIN.side
const END = A4.height - MARGIN.bottom

const MILLIMETRES = 25.4 / 72
const LEADING = 1.35

export type Style = { size: number; weight?: Weight; colour?: Colour; align?: 'left' | 'center' | 'right' }

/** Writes from top to bottom, and goes on on another page where one is full. */
export class Flow {
  readonly pages: Canvas[] = []
  y = 0

  constructor(
    private readonly doc: PDFDocument,
    private readonly letters: Letters,
  ) {
    this.turn()
  }

  get canvas(): Canvas {
    return this.pages.at(-1) as Canvas
  }

  turn(): void {
    this.pages.push(new Canvas(addPage(this.doc, A4.width, A4.height), this.letters, { x: 0, y: 0 }))
    this.y = MARGIN.top
  }

  /** Whether there is still so much room; otherwise on a new page. */
  need(height: number): void {
    if (this.y + height > END) this.turn()
  }

  fits(height: number): boolean {
    return this.y + height <= END
  }

  gap(height: number): void {
    this.y += height
  }

  lines(text: string, width: number, { size, weight = 400 }: Style): string[] {
    return wrap(text, width, (part) => this.canvas.measure(part, size, weight))
  }

  /** One line, nothing of it shrunk. */
  line(text: string, x: number, y: number, width: number, style: Style): void {
    const height = lineHeight(style)
    // A closing mark may stand a little beyond the edge.
    const slack = style.align === 'center' ? 4 : 8
    const left = style.align === 'center' ? x - slack / 2 : style.align === 'right' ? x - slack : x
    this.canvas.words(text, { ...style, x: left, y, width: width + slack, height })
  }

  paragraph(text: string, style: Style, { indent = 0, loose = 1.2 } = {}): void {
    // Two characters stand where the indent will be, so that the first line is as much shorter.
    const stand = indent > 0 ? '一一' : ''
    const height = lineHeight(style) * loose
    for (const [index, line] of this.lines(`${stand}${text}`, WIDTH, style).entries()) {
      this.need(height)
      const shown = index === 0 ? line.slice(stand.length) : line
      const shift = index === 0 && indent > 0 ? this.canvas.measure(stand, style.size, style.weight) : 0
      this.line(shown, LEFT + shift, this.y, WIDTH - shift, style)
      this.y += height
    }
  }
}

export function lineHeight({ size }: Pick<Style, 'size'>): number {
  return size * LEADING * MILLIMETRES
}
