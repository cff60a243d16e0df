import { badRequest } from '../../errors'
import { datePartsOf, localFromParts } from './dateParts'

/** Dates as text and back, with MongoDB's format specifiers. */

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export function formatDate(format: string, local: number, offset: number): string {
  const parts = datePartsOf(local)
  const sign = offset < 0 ? '-' : '+'
  const minutes = Math.abs(offset)
  const values: Record<string, () => string> = {
    Y: () => pad(parts.year, 4), m: () => pad(parts.month, 2), d: () => pad(parts.day, 2),
    H: () => pad(parts.hour, 2), M: () => pad(parts.minute, 2), S: () => pad(parts.second, 2),
    L: () => pad(parts.millisecond, 3), j: () => pad(parts.dayOfYear, 3), w: () => String(parts.dayOfWeek),
    U: () => pad(parts.week, 2), u: () => String(parts.isoDayOfWeek), V: () => pad(parts.isoWeek, 2),
    G: () => pad(parts.isoWeekYear, 4), Z: () => sign + minutes,
    z: () => sign + pad(Math.floor(minutes / 60), 2) + pad(minutes % 60, 2), '%': () => '%',
  } // prettier-ignore
  return format.replace(/%(.?)/gs, (_all, name: string) => {
    const value = values[name]
    if (!value) throw badRequest(`Invalid format character '%${name}' in format string`)
    return value()
  })
}

interface Parsed {
  local: number
  /** Minutes, when the text names its zone. */
  offset: number | undefined
}

/** Zones that a text may name, in hours; a single letter is a military one. */
const ZONES: Record<string, number> = {
  UTC: 0, GMT: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7,
  WET: 0, WEST: 1, BST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, JST: 9,
} // prettier-ignore

function offsetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text)
  if (match) return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0))
  const name = text.toUpperCase()
  if (name.length > 1) return (ZONES[name] ?? 0) * 60
  const letter = name.charCodeAt(0) - 64 // A is 1
  return (name === 'Z' ? 0 : letter <= 9 ? letter : letter <= 13 ? letter - 1 : 13 - letter) * 60
}

const ZONE = `(?:UTC|GMT)?[+-]\\d{1,2}:?(?:\\d{2})?|${Object.keys(ZONES).join('|')}|[A-IK-Z]`
const USUAL = new RegExp(
  `^(\\d{4})[-/]?(\\d{1,2})[-/]?(\\d{1,2})(?:[T ]\\s*(\\d{1,2}):(\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9}))?)?)?\\s*(${ZONE})?$`,
  'i',
)

const NAMED_MONTH = /[A-Za-z]{3,}/

export function parseDate(text: string): Parsed | undefined {
  const match = USUAL.exec(text.trim())
  if (!match) {
    // Only a date in words is left to the engine: of "5" or "2026" it would make one too.
    const guess = NAMED_MONTH.test(text) && /\d{4}/.test(text) ? Date.parse(`${text} UTC`) : NaN
    return Number.isNaN(guess) ? undefined : { local: guess, offset: undefined }
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0))
  const fields = { year, month, day, hour, minute, second } as Record<string, number>
  const millisecond = Math.floor(Number(`0.${match[7] ?? 0}`) * 1000 + 1e-6)
  return inRange(fields) ? { local: localFromParts({ ...fields, millisecond }), offset: offsetOf(match[8]) } : undefined
}

const inRange = ({ month = 1, day = 1, hour = 0, minute = 0, second = 0 }: Record<string, number>): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 59

const FIELDS: Record<string, [string, string]> = {
  Y: ['year', '\\d{4}'], m: ['month', '\\d{1,2}'], d: ['day', '\\d{1,2}'], H: ['hour', '\\d{1,2}'],
  M: ['minute', '\\d{1,2}'], S: ['second', '\\d{1,2}'], L: ['fraction', '\\d{1,3}'],
  G: ['isoWeekYear', '\\d{4}'], V: ['isoWeek', '\\d{1,2}'], u: ['isoDayOfWeek', '[1-7]'],
  z: ['offset', `\\s*(?:${ZONE})`], Z: ['minutes', '[+-]\\d{1,3}'],
} // prettier-ignore

export function parseDateBy(format: string, text: string): Parsed | undefined {
  const names: string[] = []
  const pattern = format.replace(/%(.?)|[.*+?^${}()|[\]\\]/gs, (all, name?: string) => {
    if (name === undefined) return `\\${all}`
    if (name === '%') return '%'
    const field = FIELDS[name]
    if (!field) throw badRequest(`Invalid format character '%${name}' in format string`)
    names.push(field[0])
    return `(${field[1]})`
  })
  const match = new RegExp(`^${pattern}$`, 'i').exec(text)
  if (!match) return undefined
  const found = Object.fromEntries(names.map((name, i) => [name, match[i + 1] as string]))
  const { offset, minutes, fraction, ...rest } = found
  const fields = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, Number(value)]))
  if (fraction !== undefined) fields.millisecond = Number(fraction.padEnd(3, '0'))
  const isIso = 'isoWeekYear' in fields || 'isoWeek' in fields || 'isoDayOfWeek' in fields
  // A day needs its month and year; the two calendars do not mix.
  if (isIso ? !('isoWeekYear' in fields) || 'year' in fields : !('year' in fields)) return undefined
  if (!inRange(fields)) return undefined
  return { local: localFromParts(fields), offset: minutes === undefined ? offsetOf(offset?.trim()) : Number(minutes) }
}
