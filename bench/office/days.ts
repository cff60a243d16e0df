import { addDays, dayOf, weekdayOf } from '../../cloudfunctions/domain/time/localTime'
import { isWorkingDay } from '../../cloudfunctions/domain/time/workingDays'
import { officialCalendar } from '../../cloudfunctions/kernel/calendar'
import { createRandom, type Random } from '../../test/fixtures/seed/random'

/** How much feedback a day brings: a hospital whose voice doubled in ten years, to a million in all. */

const YEARS = 10
const NOW_A_DAY = 366
const TEN_YEARS_AGO = 0.5
/** Winter brings the most patients, the spring festival the fewest. */
const SEASON = [1.05, 0.8, 1.0, 1.02, 1.0, 0.98, 0.98, 1.0, 1.0, 0.95, 1.08, 1.14]

export type Day = { day: string; serial: number; moments: Date[]; random: Random }

/** From today back in time. Each day is seeded by itself, so that the last thousand are the same at any age. */
export function* daysBack(now: Date): Generator<Day> {
  for (let ago = 0; ; ago++) {
    const day = addDays(dayOf(now), -ago)
    const random = createRandom(7_000_003 + ago)
    const growth = 1 - (1 - TEN_YEARS_AGO) * Math.min(1, ago / (YEARS * 365))
    const working = isWorkingDay(day, officialCalendar) || (Number(day.slice(0, 4)) < 2024 && weekdayOf(day) % 6 !== 0)
    const weekday = working ? (weekdayOf(day) === 1 ? 1.3 : 1.15) : 0.55
    const season = SEASON[Number(day.slice(5, 7)) - 1] ?? 1
    const n = Math.round(NOW_A_DAY * growth * weekday * season * (0.85 + random.next() * 0.3))
    const minutes = Array.from({ length: n }, () => random.between(7 * 60, 21 * 60)).sort((a, b) => a - b)
    const start = new Date(`${day}T00:00:00+08:00`).getTime()
    yield {
      day,
      serial: ago,
      moments: minutes.map((minute) => new Date(start + minute * 60_000)).filter((at) => at < now),
      random,
    }
  }
}
