import type { ReportContent, ReportTable } from '@nuanyu/types/monthly'
import { SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import { WITHHELD } from '../terms'
import { DERIVED, isTotal } from './tables'

/**
 * What of a published report would have other figures today. Pure. A difference of one is one person: so it is said which
 * table or text has changed, and numbers only of the hospital's totals of the period, where they moved by many. Two sums
 * of which one is a part of the other are never both said. Withheld then or now, a cell is not looked at.
 */
export type Correction = { what: string; totals: { name: string; published: number; today: number }[] }

export function differences(published: ReportContent, today: ReportContent): Correction[] {
  return published.sections.flatMap(({ heading, blocks }) => {
    const texts = paragraphsIn(today, heading)
    const reworded = paragraphsIn(published, heading).some((text, index) => hasOtherFigures(text, texts[index] ?? ''))
    return [
      ...(reworded ? [{ what: `${bare(heading)}（文字）`, totals: [] }] : []),
      ...blocks.flatMap((block) => {
        if (block.kind !== 'table') return []
        const now = tablesOf(today).find(({ id }) => id === block.id) ?? { ...block, rows: [] }
        return hasChanged(block, now) ? [{ what: block.title, totals: totalsOf(block, now) }] : []
      }),
    ]
  })
}

export function tablesOf({ sections }: ReportContent): ReportTable[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))
}

/** Without its numeral, which moves when a section before it has nothing to say. */
function bare(heading: string): string {
  return heading.replace(/^.{1,2}、/, '')
}

function paragraphsIn({ sections }: ReportContent, heading: string): string[] {
  const section = sections.find((one) => bare(one.heading) === bare(heading))
  return (section?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}

/** Part by part: one that only the one of them has was or is withheld. */
function hasOtherFigures(published: string, today: string): boolean {
  const parts = (text: string) =>
    new Map(text.split(/[，。、：（）；]/).map((part) => [part.replace(/\d+(\.\d+)?/g, '#'), part] as const))
  const now = parts(today)
  return [...parts(published)].some(([shape, part]) => (now.get(shape) ?? part) !== part)
}

type Cell = string | number | undefined

/** A row or column that is not there counts nothing. */
function hasChanged(published: ReportTable, today: ReportTable): boolean {
  const rows = new Set([...published.rows, ...today.rows].map(({ id }) => id))
  // Of other tables the columns are the same, unless a newer program has others.
  const columns = (published.heat ? [...published.columns, ...today.columns] : published.columns).slice(1)
  const known = columns.filter(({ id }) => !DERIVED.has(id) && (published.heat || hasColumn(today, id)))
  return [...rows].some((row) =>
    known.some(({ id }) => {
      const [then, later] = [cellOf(published, row, id), cellOf(today, row, id)]
      return isShown(then) && isShown(later) && (then ?? 0) !== (later ?? 0)
    }),
  )
}

function totalsOf(published: ReportTable, today: ReportTable): Correction['totals'] {
  return published.rows.flatMap(({ id, cells }) => {
    const [then, later] = [cellOf(published, id, 'now'), cellOf(today, id, 'now')]
    if (!isTotal(published.id, id) || typeof then !== 'number' || typeof later !== 'number') return []
    if (Math.abs(later - then) < SMALL_IN_PUBLIC) return []
    return [{ name: String(cells[0]).trim(), published: then, today: later }]
  })
}

function hasColumn({ columns }: ReportTable, column: string): boolean {
  return columns.some(({ id }) => id === column)
}

function cellOf({ rows, columns }: ReportTable, row: string, column: string): Cell {
  return rows.find(({ id }) => id === row)?.cells[columns.findIndex(({ id }) => id === column)]
}

function isShown(cell: Cell): boolean {
  return cell !== WITHHELD && cell !== '—' && cell !== ''
}
