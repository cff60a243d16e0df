import { addDays, dayOf } from '../../time/localTime'

const EVENING = '19:00'
const BEFORE_MS = 2 * 3_600_000

/** When somebody with a seat is reminded next: the evening before, and two hours before. Null: not any more. */
export function nextReminder(startsAt: Date, now: Date): Date | null {
  const evening = new Date(`${addDays(dayOf(startsAt), -1)}T${EVENING}:00.000+08:00`)
  const shortly = new Date(startsAt.getTime() - BEFORE_MS)
  return [evening, shortly].find((at) => at > now) ?? null
}
