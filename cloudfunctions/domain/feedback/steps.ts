import { addDays, dayOf, endOfDay, startOfDay } from '../time/localTime'
import { addWorkingDays, type Calendar, subtractWorkingDays } from '../time/workingDays'
import { goalOf, rulesOf } from './deadlines'
import { isOpen, endedStates } from './lifecycle'
import { type CaseRecord, type Stage, stages, type TimerCommand } from './records'

/** What the timer does next: reach a stage, or move the case on. */
export type Step = { at: Date } & (
  { stage: Exclude<Stage, 'none'> } | { command: Exclude<TimerCommand, 'escalate' | 'hand_back'> }
)

/** Steps still to come for the case as it is, in the order of their time. */
export function stepsOf(record: CaseRecord, calendar: Calendar): Step[] {
  if (record.heldUntil) return [{ at: startOfDay(record.heldUntil), command: 'auto_release' }]
  if (isOpen(record.state)) return remindersOf(record, calendar)
  if (record.state === 'replied' && record.reply)
    return [{ at: endOfDay(addDays(dayOf(record.reply.at), rulesOf(record).unratedDays)), command: 'close_unrated' }]
  if (mayArchive(record) && record.closedAt)
    return [{ at: endOfDay(addDays(dayOf(record.closedAt), rulesOf(record).archiveDays)), command: 'auto_archive' }]
  return []
}

export function nextStepAt(record: CaseRecord, calendar: Calendar): Date | null {
  return stepsOf(record, calendar)[0]?.at ?? null
}

/** A danger nobody has looked at, or a report of retaliation nobody has answered, keeps a case from the archive. */
export function mayArchive(record: CaseRecord): boolean {
  return (endedStates as readonly string[]).includes(record.state) && !isOwedAnAnswer(record)
}

export function isOwedAnAnswer({ retaliation, risk }: Pick<CaseRecord, 'retaliation' | 'risk'>): boolean {
  return risk?.state === 'open' || retaliation.some(({ answer }) => answer === null)
}

function remindersOf(record: CaseRecord, calendar: Calendar): Step[] {
  const goal = dayOf(goalOf(record))
  const rules = rulesOf(record)
  const morningOf = (day: string) => new Date(startOfDay(day).getTime() + rules.remindHour * 3_600_000)
  const ladder: { at: Date; stage: Exclude<Stage, 'none'> }[] = [
    { stage: 't2', at: morningOf(subtractWorkingDays(goal, rules.remindFirst, calendar)) },
    { stage: 't1', at: morningOf(subtractWorkingDays(goal, rules.remindLast, calendar)) },
    { stage: 'due', at: morningOf(goal) },
    { stage: 'supervision', at: morningOf(addWorkingDays(goal, rules.supervisionAfter, calendar)) },
    { stage: 'leader', at: morningOf(addWorkingDays(goal, rules.leaderAfter, calendar)) },
  ]
  const overdue: Step[] = record.overdue ? [] : [{ at: new Date(record.dueAt.getTime() + 1), command: 'mark_overdue' }]
  return [...ladder.filter(({ stage }) => rank(stage) > rank(record.stage)), ...overdue].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
}

export function rank(stage: Stage): number {
  return stages.indexOf(stage)
}
