import type { Calendar } from '../time/workingDays'
import { derived } from './derive'
import type { OrderRecord } from './records'
import { type Step, stepsOf } from './steps'

/**
 * Everything that time has brought about. After a long pause only the last of several reminders is left to give. The
 * version stays: whoever is just writing must not be refused because a day ended.
 */
export function passTime(order: OrderRecord, now: Date, calendar: Calendar): OrderRecord {
  for (let current = order; ;) {
    const step = stepsOf(current, calendar)[0]
    if (!step || step.at > now) return foundAt(current, step?.at ?? null)
    current = derived({ ...current, ...taken(step) }, calendar)
  }
}

/** The version stays here as well: that somebody left makes nobody's page old. */
export function markUnstaffed(order: OrderRecord, unstaffed: boolean, calendar: Calendar): OrderRecord {
  const { shelf, unstaffed: before = false } = order
  return shelf !== 'running' || before === unstaffed ? order : derived({ ...order, unstaffed }, calendar)
}

/** After another calendar its next step lies elsewhere: by the old day the timer would find it in vain, for ever. */
function foundAt(order: OrderRecord, nextStepAt: Date | null): OrderRecord {
  return order.nextStepAt?.getTime() === nextStepAt?.getTime() ? order : { ...order, nextStepAt }
}

function taken(step: Step): Partial<Pick<OrderRecord, 'stage' | 'overdue' | 'escalated'>> {
  if ('mark' in step) return { overdue: true }
  return step.stage === 'party' ? { stage: step.stage, escalated: true } : { stage: step.stage }
}
