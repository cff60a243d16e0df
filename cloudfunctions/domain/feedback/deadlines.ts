import type { Deadline } from '@nuanyu/types/feedback'
import { dayOf, endOfDay } from '../time/localTime'
import { addWorkingDays, type Calendar, countWorkingDays, isProvisional } from '../time/workingDays'
import { isOpen } from './lifecycle'
import type { CaseRecord } from './records'

/** 《医疗机构投诉管理办法》 (2019): acknowledged in 1, answered in 5, in 10 where departments must be coordinated. */
export const ACKNOWLEDGE_DAYS = 1
export const REPLY_DAYS = 5
export const COORDINATED_REPLY_DAYS = 10

/** Two working days before the end counts as soon. */
const SOON_DAYS = 2

export type Clock = Pick<CaseRecord, 'acknowledgeBy' | 'dueAt' | 'provisional'>

/** The deadlines of a round that starts at `start`. The day of receipt is day zero; the end is the last day's end. */
export function startClock(start: Date, coordinated: boolean, calendar: Calendar): Clock {
  const received = dayOf(start)
  const dueDay = addWorkingDays(received, coordinated ? COORDINATED_REPLY_DAYS : REPLY_DAYS, calendar)
  return {
    acknowledgeBy: endOfDay(addWorkingDays(received, ACKNOWLEDGE_DAYS, calendar)),
    dueAt: endOfDay(dueDay),
    provisional: isProvisional(received, dueDay, calendar),
  }
}

type Timed = Pick<CaseRecord, 'state' | 'dueAt' | 'provisional' | 'overdue'>

/** How the deadline of a case stands at `now`, in the words people see. */
export function deadlineOf(timed: Timed, now: Date, calendar: Calendar): Deadline {
  const base = { dueAt: timed.dueAt.toISOString(), provisional: timed.provisional }
  if (!isOpen(timed.state)) {
    return timed.overdue
      ? { ...base, status: 'missed', workingDays: 0, label: '逾期办结' }
      : { ...base, status: 'met', workingDays: 0, label: '按时答复' }
  }
  const today = dayOf(now)
  const dueDay = dayOf(timed.dueAt)
  if (now > timed.dueAt) {
    const passed = countWorkingDays(dueDay, today, calendar)
    const label = passed === 0 ? '已逾期' : `已逾期 ${passed} 个工作日`
    return { ...base, status: 'overdue', workingDays: passed, label }
  }
  // Once overdue stays overdue, also when more days are granted for coordination (DOMAIN §2).
  if (timed.overdue) return { ...base, status: 'overdue', workingDays: 0, label: '已逾期' }
  const left = countWorkingDays(today, dueDay, calendar)
  if (dueDay === today || left === 0) return { ...base, status: 'due_today', workingDays: 0, label: '今天到期' }
  const status = left <= SOON_DAYS ? 'due_soon' : 'running'
  return { ...base, status, workingDays: left, label: `还剩 ${left} 个工作日` }
}
