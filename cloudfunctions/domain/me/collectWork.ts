import type { AppraisalView } from '@nuanyu/types/appraisal'
import type { OwnFinding } from '@nuanyu/types/findings'
import type { OrderRow } from '@nuanyu/types/orders'
import type { Context } from '../../kernel/context'
import { viewOf } from '../appraisal/present'
import { publishedOf } from '../appraisal/store'
import { ownViewOf } from '../findings/present'
import { findingsToldTo } from '../findings/store'
import { presentRow } from '../orders/views'
import { ordersInCharge } from '../orders/store'

export type Work = { appraisals: AppraisalView[]; findings: OwnFinding[]; orders: OrderRow[] }

/** What the offices keep about somebody who works here, no more of it than their own pages show. */
export async function collectWork(context: Context): Promise<Work> {
  const { viewer, now, calendar } = context
  const work: Work = { appraisals: [], findings: [], orders: [] }
  if (!viewer.staff?.active) return work
  const { staffId } = viewer.staff
  for (const record of await publishedOf(staffId)) work.appraisals.push(await viewOf(record, context))
  for (const record of await findingsToldTo(staffId)) work.findings.push(await ownViewOf(record, context))
  for (const order of await ordersInCharge(staffId)) work.orders.push(presentRow(order, now, calendar))
  return work
}
