import fontkit from '@pdf-lib/fontkit'
import ranges from '@fontsource/noto-sans-sc/unicode.json'
import type { PDFDocument, PDFFont } from 'pdf-lib'
import { unpackWoff } from './woff'

export type Weight = 400 | 700

/** Answers the bytes of a font file, e.g. `400.woff`. */
export type ReadFont = (name: string) => Promise<Buffer>

/** What a reader sees in place of a character that no font has: the printers' own sign for a missing type. */
const MISSING = '〓'

type Font = { font: PDFFont; has: (point: number) => boolean }
type Run = { font: PDFFont; text: string }

/**
 * Noto Sans SC in one document, each file embedded once and only with the letters used. Two files hold some eight
 * thousand characters each; what they lack comes out of the hundred small ones, in the regular weight.
 */
export class Letters {
  private readonly fonts = new Map<string, Font | null>()
  private readonly chosen = new Map<string, [PDFFont, string]>()
  private readonly advances = new Map<PDFFont, Map<string, number>>()
  private readonly lacking = new Set<number>()

  private constructor(
    private readonly doc: PDFDocument,
    private readonly read: ReadFont,
  ) {}

  static async open(doc: PDFDocument, read: ReadFont): Promise<Letters> {
    doc.registerFontkit(fontkit)
    const letters = new Letters(doc, read)
    await letters.load('400')
    await letters.load('700')
    return letters
  }

  /** To be called before anything is measured: fonts are loaded ahead, drawing does not wait. */
  async prepare(texts: string[]): Promise<void> {
    for (const letter of new Set(clean(texts.join('')))) {
      const point = letter.codePointAt(0) ?? 0
      if (this.fonts.get('400')?.has(point) && this.fonts.get('700')?.has(point)) continue
      const slice = sliceOf(point)
      const found = slice === null ? null : await this.load(slice)
      if (!found?.has(point)) this.lacking.add(point)
    }
  }

  /** The characters of a text that no font has. */
  lackingIn(text: string): string {
    return [...new Set(clean(text))].filter((letter) => this.lacking.has(letter.codePointAt(0) ?? 0)).join('')
  }

  width(text: string, size: number, weight: Weight): number {
    return this.runs(text, weight).reduce((sum, run) => sum + this.runWidth(run, size), 0)
  }

  /** Letter by letter from memory: the library shapes a whole line anew for every question. */
  runWidth({ font, text }: Run, size: number): number {
    const known = this.advances.get(font) ?? new Map<string, number>()
    this.advances.set(font, known)
    let sum = 0
    for (const letter of text) {
      const advance = known.get(letter) ?? font.widthOfTextAtSize(letter, 1)
      known.set(letter, advance)
      sum += advance
    }
    return sum * size
  }

  runs(text: string, weight: Weight): Run[] {
    const runs: Run[] = []
    for (const letter of clean(text)) {
      const [font, shown] = this.fontFor(letter, weight)
      const last = runs.at(-1)
      if (last?.font === font) last.text += shown
      else runs.push({ font, text: shown })
    }
    return runs
  }

  /** Remembered: to look through all ranges for every letter of every line took most of the time. */
  private fontFor(letter: string, weight: Weight): [PDFFont, string] {
    const key = `${weight}${letter}`
    const known = this.chosen.get(key)
    if (known) return known
    const point = letter.codePointAt(0) ?? 0
    const names = [String(weight), '400', sliceOf(point) ?? '']
    const found = names.map((name) => this.fonts.get(name)).find((font) => font?.has(point))
    const chosen: [PDFFont, string] = found ? [found.font, letter] : [this.fonts.get(String(weight))!.font, MISSING]
    this.chosen.set(key, chosen)
    return chosen
  }

  private async load(name: string): Promise<Font | null> {
    const known = this.fonts.get(name)
    if (known !== undefined) return known
    let loaded: Font | null = null
    try {
      const font = await this.doc.embedFont(unpackWoff(await this.read(`${name}.woff`)), { subset: true })
      const points = new Set(font.getCharacterSet())
      loaded = { font, has: (point) => points.has(point) }
    } catch (error) {
      // Without its two main files there is no sheet; a small one that cannot be read only lacks its letters.
      if (name === '400' || name === '700') throw error
    }
    this.fonts.set(name, loaded)
    return loaded
  }
}

/** Without what has no shape of its own: controls, joiners, selectors of variants. */
function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu, '')
}

const SLICES = Object.entries(ranges as Record<string, string>).flatMap(([key, list]) => {
  const name = /^\[(\d+)\]$/.exec(key)?.[1]
  if (name === undefined) return []
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
    return { name, from: parseInt(from, 16), to: parseInt(to, 16) }
  })
})

function sliceOf(point: number): string | null {
  return SLICES.find(({ from, to }) => point >= from && point <= to)?.name ?? null
}
