import type { PosterSize } from '@nuanyu/types/posters'
import type { Canvas, Drawable } from './canvas'
import type { Face } from './face'
import { drawPoster } from './poster'
import { drawCard, drawSticker } from './sticker'

/** Millimetres of the paper, how many faces stand on it, and how one is drawn. */
export type Paper = {
  width: number
  height: number
  columns: number
  rows: number
  scale: number
  draw: (canvas: Canvas, face: Face, code: Drawable) => void
}

const A4 = { width: 210, height: 297, scale: 1 }

export const papers: Record<PosterSize, Paper> = {
  a4: { ...A4, columns: 1, rows: 1, draw: drawPoster },
  a5: { width: 148, height: 210, scale: 148 / 210, columns: 1, rows: 1, draw: drawPoster },
  a4x4: { ...A4, columns: 2, rows: 2, draw: drawCard },
  a4x12: { ...A4, columns: 3, rows: 4, draw: drawSticker },
}

export function perSheet(size: PosterSize): number {
  return papers[size].columns * papers[size].rows
}
