import type { OrderDeadline } from '@nuanyu/types/orders'
import { addDays, dayOf } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import { type Calendar, countWorkingDays } from '../time/workingDays'
import { running } from './lifecycle'
import type { OrderRecord } from './records'
import { FURTHEST_DAYS, REMIND_FIRST } from './terms'

type Timed = Pick<OrderRecord, 'state' | 'dueOn' | 'extendedTo' | 'overdue'>

/** The day by which it is expected now: the granted one, where it lies later. */
export function goalOf({ dueOn, extendedTo }: Pick<OrderRecord, 'dueOn' | 'extendedTo'>): string {
  return extendedTo !== null && extendedTo > dueOn ? extendedTo : dueOn
}

/** Whether it missed its first day: more time that is granted does not undo that. */
export function isOverdue({ state, dueOn, overdue }: Timed, now: Date): boolean {
  return overdue || (running.includes(state) && dayOf(now) > dueOn)
}

/** How the deadline stands at `now`. While the offices look at the work, the clock does not run. */
export function deadlineOf(order: Timed, now: Date, calendar: Calendar): OrderDeadline {
  const late = isOverdue(order, now)
  switch (order.state) {
    case 'cancelled':
      return { status: 'ended', label: '已撤销' }
    case 'lookback':
    case 'closed':
      return late ? { status: 'missed', label: '逾期办结' } : { status: 'met', label: '按时办结' }
    case 'submitted':
      return { status: 'waiting', label: late ? '逾期送验收' : '按时送验收' }
    default:
      return ahead(goalOf(order), late, order.extendedTo, now, calendar)
  }
}

function ahead(goal: string, late: boolean, extendedTo: string | null, now: Date, calendar: Calendar): OrderDeadline {
  const today = dayOf(now)
  const more = extendedTo ? `，延期到${sayDay(extendedTo, now)}` : ''
  if (today > goal) {
    const passed = countWorkingDays(goal, today, calendar)
    return { status: 'overdue', label: (passed === 0 ? '已逾期' : `已逾期 ${passed} 个工作日`) + more }
  }
  if (late) return { status: 'overdue', label: `已逾期${more}` }
  const left = countWorkingDays(today, goal, calendar)
  if (today === goal || left === 0)
    return { status: 'due_today', label: `${today === goal ? '今天' : '假期里'}到期${more}` }
  return { status: left <= REMIND_FIRST ? 'due_soon' : 'running', label: `还剩 ${left} 个工作日${more}` }
}

/** Days that a new order, more time, or another round may be given. */
export function daysFrom(after: string, now: Date): { from: string; to: string } {
  const today = dayOf(now)
  const next = addDays(after, 1)
  return { from: next > today ? next : today, to: addDays(today, FURTHEST_DAYS) }
}

/** Of more time, the day after the present goal; of another round, tomorrow. */
export function daysAhead(order: OrderRecord, now: Date): { from: string; to: string } {
  return daysFrom(running.includes(order.state) ? goalOf(order) : dayOf(now), now)
}
