import { checkKinds } from '@nuanyu/types/inspection'
import { SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import { heldIn } from '../clinic/statistics/statisticsFor'
import { confirmedBetween } from '../findings/store'
import { closedBetween, issuedBetween } from '../orders/store'
import { monthsOf, yearOf } from '../reports/period'
import { hide } from '../reports/protect/hide'
import { tableOf } from '../reports/protect/table'
import { yearTree } from '../reports/protect/yearTree'
import { monthOf } from '../time/localTime'
import { conductedBetween } from '../visits/store'
import { spanOf } from './periods'
import type { WorkCounts } from './records'

/** What the house did in a period beside answering: free clinics, checks, findings, orders. */
export async function workIn(period: string, now: Date): Promise<WorkCounts> {
  const months = monthsOf(period)
  const { from, to } = spanOf(period)
  const [year, checks, findings, ordersIssued, ordersClosed] = await Promise.all([
    heldIn(yearOf(period), now),
    conductedBetween(from, to),
    confirmedBetween(from, to),
    issuedBetween(from, to),
    closedBetween(from, to),
  ])
  const held = year.map(({ startsAt, tally }) => ({ month: monthOf(startsAt), visits: tally.visits }))
  return {
    clinics: held.filter(({ month }) => months.includes(month)).length,
    clinicVisits: visitsShown(period, held),
    checks: Object.entries(checkKinds).flatMap(([id, label]) => {
      const n = checks.get(id) ?? 0
      return n > 0 ? [{ id, label, n }] : []
    }),
    findings,
    ordersIssued,
    ordersClosed,
  }
}

/** People who came; the whole year is looked at, so that one report cannot be subtracted from another. */
export function visitsShown(period: string, held: readonly { month: string; visits: number }[]): number | null {
  const visitsIn = (month: string) => held.reduce((sum, one) => sum + (one.month === month ? one.visits : 0), 0)
  const table = tableOf({ id: 'clinics' }, yearTree(yearOf(period)), (_, month) => visitsIn(month))
  const column = table.columns.index.get(period) as number
  return hide(table, { least: SMALL_IN_PUBLIC })[0]?.[column] ? null : (table.values[0]?.[column] ?? 0)
}
