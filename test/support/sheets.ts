import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** What a phone reads from printed sheets: each page as dots, as on paper, and a reader on each place. */

/** Coarser than any printer. */
const PRINTED_DPI = 100

export async function readSheets(pdf: Buffer, columns: number, rows: number): Promise<(string | null)[][]> {
  const library = await PDFiumLibrary.init()
  try {
    const doc = await library.loadDocument(pdf)
    const sheets: (string | null)[][] = []
    for (const page of doc.pages()) {
      const { data, width, height } = await page.render({ scale: PRINTED_DPI / 72, render: 'bitmap' })
      const cell = { width: Math.floor(width / columns), height: Math.floor(height / rows) }
      sheets.push(
        Array.from({ length: columns * rows }, (_, at) => {
          const [left, top] = [(at % columns) * cell.width, Math.floor(at / columns) * cell.height]
          const dots = new Uint8ClampedArray(cell.width * cell.height * 4)
          for (let y = 0; y < cell.height; y++) {
            const from = ((top + y) * width + left) * 4
            dots.set(data.subarray(from, from + cell.width * 4), y * cell.width * 4)
          }
          return jsQR(dots, cell.width, cell.height)?.data ?? null
        }),
      )
    }
    doc.destroy()
    return sheets
  } finally {
    library.destroy()
  }
}

export async function wordsOn(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init()
  try {
    const doc = await library.loadDocument(pdf)
    const text = [...doc.pages()].map((page) => page.getText()).join('\n')
    doc.destroy()
    return text
  } finally {
    library.destroy()
  }
}

/** Each page as a PNG, to be looked at. */
export async function picturesOf(pdf: Buffer): Promise<{ png: Buffer; width: number; height: number }[]> {
  const library = await PDFiumLibrary.init()
  try {
    const doc = await library.loadDocument(pdf)
    const pages = []
    for (const page of doc.pages()) {
      const { data, width, height } = await page.render({ scale: PRINTED_DPI / 72, render: 'bitmap' })
      const image = new PNG({ width, height })
      image.data = Buffer.from(data)
      pages.push({ png: PNG.sync.write(image), width, height })
    }
    doc.destroy()
    return pages
  } finally {
    library.destroy()
  }
}
