import type { Deadline } from '@nuanyu/types/feedback'
import { dayOf, endOfDay, startOfDay } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import { addWorkingDays, type Calendar, countWorkingDays, isProvisional } from '../time/workingDays'
import { isOpen } from './lifecycle'
import type { CaseRecord } from './records'

/** 《医疗机构投诉管理办法》 (2019): acknowledged in 1, answered in 5, in 10 where departments must be coordinated. */
export const ACKNOWLEDGE_DAYS = 1
export const REPLY_DAYS = 5
export const COORDINATED_REPLY_DAYS = 10

/** Two working days before the end counts as soon. */
export const SOON_DAYS = 2

export type Clock = Pick<CaseRecord, 'acknowledgeBy' | 'dueAt' | 'provisional'>

/**
 * The deadlines of a round that starts at `start`. The day of receipt is day zero; the end is the last day's end.
 * `answerBy` is a day that somebody else sets (12345); the earlier one counts.
 */
export function startClock(start: Date, coordinated: boolean, calendar: Calendar, answerBy: string | null): Clock {
  const received = dayOf(start)
  const lawful = addWorkingDays(received, coordinated ? COORDINATED_REPLY_DAYS : REPLY_DAYS, calendar)
  const dueDay = answerBy !== null && answerBy < lawful && answerBy >= received ? answerBy : lawful
  return {
    acknowledgeBy: endOfDay(addWorkingDays(received, ACKNOWLEDGE_DAYS, calendar)),
    dueAt: endOfDay(dueDay),
    provisional: isProvisional(received, dueDay, calendar),
  }
}

/** The clock of the present round, after a change of what it depends on. */
export function clockOf(
  record: Pick<CaseRecord, 'roundStartedAt' | 'partners' | 'hotline' | 'round' | 'heldUntil'>,
  calendar: Calendar,
): Clock {
  const { roundStartedAt, heldUntil, partners, hotline, round } = record
  const start = heldUntil ? startOfDay(heldUntil) : roundStartedAt
  return startClock(start, partners.length > 0, calendar, round === 1 ? (hotline?.answerBy ?? null) : null)
}

/** The day by which an answer is expected now: the granted one, or the law's where coordination moved it beyond. */
export function goalOf({ extendedTo, dueAt }: Pick<CaseRecord, 'extendedTo' | 'dueAt'>): Date {
  return extendedTo !== null && extendedTo > dueAt ? extendedTo : dueAt
}

/** Where one to ten more working days lead. */
export function extensionDays({ dueAt }: Pick<CaseRecord, 'dueAt'>, calendar: Calendar): string[] {
  return Array.from({ length: 10 }, (_, more) => addWorkingDays(dayOf(dueAt), more + 1, calendar))
}

type Timed = Pick<
  CaseRecord,
  'state' | 'dueAt' | 'provisional' | 'overdue' | 'extendedTo' | 'firstRound' | 'heldUntil' | 'reply'
>

/** How the deadline of a case stands at `now`, in the words people see. */
export function deadlineOf(timed: Timed, now: Date, calendar: Calendar): Deadline {
  const extendedTo = timed.extendedTo?.toISOString() ?? null
  const base = { dueAt: timed.dueAt.toISOString(), provisional: timed.provisional, workingDays: 0, extendedTo }
  if (!isOpen(timed.state)) {
    if (timed.reply === null || timed.firstRound === 'exempt') return { ...base, status: 'ended', label: '已结束' }
    return timed.overdue
      ? { ...base, status: 'missed', label: '逾期办结' }
      : { ...base, status: 'met', label: '按时答复' }
  }
  if (timed.heldUntil) return { ...base, status: 'held', label: `${sayDay(timed.heldUntil, now)}后转交` }
  const today = dayOf(now)
  const dueDay = dayOf(timed.dueAt)
  const more =
    timed.extendedTo && timed.extendedTo > timed.dueAt ? `，延期到${sayDay(dayOf(timed.extendedTo), now)}` : ''
  if (now > timed.dueAt) {
    const passed = countWorkingDays(dueDay, today, calendar)
    const label = (passed === 0 ? '已逾期' : `已逾期 ${passed} 个工作日`) + more
    return { ...base, status: 'overdue', workingDays: passed, label }
  }
  // Once overdue stays overdue, also when more days are granted for coordination (DOMAIN §2).
  if (timed.overdue) return { ...base, status: 'overdue', label: `已逾期${more}` }
  const left = countWorkingDays(today, dueDay, calendar)
  if (dueDay === today || left === 0) return { ...base, status: 'due_today', label: `今天到期${more}` }
  const status = left <= SOON_DAYS ? 'due_soon' : 'running'
  return { ...base, status, workingDays: left, label: `还剩 ${left} 个工作日${more}` }
}
