import { checkKinds } from '@nuanyu/types/inspection'
import type { Overview } from '@nuanyu/types/reports'
import { closedBetween, issuedBetween } from '../orders/store'
import { conductedBetween } from '../visits/store'
import { spanOf } from './periods'
import type { WorkCounts } from './records'

/** What the house did in a period beside answering. What the overview counts is the overview's, so that the two agree. */
export async function workIn(period: string, overview: Pick<Overview, 'work'>): Promise<WorkCounts> {
  const { from, to } = spanOf(period)
  const [checks, ordersIssued, ordersClosed] = await Promise.all([
    conductedBetween(from, to),
    issuedBetween(from, to),
    closedBetween(from, to),
  ])
  return {
    ...overviewed(overview),
    checks: Object.entries(checkKinds).flatMap(([id, label]) => {
      const n = checks.get(id) ?? 0
      return n > 0 ? [{ id, label, n }] : []
    }),
    ordersIssued,
    ordersClosed,
  }
}

/** The lines of a report that stand in the overview as well. */
export function overviewed({
  work,
}: Pick<Overview, 'work'>): Pick<WorkCounts, 'clinics' | 'clinicVisits' | 'findings'> {
  if (!work) throw new Error('only the whole hospital has its work in the overview')
  const { clinics, clinicVisits, findings } = work
  return { clinics, clinicVisits, findings }
}
