import type { CalendarYear } from '@nuanyu/types/settings'

/** Days of a year as the State Council's notice lists them. Pure. */

export type DayMark = 'holiday' | 'workday' | null

const DAY_MS = 24 * 3600_000

export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekday(day))
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)
}

function dayIn(year: number, month: number, date: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** A month in weeks from Monday; null before the first day. */
export function monthGrid(year: number, month: number): (string | null)[] {
  const first = dayIn(year, month, 1)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (weekday(first) + 6) % 7
  return [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, index) => dayIn(year, month, index + 1)),
  ]
}

export function markOf({ holidays, makeUpWorkdays }: CalendarYear, day: string): DayMark {
  return holidays.includes(day) ? 'holiday' : makeUpWorkdays.includes(day) ? 'workday' : null
}

/** A tap goes round: off, on a weekend also at work, as usual. */
export function tapped(year: CalendarYear, day: string): CalendarYear {
  const mark = markOf(year, day)
  const next = mark === null ? 'holiday' : mark === 'holiday' && isWeekend(day) ? 'workday' : null
  return marked(year, [day], next)
}

export function marked({ holidays, makeUpWorkdays }: CalendarYear, days: readonly string[], mark: DayMark) {
  const without = (list: string[]) => list.filter((day) => !days.includes(day))
  const into = (list: string[], own: DayMark) => [...without(list), ...(mark === own ? days : [])].sort()
  return { holidays: into(holidays, 'holiday'), makeUpWorkdays: into(makeUpWorkdays, 'workday') }
}

/** 1月1日至3日、10月1日至7日 */
export function sayDays(days: readonly string[]): string {
  const ranges: [string, string][] = []
  for (const day of [...days].sort()) {
    const last = ranges.at(-1)
    if (last && dayAfter(last[1]) === day) last[1] = day
    else ranges.push([day, day])
  }
  return ranges.map(([from, to]) => (from === to ? say(from) : `${say(from)}至${sayEnd(from, to)}`)).join('、')
}

function say(day: string): string {
  return `${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日`
}

function sayEnd(from: string, to: string): string {
  return from.slice(0, 7) === to.slice(0, 7) ? `${String(Number(to.slice(8)))}日` : say(to)
}

const DATE = '(?:(20\\d\\d)[年/.-])?(\\d{1,2})[月/.-](\\d{1,2})日?'
const RANGE = new RegExp(
  `${DATE}(?:\\s*(?:至|到|[-—–~～]+)\\s*(?:(20\\d\\d)[年/.-])?(?:(\\d{1,2})[月/.-])?(\\d{1,2})日?)?`,
  'g',
)
const MOST_AT_ONCE = 31

export interface ReadDays extends CalendarYear {
  /** Dates that are none, or of another year. */
  unread: string[]
}

/**
 * Reads the words of a notice: “2月15日（周日）至23日放假调休，共9天。2月14日（周六）上班。” Each piece of a sentence says
 * what its dates are; a piece that does not say goes with the next one, and with the days off when none follows.
 */
export function readDays(text: string, year: number): ReadDays {
  const read: ReadDays = { holidays: [], makeUpWorkdays: [], unread: [] }
  for (const sentence of text.replace(/[（(][^（）()]*[）)]/g, '').split(/[。；;\n]/)) {
    let waiting: string[] = []
    for (const piece of sentence.split(/[，,]/)) {
      waiting.push(...datesIn(piece, year, read.unread))
      if (/上班|补班|班$/.test(piece)) {
        read.makeUpWorkdays.push(...waiting)
        waiting = []
      } else if (/放假|休/.test(piece)) {
        read.holidays.push(...waiting)
        waiting = []
      }
    }
    read.holidays.push(...waiting)
  }
  const unique = (days: string[]) => [...new Set(days)].sort()
  return { ...read, holidays: unique(read.holidays), makeUpWorkdays: unique(read.makeUpWorkdays) }
}

function datesIn(piece: string, year: number, unread: string[]): string[] {
  return [...piece.matchAll(RANGE)].flatMap(([said, y, month, date, endYear, endMonth, endDate]) => {
    const from = dayIn(Number(y ?? year), Number(month), Number(date))
    const to =
      endDate === undefined ? from : dayIn(Number(endYear ?? y ?? year), Number(endMonth ?? month), Number(endDate))
    const days = isDay(from) && isDay(to) ? between(from, to) : []
    const ours = days.filter((day) => day.startsWith(`${String(year)}-`))
    if (ours.length === 0) unread.push(said.trim())
    return ours
  })
}

function isDay(day: string): boolean {
  const moment = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(day)
}

function between(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length < MOST_AT_ONCE; day = dayAfter(day)) days.push(day)
  return days
}

export function dayNumber(day: string): number {
  return Number(day.slice(8))
}
