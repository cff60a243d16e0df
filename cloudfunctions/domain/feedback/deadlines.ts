import type { Deadline } from '@nuanyu/types/feedback'
import { dayOf, endOfDay, startOfDay } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import type { DeadlineRules } from '@nuanyu/types/settings'
import { addWorkingDays, type Calendar, countWorkingDays, isProvisional } from '../time/workingDays'
import { defaultDeadlines } from '../settings/defaults/rules'
import { isOpen } from './lifecycle'
import type { CaseRecord } from './records'

/** The rules that a round started with and keeps. A case from before there were others has those that ship. */
export function rulesOf({ rules }: Pick<CaseRecord, 'rules'>): DeadlineRules {
  return rules ?? defaultDeadlines
}

export type Clock = Pick<CaseRecord, 'acknowledgeBy' | 'dueAt' | 'provisional'>

/**
 * The deadlines of a round that starts at `start`. The day of receipt is day zero; the end is the last day's end.
 * `answerBy` is a day that somebody else sets (12345); the earlier one counts.
 */
export function startClock(
  start: Date,
  coordinated: boolean,
  calendar: Calendar,
  answerBy: string | null,
  rules: DeadlineRules,
): Clock {
  const received = dayOf(start)
  const lawful = addWorkingDays(received, coordinated ? rules.coordinatedDays : rules.replyDays, calendar)
  const dueDay = answerBy !== null && answerBy < lawful && answerBy >= received ? answerBy : lawful
  return {
    acknowledgeBy: endOfDay(addWorkingDays(received, rules.acknowledgeDays, calendar)),
    dueAt: endOfDay(dueDay),
    provisional: isProvisional(received, dueDay, calendar),
  }
}

/** The clock of the present round, after a change of what it depends on. */
export function clockOf(
  record: Pick<CaseRecord, 'roundStartedAt' | 'partners' | 'hotline' | 'round' | 'heldUntil' | 'rules'>,
  calendar: Calendar,
): Clock {
  const { roundStartedAt, heldUntil, partners, hotline, round } = record
  const start = heldUntil ? startOfDay(heldUntil) : roundStartedAt
  const answerBy = round === 1 ? (hotline?.answerBy ?? null) : null
  return startClock(start, partners.length > 0, calendar, answerBy, rulesOf(record))
}

/** The day by which an answer is expected now: the granted one, or the law's where coordination moved it beyond. */
export function goalOf({ extendedTo, dueAt }: Pick<CaseRecord, 'extendedTo' | 'dueAt'>): Date {
  return extendedTo !== null && extendedTo > dueAt ? extendedTo : dueAt
}

/** Where one more working day leads, two more, and so on to as many as may be asked for. */
export function extensionDays({ dueAt, rules }: Pick<CaseRecord, 'dueAt' | 'rules'>, calendar: Calendar): string[] {
  return Array.from({ length: rulesOf({ rules }).extensionDays }, (_, more) =>
    addWorkingDays(dayOf(dueAt), more + 1, calendar),
  )
}

type Timed = Pick<
  CaseRecord,
  'state' | 'dueAt' | 'provisional' | 'overdue' | 'extendedTo' | 'firstRound' | 'heldUntil' | 'reply' | 'rules'
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
  const status = left <= rulesOf(timed).soonDays ? 'due_soon' : 'running'
  return { ...base, status, workingDays: left, label: `还剩 ${left} 个工作日${more}` }
}
