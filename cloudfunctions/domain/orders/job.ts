import { eachAlone } from '../../kernel/eachAlone'
import type { JobContext } from '../../kernel/jobs'
import { orders, ordersWithStepDue } from './store'
import { passTime } from './timer'

const BATCH = 100

/** Reminders, overdue marks, escalation, and the day of the look-back. Each order is its own transaction. */
export async function moveDueOrders({ author, calendar }: Pick<JobContext, 'author' | 'calendar'>): Promise<number> {
  const ids = await ordersWithStepDue(author.now, BATCH)
  return eachAlone('orders', ids, (id) =>
    orders.change(id, 'jobs.orders', (order) => passTime(order, author.now, calendar), author),
  )
}
