import type { OrderFlag } from '@nuanyu/types/orders'
import { startOfDay } from '../time/localTime'
import type { Calendar } from '../time/workingDays'
import { goalOf } from './deadline'
import { shelfOf } from './lifecycle'
import { desksOf } from './places'
import type { OrderRecord } from './records'
import { nextStepAt } from './steps'

type Derived = 'shelf' | 'flags' | 'desks' | 'goalAt' | 'nextStepAt'

/** What follows from an order and is stored only to be found by. */
export function derived(order: Omit<OrderRecord, Derived>, calendar: Calendar): OrderRecord {
  return {
    ...order,
    shelf: shelfOf[order.state],
    flags: flagsOf(order),
    desks: desksOf(order),
    // Of what is in its look-back, the day on which somebody looks again.
    goalAt: startOfDay(order.state === 'lookback' && order.lookbackOn ? order.lookbackOn : goalOf(order)),
    nextStepAt: nextStepAt(order, calendar),
  }
}

function flagsOf(order: Omit<OrderRecord, Derived>): OrderFlag[] {
  const has: Record<OrderFlag, boolean> = {
    overdue: order.overdue,
    escalated: order.escalated,
    asking: order.asking !== null,
    extended: order.extendedTo !== null,
    relapsed: order.relapses > 0,
    unstaffed: order.unstaffed === true && shelfOf[order.state] === 'running',
  }
  return (Object.keys(has) as OrderFlag[]).filter((flag) => has[flag])
}
