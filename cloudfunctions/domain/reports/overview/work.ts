import type { Overview } from '@nuanyu/types/reports'
import { hasBegun, monthsOf } from '../period'
import { HOSPITAL } from '../guard'
import { WORK } from '../work'
import { placeKey, type Source } from './source'

/** What was done besides, in the whole hospital; null where one looks at less. Only visitors of clinics are people. */
export function workOf(source: Source): Overview['work'] {
  const { filter, sheet, guardOf } = source
  if (placeKey(filter) !== HOSPITAL || filter.facet) return null
  const sum = (name: string) => monthsOf(filter.period).reduce((n, month) => n + sheet.work(month, name), 0)
  return {
    clinics: sum('clinics'),
    clinicVisits: guardOf(filter.period).work('clinicVisits', filter.period),
    calls: sum('calls'),
    visits: sum('visits'),
    findings: sum('findings'),
    ordersOpen: sheet.now([WORK], 'ordersOpen'),
    ordersOverdue: sheet.now([WORK], 'ordersOverdue'),
  }
}

/** Of all months of the period that have begun; null while one of them was never counted again. */
export function recountedOf({ filter, sheet, now }: Source): Overview['recounted'] {
  const found = monthsOf(filter.period)
    .filter((month) => hasBegun(month, now))
    .map((month) => sheet.recounted(month))
  if (found.length === 0 || found.some((one) => one === null)) return null
  const all = found.flatMap((one) => (one ? [one] : []))
  const oldest = Math.min(...all.map(({ at }) => at.getTime()))
  return { at: new Date(oldest).toISOString(), differences: all.reduce((n, one) => n + one.differences, 0) }
}
