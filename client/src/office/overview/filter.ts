/** What is looked at, as it stands in the page's address: `?period=2026-09&place=department:dept-eye`. */
import type { Choices, Facet, Filter, Place } from '@nuanyu/types/reports'
import { isPeriod, thisMonth } from '../../features/period/period'

type Params = Partial<Record<string, string>>

export const OVERVIEW = '/office/overview/index'
export const BEHIND = '/office/behind/index'
export const OVERDUE = '/office/overdue/index'
/** No facet, in a list to choose from. */
export const ALL = 'all'

/** An address that says nothing, or nonsense, opens the present month of the viewer's own place. */
export function filterFrom(params: Params, own: Place): Filter {
  const facet = facetFrom(decoded(params['facet']))
  const place = placeFrom(decoded(params['place'])) ?? own
  return {
    period: isPeriod(params['period']) ? params['period'] : thisMonth(),
    place,
    facet: place.kind === 'hospital' ? facet : null,
  }
}

export function addressOf({ period, place, facet }: Filter, page = OVERVIEW): string {
  const parts = [`period=${period}`, `place=${encodeURIComponent(placeKey(place))}`]
  if (facet) parts.push(`facet=${encodeURIComponent(facetKey(facet))}`)
  return `${page}?${parts.join('&')}`
}

/** Where what is late is acted upon, of the same place. */
export function overdueAt(place: Place): string {
  return place.kind === 'hospital' ? OVERDUE : `${OVERDUE}?place=${encodeURIComponent(placeKey(place))}`
}

/** A place and a facet never go together; the one that was chosen last stays. */
export function atPlace(filter: Filter, place: Place): Filter {
  return { ...filter, place, facet: place.kind === 'hospital' ? filter.facet : null }
}

export function withFacet(filter: Filter, facet: Facet | null): Filter {
  return { ...filter, place: facet ? { kind: 'hospital' } : filter.place, facet }
}

export function placeKey(place: Place): string {
  return place.kind === 'hospital' ? 'hospital' : `${place.kind}:${place.id}`
}

export function placeFrom(key: string | undefined): Place | undefined {
  if (key === 'hospital') return { kind: 'hospital' }
  const [, kind, id] = /^(branch|department):(.+)$/.exec(key ?? '') ?? []
  return kind !== undefined && id !== undefined ? { kind: kind as 'branch' | 'department', id } : undefined
}

export function facetKey({ kind, id }: Facet): string {
  return `${kind}:${id}`
}

export function facetFrom(key: string | undefined): Facet | null {
  const [, kind, id] = /^(subject|channel):(.+)$/.exec(key ?? '') ?? []
  return kind !== undefined && id !== undefined ? { kind: kind as Facet['kind'], id } : null
}

/** The hospital, then each branch with its departments below it. */
export function placesOf({ hospital, branches, departments }: Choices): { id: string; label: string }[] {
  const below = (branchId: string | null) =>
    departments
      .filter((department) => department.branchId === branchId)
      .map(({ id, label }) => ({ id: `department:${id}`, label: `　${label}` }))
  const known = new Set(branches.map(({ id }) => id))
  const others = departments.filter(({ branchId }) => branchId === null || !known.has(branchId))
  return [
    ...(hospital ? [{ id: 'hospital', label: '全院' }] : []),
    ...branches.flatMap(({ id, label }) => [{ id: `branch:${id}`, label }, ...below(id)]),
    ...others.map(({ id, label }) => ({ id: `department:${id}`, label })),
  ]
}

export function facetsOf({ subjects, channels }: Choices): { id: string; label: string }[] {
  return [
    { id: ALL, label: '全部事项和来源' },
    ...subjects.map(({ id, label }) => ({ id: `subject:${id}`, label: `事项：${label}` })),
    ...channels.map(({ id, label }) => ({ id: `channel:${id}`, label: `来源：${label}` })),
  ]
}

/** WeChat hands parameters over as they stand in the address, a browser already read. */
function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text)
  } catch {
    return text
  }
}
