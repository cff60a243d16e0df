import type { ReportTable } from '@nuanyu/types/monthly'
import type { Colour } from '../../posters/sheet/canvas'
import { type Flow, LEFT, lineHeight, type Style, WIDTH } from './flow'
import { shadeOf } from './heat'

const BODY: Style = { size: 8.5 }
const HEAD: Style = { size: 8.5, weight: 700 }
const TITLE: Style = { size: 9.5, weight: 700, align: 'center' }
const PAD = 1.1
const WIDEST = 26
const SHADES: readonly (Colour | null)[] = [null, 'tint', 'warm', 'warmer']

/** A table with its title; where it goes on on another page, its head stands there again. */
export function drawTable(flow: Flow, table: ReportTable): void {
  flow.gap(2)
  const widths = widthsOf(table.columns.length)
  const labels = table.columns.map(({ label }) => label)
  const head = rowOf(flow, labels, widths, HEAD)
  const first = table.rows[0] ? rowOf(flow, table.rows[0].cells, widths, BODY).height : 0
  flow.need(lineHeight(TITLE) + 2 + head.height + first)
  flow.line(table.title, LEFT, flow.y, WIDTH, TITLE)
  flow.gap(lineHeight(TITLE) + 1.5)
  drawRow(flow, head, widths, HEAD, () => 'paper')
  for (const { cells } of table.rows) {
    const row = rowOf(flow, cells, widths, BODY)
    if (!flow.fits(row.height)) {
      flow.turn()
      drawRow(flow, head, widths, HEAD, () => 'paper')
    }
    drawRow(flow, row, widths, BODY, (index) => SHADES[shadeOf(table, cells[index] ?? '', index)] ?? null)
  }
  flow.gap(4)
}

/** The first column takes what the others leave. */
function widthsOf(columns: number): number[] {
  const others = Math.min(WIDEST, (WIDTH - 30) / Math.max(1, columns - 1))
  return Array.from({ length: columns }, (_, index) => (index === 0 ? WIDTH - others * (columns - 1) : others))
}

type Row = { lines: string[][]; height: number }

function rowOf(flow: Flow, cells: readonly (string | number)[], widths: readonly number[], style: Style): Row {
  const lines = cells.map((cell, index) => flow.lines(String(cell), (widths[index] ?? 0) - 2 * PAD, style))
  const most = Math.max(1, ...lines.map(({ length }) => length))
  return { lines, height: most * lineHeight(style) + 2 * PAD }
}

function drawRow(
  flow: Flow,
  { lines, height }: Row,
  widths: readonly number[],
  style: Style,
  fill: (index: number) => Colour | null,
): void {
  let x = LEFT
  for (const [index, parts] of lines.entries()) {
    const width = widths[index] ?? 0
    const colour = fill(index)
    if (colour) flow.canvas.rect({ x, y: flow.y, width, height }, colour)
    const top = flow.y + (height - parts.length * lineHeight(style)) / 2
    for (const [nth, part] of parts.entries())
      flow.line(part, x + PAD, top + nth * lineHeight(style), width - 2 * PAD, {
        ...style,
        align: index === 0 ? 'left' : 'center',
      })
    x += width
  }
  flow.gap(height)
  flow.canvas.rect({ x: LEFT, y: flow.y - 0.1, width: WIDTH, height: 0.2 }, 'line')
}
