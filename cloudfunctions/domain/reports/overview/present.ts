import { channels } from '@nuanyu/types/feedback'
import type { Overview } from '@nuanyu/types/reports'
import { HOSPITAL } from '../guard'
import { isRunning, labelOf, lastYearOf, previousOf } from '../period'
import { byChannel, bySubject } from './facets'
import { figuresOf } from './figures'
import { phrasesHeard } from './heard'
import { attitudeHeat, departmentRows, heatYear, subjectHeat } from './places'
import { replyDaysOf } from './replyDays'
import { placeKey, type Source } from './source'
import { trendOf } from './trend'

/** The Party office's month from stored figures alone. Every count of people passes the guard on its way out. */
export function presentOverview(source: Source): Omit<Overview, 'work' | 'recounted'> {
  const { filter, sheet, org, now } = source
  const { period } = filter
  const spanOf = (other: string) => ({ label: labelOf(other), figures: figuresOf(source, other) })
  const inHand = (path: string) =>
    placeKey(filter) === HOSPITAL ? sheet.nowEverywhere(path) : sheet.now(org.departmentsOf(placeKey(filter)), path)
  return {
    filter,
    place: placeName(source),
    facet: facetName(source),
    period: { id: period, label: labelOf(period), running: isRunning(period, now) },
    asOf: now.toISOString(),
    now: figuresOf(source, period),
    replyDays: replyDaysOf(source),
    previous: spanOf(previousOf(period)),
    lastYear: spanOf(lastYearOf(period)),
    // Work in hand, whenever it was received. These are tasks, listed one by one elsewhere, not counts of people.
    openNow: inHand('open'),
    overdueNow: inHand('overdue'),
    trend: trendOf(source),
    departments: departmentRows(source),
    attitudes: attitudeHeat(source),
    subjects: { label: heatYear(source), ...subjectHeat(source) },
    bySubject: bySubject(source),
    byChannel: byChannel(source),
    phrases: phrasesHeard(source),
  }
}

export function placeName({ filter: { place }, departments, branches }: Source): string {
  if (place.kind === 'hospital') return '全院'
  const from = place.kind === 'branch' ? branches : departments
  return from.find(({ id }) => id === place.id)?.name ?? place.id
}

export function facetName({ filter: { facet }, subjects }: Source): string | null {
  if (!facet) return null
  if (facet.kind === 'subject') return subjects.find(({ id }) => id === facet.id)?.label ?? facet.id
  return facet.id in channels ? channels[facet.id as keyof typeof channels] : facet.id
}
