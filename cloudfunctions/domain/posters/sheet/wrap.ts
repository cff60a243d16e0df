/** Lines of Chinese, with names, numbers and punctuation in between. Widths come in as a function. */

type Measure = (text: string, size: number) => number

export type Block = { lines: string[]; size: number; leading: number }

/** May not begin a line, and may not end one. */
const CLOSING = /^[，。、；：？！…”’）》〉】」』·,.;:?!)\]}%℃]$/
const OPENING = /^[“‘（《〈【「『([{]$/

/** What stays together: a word or a number; else each character, with the punctuation that clings to it. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const piece of text.match(/[A-Za-z0-9][A-Za-z0-9_.:–-]*|\s+|[^]/gu) ?? []) {
    const last = pieces.at(-1)
    const clings = CLOSING.test(piece) || (last !== undefined && OPENING.test([...last].at(-1) ?? ''))
    if (last !== undefined && clings && !/^\s+$/.test(piece)) pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces
}

export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const add = (piece: string) => {
    if (line === '' || measure((line + piece).trimEnd()) <= width) line += line === '' ? piece.trimStart() : piece
    else {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    }
  }
  for (const piece of piecesOf(text.trim())) {
    // A word longer than a line is broken anywhere.
    if (measure(piece.trim()) > width) for (const letter of piece) add(letter)
    else add(piece)
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()]
}

const LEADING = 1.35
/** Letters any smaller are none. A text that does not fit even then grows below its box; nothing is ever cut off. */
const SMALLEST = 4

/** How high a text is in lines of this width, without looking for lines of about the same length. */
export function heightOf(text: string, { width, size }: { width: number; size: number }, measure: Measure): number {
  return wrap(text, width, (part) => measure(part, size)).length * size * LEADING
}

/** As large as the box allows, and in lines of about the same length. */
export function fit(text: string, box: { width: number; height: number; size: number }, measure: Measure): Block {
  let size = box.size
  let lines = wrap(text, box.width, (part) => measure(part, size))
  while (lines.length * size * LEADING > box.height && size > SMALLEST) {
    size = Math.max(SMALLEST, size * 0.96)
    lines = wrap(text, box.width, (part) => measure(part, size))
  }
  for (let width = box.width; lines.length > 1 && width > box.width / 2; width *= 0.95) {
    const narrower = wrap(text, width, (part) => measure(part, size))
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return { lines, size, leading: size * LEADING }
}
