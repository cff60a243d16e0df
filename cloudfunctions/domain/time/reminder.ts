import { dayOf } from './localTime'
import { type Calendar, subtractWorkingDays } from './workingDays'

/** So many working days before a term ends, whoever is waited for is reminded once, in the morning. */
const WORKING_DAYS = 1
const HOUR = 9

export function reminderOf(until: Date, calendar: Calendar): Date {
  const day = subtractWorkingDays(dayOf(until), WORKING_DAYS, calendar)
  return new Date(`${day}T${String(HOUR).padStart(2, '0')}:00:00.000+08:00`)
}
