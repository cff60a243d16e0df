import type { Correction, ReportContent, ReportTable } from '@nuanyu/types/monthly'
import { WITHHELD } from '../terms'
import { DERIVED } from './tables'

/**
 * Which figures of a published report would be others today. Told only where both may be shown: what was withheld then or
 * is withheld now is left out, and so is what one of the two does not have. Pure.
 */
export function differences(published: ReportContent, today: readonly ReportTable[]): Correction[] {
  return tablesOf(published).flatMap((table) => {
    const now = today.find(({ id }) => id === table.id)
    return now ? betweenTables(table, now) : []
  })
}

export function tablesOf({ sections }: ReportContent): ReportTable[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])))
}

function betweenTables(published: ReportTable, today: ReportTable): Correction[] {
  return published.rows.flatMap((row) => {
    const now = today.rows.find(({ id }) => id === row.id)
    if (!now) return []
    return published.columns.flatMap(({ id, label }, index) => {
      const then = row.cells[index]
      const later = now.cells[today.columns.findIndex((column) => column.id === id)]
      if (index === 0 || DERIVED.has(id) || !isShown(then) || !isShown(later) || then === later) return []
      const name = String(row.cells[0]).trim()
      return [{ what: `${published.title} · ${name} · ${label}`, published: String(then), today: String(later) }]
    })
  })
}

function isShown(cell: string | number | undefined): cell is string | number {
  return cell !== undefined && cell !== WITHHELD && cell !== '—' && cell !== ''
}
