import { caseKinds, caseStates } from '@nuanyu/types/feedback'
import { behindNames, type BehindPage, type BehindRow, type What } from '@nuanyu/types/reports'
import type { CaseRecord, Lane } from '../feedback/records'
import { startOfDay } from '../time/localTime'
import { monthOf } from '../time/localTime'
import type { Figure } from '../feedback/search/counted'
import type { Wanted } from '../feedback/store'
import { HOSPITAL } from './guard'
import { figuresOf, ofPlace } from './overview/figures'
import { facetName, placeName } from './overview/present'
import { listed } from './overview/places'
import { placeKey, type Source } from './overview/source'
import { labelOf, monthsOf, nextOf } from './period'

type InHand = 'open' | 'overdue'
type Counted = Exclude<What, InHand>

const inHand = (what: What): what is InHand => what === 'open' || what === 'overdue'

/** The figure as the overview shows it. */
export function countBehind(source: Source, what: What): number | null {
  const { filter, sheet, org } = source
  const place = placeKey(filter)
  if (inHand(what)) return place === HOSPITAL ? sheet.nowEverywhere(what) : sheet.now(org.departmentsOf(place), what)
  return countAt(source, what, place, filter.period)
}

/** An n is withheld with what it is about, so it is taken from the same figures. */
function countAt(source: Source, what: Counted, place: string, period: string): number | null {
  if (!source.filter.facet && what !== 'due' && what !== 'asked')
    return source.guardOf(period).count(what, place, period)
  const { volume, rates } = source.filter.facet ? figuresOf(source, period) : ofPlace(source, place, period)
  if (what === 'due') return rates.response.n
  return what === 'asked' ? rates.solved.n : volume[what]
}

/** By department and by month, from the same tables as every other figure, and so nothing new. */
export function partsBehind(source: Source, what: What): NonNullable<BehindPage['parts']> {
  const { filter, sheet } = source
  const any = ({ count }: { count: number | null }) => count !== 0
  const at = (id: string) => (inHand(what) ? sheet.now([id], what) : countAt(source, what, id, filter.period))
  const places =
    filter.facet || filter.place.kind === 'department'
      ? []
      : listed(source).map(({ id, name }) => ({ id, name, count: at(id) }))
  const months = monthsOf(filter.period)
  const byMonth =
    inHand(what) || months.length === 1
      ? []
      : months.map((id) => ({
          id,
          name: labelOf(id),
          count: countAt(source, what, placeKey(filter), id),
        }))
  return { places: places.filter(any), months: byMonth.filter(any) }
}

/** What is looked for in the records: exactly what was counted, as far as it is theirs. */
export function wantedBehind({ filter, org }: Source, what: Figure, lanes: readonly Lane[]): Wanted {
  const { period, place, facet } = filter
  return {
    figure: what,
    lanes: [...lanes],
    departments: place.kind === 'hospital' ? null : [...org.departmentsOf(placeKey(filter))],
    ...(facet && { facet }),
    ...(!inHand(what) && {
      from: startOfDay(`${monthsOf(period)[0] as string}-01`),
      to: startOfDay(`${nextOf(period)}-01`),
    }),
  }
}

export function presentBehindRow(record: CaseRecord): BehindRow {
  return {
    id: record._id,
    code: record.code,
    kind: caseKinds[record.kind],
    subject: record.subject.label,
    department: record.lane === 'discipline' ? '纪检监察室' : ((record.department ?? record.place)?.name ?? '尚未分派'),
    stateLabel: caseStates[record.state],
    month: labelOf(monthOf(record.submittedAt)),
  }
}

export function titleOf(source: Source, what: What): string {
  const when = inHand(what) ? '现在' : labelOf(source.filter.period)
  return [when, placeName(source), facetName(source), behindNames[what]].filter(Boolean).join(' · ')
}
