import { partsOf } from '../orders/policy'
import { orders } from '../orders/store'
import type { ReadFacts } from './index'

/** What was to be put right, and what the department says was done. */
export const orderFacts: ReadFacts = async (id, viewer, now) => {
  const order = await orders.get(id).catch(() => null)
  const parts = order ? partsOf(order, viewer, now) : []
  if (!order || parts.length === 0) return null
  const office = parts.some((part) => part !== 'executor' && part !== 'helper')
  const done = order.history.filter(({ command }) => command === 'submit').at(-1)?.text ?? ''
  return {
    label: `${order.lead.name} · ${order.title}`,
    page: `${office ? 'office' : 'staff'}/order/index?id=${order._id}`,
    facts: [order.matter, done].filter(Boolean).join('\n'),
    department: order.lead,
    person: null,
  }
}
