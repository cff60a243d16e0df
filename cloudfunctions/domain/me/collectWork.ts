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
import { staffByKeys } from '../people/store'

export type Work = { appraisals: AppraisalView[]; findings: OwnFinding[]; orders: OrderRow[] }

/**
 * What the offices keep about somebody who works here, no more of it than their own pages show. Everything else that is
 * collected is theirs as a person: their cases are not shown to them as to an office.
 */
export async function collectWork(context: Context): Promise<Work> {
  const { now, calendar } = context
  const { personKey } = context.viewer
  const work: Work = { appraisals: [], findings: [], orders: [] }
  const staff = (await staffByKeys([personKey])).get(personKey)
  if (!staff?.active) return work
  const { staffId } = staff
  const asStaff = { ...context, viewer: { ...context.viewer, staff } }
  for (const record of await publishedOf(staffId)) work.appraisals.push(await viewOf(record, asStaff))
  for (const record of await findingsToldTo(staffId)) work.findings.push(await ownViewOf(record, asStaff))
  for (const order of await ordersInCharge(staffId)) work.orders.push(presentRow(order, now, calendar))
  return work
}
