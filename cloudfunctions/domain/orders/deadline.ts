import type { OrderDeadline } from '@nuanyu/types/orders'
import { addDays, dayOf } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import { addWorkingDays, type Calendar, countWorkingDays } from '../time/workingDays'
import { running } from './lifecycle'
import type { OrderRecord } from './records'
import { FURTHEST_DAYS, REMIND_FIRST } from './terms'

type Days = Pick<OrderRecord, 'dueOn' | 'heldTo' | 'extendedTo'>
type Timed = Days & Pick<OrderRecord, 'state' | 'overdue'>

/** After which day it has missed its first one. */
export function firstDayOf({ dueOn, heldTo }: Pick<Days, 'dueOn' | 'heldTo'>): string {
  return heldTo ?? dueOn
}

/** The day by which it is expected now: the granted one, where it lies later. */
export function goalOf({ extendedTo, ...days }: Days): string {
  const first = firstDayOf(days)
  return extendedTo !== null && extendedTo > first ? extendedTo : first
}

/**
 * What is sent back has as many working days left as when it was handed in: its days lie later by those in between. What
 * comes back on a free day goes on with the next working day.
 */
export function heldSince(
  order: Days,
  submittedAt: Date,
  now: Date,
  calendar: Calendar,
): Pick<OrderRecord, 'heldTo' | 'extendedTo'> {
  const next = addWorkingDays(addDays(dayOf(now), -1), 1, calendar)
  const waited = countWorkingDays(dayOf(submittedAt), next, calendar)
  if (waited === 0) return order
  return {
    heldTo: addWorkingDays(firstDayOf(order), waited, calendar),
    extendedTo: order.extendedTo && addWorkingDays(order.extendedTo, waited, calendar),
  }
}

/** Whether it missed its first day: more time that is granted does not undo that. */
export function isOverdue({ state, overdue, ...days }: Timed, now: Date): boolean {
  return overdue || (running.includes(state) && dayOf(now) > firstDayOf(days))
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
