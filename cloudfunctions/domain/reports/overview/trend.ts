import type { Overview, Volume } from '@nuanyu/types/reports'
import { hasBegun, lastYearOf, monthsOf, yearOf } from '../period'
import { volumeOf } from './figures'
import { placeKey, type Source } from './source'

/** The months of the year, each beside the same month a year before. */
export function trendOf(source: Source): Overview['trend'] {
  const { filter, now } = source
  const within = new Set(monthsOf(filter.period))
  return monthsOf(yearOf(filter.period)).map((month) => ({
    id: month,
    label: `${Number(month.slice(5))}月`,
    within: within.has(month),
    now: hasBegun(month, now) ? ofMonth(source, month) : null,
    lastYear: ofMonth(source, lastYearOf(month)),
  }))
}

function ofMonth(source: Source, month: string): Volume {
  const { facet } = source.filter
  if (!facet) return volumeOf(source, placeKey(source.filter), month)
  const complaints = source.guardOf(month).facet(`${facet.kind}s`, 'complaints', facet.id, month)
  return { ratings: 0, complaints, suggestions: 0, thanks: 0 }
}
