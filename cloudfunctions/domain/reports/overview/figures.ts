import type { Figures, Rate, Volume } from '@nuanyu/types/reports'
import type { FacetCount } from '../guard'
import { placeKey, type Source } from './source'

/** One span of time in numbers. A rate is shown where the n behind it is; a hidden count never comes back as an n. */
export function figuresOf(source: Source, period: string): Figures {
  return source.filter.facet ? ofFacet(source, period) : ofPlace(source, placeKey(source.filter), period)
}

const NOTHING: Rate = { n: 0, value: null }
const HIDDEN: Rate = { n: null, value: null }

export function volumeOf({ guardOf }: Pick<Source, 'guardOf'>, place: string, period: string): Volume {
  const guard = guardOf(period)
  const of = (path: keyof Volume) => guard.count(path, place, period)
  return { ratings: of('ratings'), complaints: of('complaints'), suggestions: of('suggestions'), thanks: of('thanks') }
}

export function ofPlace(source: Pick<Source, 'guardOf' | 'sheet' | 'org'>, place: string, period: string): Figures {
  const { sheet, org } = source
  const guard = source.guardOf(period)
  const departments = org.departmentsOf(place)
  const sum = (path: string) => sheet.sum(departments, period, path)
  const volume = volumeOf(source, place, period)
  // The n of the three rates is about both together, so neither must give the other away.
  const apart = volume.complaints === null || volume.suggestions === null
  const share = (path: string, n: number | null) => (apart ? HIDDEN : rate(sum(path), n))
  const [due, asked] = [guard.count('due', place, period), guard.count('asked', place, period)]
  return {
    volume,
    stars: rate(sum('stars'), volume.ratings),
    rates: { response: share('onTime', due), solved: share('solved', asked), satisfied: share('satisfied', asked) },
    changed: share('changed', asked),
  }
}

/** Only cases have a subject and a channel; told apart by them are complaints. */
function ofFacet(source: Source, period: string): Figures {
  const { filter, sheet, org } = source
  const facet = filter.facet as NonNullable<typeof filter.facet>
  const kind = `${facet.kind}s` as const
  const guard = source.guardOf(period)
  const of = (what: FacetCount) => guard.facet(kind, what, facet.id, period)
  const sum = (path: string) => sheet.sum(org.departmentsOf('hospital'), period, `${kind}.${facet.id}.${path}`)
  const [complaints, due, asked] = [of('complaints'), of('due'), of('asked')]
  const share = (path: string, n: number | null) => (complaints === null ? HIDDEN : rate(sum(path), n))
  return {
    volume: { ratings: 0, complaints, suggestions: 0, thanks: 0 },
    stars: NOTHING,
    rates: { response: share('onTime', due), solved: share('solved', asked), satisfied: share('satisfied', asked) },
    changed: share('changed', asked),
  }
}

/** `n` as it may be shown. A count too small to show is `null`, and none is 0. */
export function rate(part: number, n: number | null): Rate {
  return n === null || n === 0 ? { n, value: null } : { n, value: part / n }
}
