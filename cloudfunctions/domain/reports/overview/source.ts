import type { Choice } from '@nuanyu/types/settings'
import type { Phrase } from '@nuanyu/types/handbook'
import type { Filter } from '@nuanyu/types/reports'
import type { Guard, Org } from '../guard'
import type { KnownDepartment } from '../org'
import type { Sheet } from '../sheet'

/** All that an overview is made from: the stored figures, and what things are called. */
export type Source = {
  filter: Filter
  sheet: Sheet
  org: Org
  /** The withheld counts of a year; each year has one. */
  guardOf: (period: string) => Guard
  departments: KnownDepartment[]
  branches: { id: string; name: string }[]
  attitudes: Choice[]
  subjects: { id: string; label: string }[]
  phrases: Phrase[]
  now: Date
}

/** What is looked at, as a row of the tables. */
export function placeKey({ place }: Filter): string {
  if (place.kind === 'hospital') return 'hospital'
  return place.kind === 'branch' ? `branch:${place.id}` : place.id
}
