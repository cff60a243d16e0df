import '../zod'
import * as z from 'zod'
import { Day } from '../common'

const MOST = 80

function days(label: string) {
  return z
    .array(Day)
    .max(MOST, `${label}最多 ${MOST} 天`)
    .transform((list) => [...new Set(list)].sort())
}

/** A year as the State Council publishes it: days off, and weekends on which people work (调休). */
export const CalendarYear = z
  .strictObject({ holidays: days('放假'), makeUpWorkdays: days('调休上班') })
  .superRefine(({ holidays, makeUpWorkdays }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    for (const day of makeUpWorkdays) {
      if (holidays.includes(day)) wrong('makeUpWorkdays', `${day} 既放假又上班`)
      else if (!isWeekend(day)) wrong('makeUpWorkdays', `${day} 不是周末，本来就上班`)
    }
  })
export type CalendarYear = z.infer<typeof CalendarYear>

function isWeekend(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday === 0 || weekday === 6
}
