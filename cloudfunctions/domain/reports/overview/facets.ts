import { channels } from '@nuanyu/types/feedback'
import type { Overview } from '@nuanyu/types/reports'
import type { FacetKind } from '../guard'
import type { Source } from './source'

/** Complaints of the period by what they are about and by how they came, in the whole hospital. */
export function bySubject(source: Source): Overview['bySubject'] {
  const label = (id: string) => source.subjects.find((one) => one.id === id)?.label ?? id
  return by(source, 'subjects', source.guardOf(source.filter.period).subjects(), label)
}

export function byChannel(source: Source): Overview['byChannel'] {
  const label = (id: string) => (id in channels ? channels[id as keyof typeof channels] : id)
  return by(source, 'channels', source.guardOf(source.filter.period).channels(), label)
}

function by({ filter, guardOf }: Source, kind: FacetKind, ids: string[], label: (id: string) => string) {
  if (filter.place.kind !== 'hospital') return []
  const guard = guardOf(filter.period)
  return ids
    .map((id) => ({ id, name: label(id), count: guard.facet(kind, 'complaints', id, filter.period) }))
    .filter(({ count }) => count !== 0)
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0))
}
