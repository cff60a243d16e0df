import { addDays, startOfDay } from '../time/localTime'
import { addWorkingDays, type Calendar, subtractWorkingDays } from '../time/workingDays'
import { firstDayOf, goalOf } from './deadline'
import { running } from './lifecycle'
import { type OrderRecord, type Stage, stages } from './records'
import { ESCALATE_AFTER, REMIND_FIRST, REMIND_HOUR, REMIND_LAST } from './terms'

/** What the timer does next with an order. */
export type Step = { at: Date } & ({ stage: Exclude<Stage, 'none'> } | { mark: 'overdue' })

type Timed = Pick<OrderRecord, 'state' | 'dueOn' | 'heldTo' | 'extendedTo' | 'overdue' | 'stage' | 'lookbackOn'>

const HOUR_MS = 3_600_000
const morningOf = (day: string) => new Date(startOfDay(day).getTime() + REMIND_HOUR * HOUR_MS)

/** Steps still to come, in the order of their time. */
export function stepsOf(order: Timed, calendar: Calendar): Step[] {
  if (order.state === 'lookback' && order.lookbackOn !== null)
    return order.stage === 'lookback' ? [] : [{ at: morningOf(order.lookbackOn), stage: 'lookback' }]
  if (!running.includes(order.state)) return []
  const goal = goalOf(order)
  const ladder: { at: Date; stage: Exclude<Stage, 'none'> }[] = [
    { stage: 'first', at: morningOf(subtractWorkingDays(goal, REMIND_FIRST, calendar)) },
    { stage: 'last', at: morningOf(subtractWorkingDays(goal, REMIND_LAST, calendar)) },
    { stage: 'due', at: morningOf(goal) },
    { stage: 'supervision', at: morningOf(addDays(goal, 1)) },
    { stage: 'party', at: morningOf(addWorkingDays(goal, ESCALATE_AFTER, calendar)) },
  ]
  const mark: Step[] = order.overdue ? [] : [{ at: startOfDay(addDays(firstDayOf(order), 1)), mark: 'overdue' }]
  return [...ladder.filter(({ stage }) => rank(stage) > rank(order.stage)), ...mark].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
}

export function nextStepAt(order: Timed, calendar: Calendar): Date | null {
  return stepsOf(order, calendar)[0]?.at ?? null
}

/** What is behind at the beginning is not reminded of: an order for tomorrow has no reminder three days before. */
export function stageAt(order: Timed, now: Date, calendar: Calendar): Stage {
  const passed = stepsOf({ ...order, stage: 'none' }, calendar).flatMap((step) =>
    'stage' in step && step.at <= now ? [step.stage] : [],
  )
  return passed.at(-1) ?? 'none'
}

export function rank(stage: Stage): number {
  return stages.indexOf(stage)
}
