import type { Heat, PlaceRow } from '@nuanyu/types/reports'
import { NO_DEPARTMENT } from '../contribution'
import { yearOf } from '../period'
import { ofPlace } from './figures'
import { placeKey, type Source } from './source'

/** The departments of the place that have anything; what has no department yet is a row of its own. */
export function departmentRows(source: Source): PlaceRow[] {
  const { filter, sheet } = source
  if (filter.facet) return []
  return listed(source).flatMap(({ id, name }) => {
    const { volume, stars, rates } = ofPlace(source, id, filter.period)
    const overdueNow = sheet.now([id], 'overdue')
    const { ratings, complaints, thanks } = volume
    const nothing = [ratings, complaints, volume.suggestions, thanks, overdueNow].every((n) => n === 0)
    return nothing ? [] : [{ id, name, ratings, stars, complaints, thanks, rates, overdueNow }]
  })
}

/** 生冷硬顶推拖 by department. What is no longer offered has its column as long as somebody chose it. */
export function attitudeHeat(source: Source): Heat {
  const { filter, sheet, org, guardOf, attitudes } = source
  if (filter.facet) return { columns: [], rows: [] }
  const guard = guardOf(filter.period)
  const counted = sheet.sums('main', org.departmentsOf(placeKey(filter)), filter.period, 'attitudes')
  const columns = attitudes.filter(({ id, retired }) => !retired || counted.has(id))
  const rows = listed(source).map(({ id, name }) => ({
    id,
    name,
    counts: columns.map((column) => guard.count(`attitudes.${column.id}`, id, filter.period)),
  }))
  return { columns: columns.map(({ id, label }) => ({ id, label })), rows: rows.filter(hasAny) }
}

/** Complaints by department and subject, of the whole year. */
export function subjectHeat(source: Source): Heat {
  const { filter, guardOf, subjects } = source
  if (filter.facet) return { columns: [], rows: [] }
  const guard = guardOf(filter.period)
  const counted = new Set(guard.subjects())
  const columns = subjects.filter(({ id }) => counted.has(id)).map(({ id, label }) => ({ id, label }))
  const rows = listed(source).map(({ id, name }) => ({
    id,
    name,
    counts: columns.map((column) => guard.subjectAt(id, column.id)),
  }))
  return { columns, rows: rows.filter(hasAny) }
}

export function heatYear({ filter }: Source): string {
  return `${yearOf(filter.period)}年全年`
}

function hasAny({ counts }: { counts: (number | null)[] }): boolean {
  return counts.some((n) => n !== 0)
}

export function listed({ filter, org, departments }: Source): { id: string; name: string }[] {
  const inside = new Set(org.departmentsOf(placeKey(filter)))
  const none = { id: NO_DEPARTMENT, name: '尚未分派' }
  return [...departments, none].filter(({ id }) => inside.has(id))
}
