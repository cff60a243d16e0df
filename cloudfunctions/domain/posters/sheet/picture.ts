import type { PDFDocument } from 'pdf-lib'
import QRCode from 'qrcode'
import type { Drawable } from './canvas'

/** What a code leads to: an ordinary QR code of a link, or the picture that WeChat made. */
export type Picture = { kind: 'link'; link: string } | { kind: 'image'; bytes: Buffer }

export async function drawable(doc: PDFDocument, picture: Picture): Promise<Drawable> {
  if (picture.kind === 'link') {
    // A quarter of it may be scratched or dirty.
    const { modules } = QRCode.create(picture.link, { errorCorrectionLevel: 'Q' })
    return { kind: 'modules', size: modules.size, dark: (row, column) => modules.get(row, column) === 1 }
  }
  const { bytes } = picture
  return { kind: 'image', image: isPng(bytes) ? await doc.embedPng(bytes) : await doc.embedJpg(bytes) }
}

/** WeChat makes both kinds. */
export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(1, 4).toString('latin1') === 'PNG'
}
