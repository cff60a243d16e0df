import { nest } from '../../cloudfunctions/domain/reports/counters'
import type { PendingDoc } from '../../cloudfunctions/domain/reports/sheet'
import { pendingDoc } from '../../cloudfunctions/domain/reports/store'
import { WORK } from '../../cloudfunctions/domain/reports/work'
import { addMonths, monthOf } from '../../cloudfunctions/domain/time/localTime'

/** What a month of the other rooms comes to, and the orders that are in hand. */
const MONTH = { clinics: 2, clinicVisits: 130, calls: 160, visits: 12, findings: 9 }
const NOW = { ordersOpen: 14, ordersOverdue: 2 }

/** Figures of the other rooms since a day. Nothing of it is asked about one by one, so there are no records behind it. */
export function workSince(day: string, now: Date): PendingDoc[] {
  const last = monthOf(now)
  const docs: PendingDoc[] = []
  for (let month = day.slice(0, 7); month <= last; month = addMonths(month, 1)) {
    const counters: Record<string, number> = {}
    for (const [name, n] of Object.entries(MONTH)) counters[`work.${month.slice(5)}.${name}`] = n
    if (month === last) for (const [name, n] of Object.entries(NOW)) counters[`now.${name}`] = n
    docs.push(pendingDoc('', month.slice(0, 4), WORK, nest(counters)))
  }
  return docs
}
