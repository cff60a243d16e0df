import { dayOf, yearsBefore } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import type { CaseRecord } from '../feedback/records'
import type { Retention } from '../settings/defaults'

/** What may go and what must stay. Pure. */

/** Cases that ended before this have outlived their term. */
export function caseCutoff(now: Date, { caseYears }: Retention): Date {
  return yearsBefore(now, caseYears)
}

/** Why a case must stay, in words for the person, or null when it may go. */
export function whyKept(
  { closedAt, hold }: Pick<CaseRecord, 'closedAt' | 'hold'>,
  now: Date,
  retention: Retention,
): string | null {
  if (hold) return '依法保全，解除之前不能清除'
  if (closedAt === null) return '还没有办结，办完再按期限清除'
  if (closedAt < caseCutoff(now, retention)) return null
  return `按规定办结后保存${retention.caseYears}年，${sayDay(lastDay(closedAt, retention), now)}以后自动清除`
}

function lastDay(closedAt: Date, { caseYears }: Retention): string {
  return dayOf(yearsBefore(closedAt, -caseYears))
}

/** 02:00–05:00 in the hospital's time, when nobody waits for the database. */
export function isNight(now: Date): boolean {
  const hour = (now.getUTCHours() + 8) % 24
  return hour >= 2 && hour < 5
}
