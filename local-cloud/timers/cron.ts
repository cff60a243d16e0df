/**
 * WeChat's cron: second minute hour day month weekday year, in UTC+8 whatever the machine's zone. Day and
 * weekday, when both are given, mean either of the two. Weekdays run from 0 = Sunday to 6; 7 is none. Its guide knows
 * lists, ranges, `*` and steps; `?` for any day is from the guide of the service below it, `L`, `W` and `#` are refused.
 */

export interface Cron {
  seconds: Set<number>
  minutes: Set<number>
  hours: Set<number>
  days: Set<number> | undefined
  months: Set<number>
  weekdays: Set<number> | undefined
  years: Set<number> | undefined
}

const CHINA = 8 * 3_600_000
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

export function parseCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`a timer needs seven fields, not ${fields.length}: "${expression}"`)
  const [second, minute, hour, day, month, weekday, year] = fields as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ]
  const required = (text: string, min: number, max: number, names?: string[], base = 0): Set<number> => {
    if (text === '?') throw new Error(`"?" stands only for the day or the weekday: "${expression}"`)
    return parseField(text, min, max, names, base) ?? range(min, max)
  }
  return {
    seconds: required(second, 0, 59),
    minutes: required(minute, 0, 59),
    hours: required(hour, 0, 23),
    days: parseField(day, 1, 31),
    months: required(month, 1, 12, MONTHS, 1),
    weekdays: parseField(weekday, 0, 6, WEEKDAYS),
    years: parseField(year, 1970, 2099),
  }
}

function range(min: number, max: number): Set<number> {
  return new Set(Array.from({ length: max - min + 1 }, (_, i) => min + i))
}

/** The numbers a field allows, or undefined for "any". */
function parseField(text: string, min: number, max: number, names: string[] = [], base = 0): Set<number> | undefined {
  if (text === '*' || text === '?') return undefined
  const out = new Set<number>()
  const number = (word: string): number => {
    const named = names.indexOf(word.toUpperCase())
    const value = named >= 0 ? named + base : /^\d+$/.test(word) ? Number(word) : NaN
    if (!(value >= min && value <= max)) throw new Error(`"${word}" is not between ${min} and ${max}`)
    return value
  }
  for (const part of text.split(',')) {
    const [span, stepText, ...afterStep] = part.split('/') as [string, string?]
    const step = stepText === undefined ? 1 : /^\d+$/.test(stepText) ? Number(stepText) : 0
    if (step < 1 || afterStep.length > 0) throw new Error(`"${part}" has no valid step`)
    const [low, high, ...afterHigh] = span.split('-') as [string, string?]
    if (afterHigh.length > 0) throw new Error(`"${part}" is no range`)
    const from = span === '*' ? min : number(low)
    // `5/10` starts at five and goes on to the end.
    const to = high !== undefined ? number(high) : span === '*' || stepText !== undefined ? max : from
    if (to < from) throw new Error(`"${part}" runs backwards`)
    for (let value = from; value <= to; value += step) out.add(value)
  }
  return out
}

/** The first moment after `after` that the expression names, or undefined when there is none left. */
export function nextRun(cron: Cron, after: number): number | undefined {
  // Work in a shifted clock whose UTC fields read as China's wall clock.
  const start = new Date(Math.floor((after + CHINA) / 1000) * 1000 + 1000)
  const lastYear = cron.years ? Math.max(...cron.years) : start.getUTCFullYear() + 8
  const day = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate()))
  for (let first = true; day.getUTCFullYear() <= lastYear; first = false) {
    if (!dayMatches(cron, day)) {
      day.setUTCDate(day.getUTCDate() + 1)
      continue
    }
    const time = first || isSameDay(day, start) ? secondsOfDay(start) : 0
    const found = firstTime(cron, time)
    if (found !== undefined) return day.getTime() + found * 1000 - CHINA
    day.setUTCDate(day.getUTCDate() + 1)
  }
  return undefined
}

const isSameDay = (a: Date, b: Date): boolean => a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10)
const secondsOfDay = (date: Date): number =>
  date.getUTCHours() * 3600 + date.getUTCMinutes() * 60 + date.getUTCSeconds()

function dayMatches({ years, months, days, weekdays }: Cron, date: Date): boolean {
  if (years && !years.has(date.getUTCFullYear())) return false
  if (!months.has(date.getUTCMonth() + 1)) return false
  const dayOk = days?.has(date.getUTCDate())
  const weekdayOk = weekdays?.has(date.getUTCDay())
  if (days && weekdays) return dayOk === true || weekdayOk === true
  return (dayOk ?? true) && (weekdayOk ?? true)
}

function firstTime({ hours, minutes, seconds }: Cron, from: number): number | undefined {
  const sorted = (set: Set<number>): number[] => [...set].sort((a, b) => a - b)
  for (const hour of sorted(hours)) {
    if (hour * 3600 + 3599 < from) continue
    for (const minute of sorted(minutes)) {
      const base = hour * 3600 + minute * 60
      if (base + 59 < from) continue
      for (const second of sorted(seconds)) if (base + second >= from) return base + second
    }
  }
  return undefined
}
