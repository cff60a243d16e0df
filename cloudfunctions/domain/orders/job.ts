import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { headsOf, isStaffed } from '../feedback/conflicts'
import { staffAtAny } from '../people/store'
import { orders, ordersToMark, ordersWithStepDue, runningLeads } from './store'
import { markUnstaffed, passTime } from './timer'

const BATCH = 100

/** Reminders, overdue marks, escalation, and the day of the look-back. Each order is its own transaction. */
export async function moveDueOrders({ author, calendar }: Pick<JobContext, 'author' | 'calendar'>): Promise<number> {
  const ids = await ordersWithStepDue(author.now, BATCH)
  return eachAlone('orders', ids, (id) =>
    orders.change(id, 'jobs.orders', (order) => passTime(order, author.now, calendar), author),
  )
}

/**
 * An order whose department has neither a handler nor a head any more must not lie there unseen: it is marked in the ledger
 * and the offices are told; and the mark goes as soon as somebody is there.
 */
export async function markUnstaffedOrders({
  author,
  calendar,
}: Pick<JobContext, 'author' | 'calendar'>): Promise<number> {
  const leads = await runningLeads()
  if (leads.length === 0) return 0
  const staff = await staffAtAny(leads.map(({ leadId }) => leadId))
  const isEmpty = (id: string) => headsOf(staff, id).length === 0 && !isStaffed(staff, id, [], author.now)
  let moved = 0
  for (const { leadId, unstaffed } of leads) {
    const empty = isEmpty(leadId)
    if (empty === unstaffed) continue
    const ids = await ordersToMark(leadId, empty, BATCH)
    moved += await eachAlone('orders', ids, (id) =>
      orders.change(id, 'jobs.orders', (order) => markUnstaffed(order, empty, calendar), author),
    )
  }
  return moved
}
