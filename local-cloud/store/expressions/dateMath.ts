import { badRequest } from '../../errors'
import { isNumeric } from '../numerics'
import { own, toNumber } from '../values'
import { datePartsOf } from './dateParts'
import { millisOf } from './dates'
import { type Given, isNothing, named, type Operator, typeName } from './operator'
import { instantOf, offsetAt, zoneOf } from './zones'

/** `$dateAdd`, `$dateSubtract`, `$dateDiff`, `$dateTrunc`: of MongoDB 5, by the clocks of a zone. */

const DAY = 86_400_000
const FIXED: Record<string, number> = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000 }
const MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 }
const DAYS: Record<string, number> = { day: 1, week: 7 }
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

function unitOf(value: unknown, name: string): string {
  if (typeof value !== 'string') throw badRequest(`${name} requires 'unit' to be a string, but got ${typeName(value)}`)
  if (![FIXED, MONTHS, DAYS].some((units) => own(units, value))) throw badRequest(`unknown time unit value: ${value}`)
  return value
}

function wholeNumber(value: unknown, name: string, what: string): number {
  const number = isNumeric(value) ? toNumber(value) : NaN
  if (!Number.isSafeInteger(number)) throw badRequest(`${name} expects integer amount of time units (${what})`)
  return number
}

const localAt = (millis: number, zone: unknown): number => millis + offsetAt(zone, millis) * 60_000

/** Whole days since the start of 1970, and whole months since that of the year 0, of a local time. */
const dayIndex = (local: number): number => Math.floor(local / DAY)
function monthIndex(local: number): number {
  const date = new Date(local)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
const monthStart = (index: number): number => new Date(0).setUTCFullYear(Math.floor(index / 12), ((index % 12) + 12) % 12, 1) // prettier-ignore

/** The day that weeks begin with, Monday being 0. */
function weekStart(value: unknown, name: string): number {
  if (typeof value !== 'string') throw badRequest(`${name} requires 'startOfWeek' to be a string, but got ${typeName(value)}`)
  const wanted = value.toLowerCase()
  const at = WEEK.findIndex((day) => day === wanted || day.slice(0, 3) === wanted)
  if (at < 0) throw badRequest(`unknown day of week value: ${value}`)
  return at
} // prettier-ignore

/** 1970-01-01 was a Thursday: the days from then to the first `startOfWeek` on or before it. */
const weekShift = (start: number): number => (3 - start + 7) % 7
const weekIndex = (local: number, start: number): number => Math.floor((dayIndex(local) + weekShift(start)) / 7)

const floorTo = (value: number, size: number, reference: number): number =>
  reference + Math.floor((value - reference) / size) * size

const Y2K = Date.UTC(2000, 0, 1)

function truncated(millis: number, unit: string, size: number, zone: unknown, start: number): number {
  const local = localAt(millis, zone)
  if (unit in FIXED) {
    const length = (FIXED[unit] as number) * size
    // Bins of hours and less are counted in real time, from the start of 2000 in the zone.
    return floorTo(millis, length, instantOf(Y2K, zone))
  }
  if (unit === 'day') return instantOf(floorTo(dayIndex(local), size, dayIndex(Y2K)) * DAY, zone)
  if (unit === 'week') {
    // The first week that starts in 2000 is bin 0.
    const first = weekIndex(Y2K + 6 * DAY, start)
    return instantOf((floorTo(weekIndex(local, start), size, first) * 7 - weekShift(start)) * DAY, zone)
  }
  return instantOf(monthStart(floorTo(monthIndex(local), size * (MONTHS[unit] as number), monthIndex(Y2K))), zone)
}

const dateTrunc = named(['date', 'unit'], ['binSize', 'timezone', 'startOfWeek'], (values, name) => {
  const { date, unit, binSize = 1, startOfWeek = 'sunday' } = values
  const zone = zoneOf(values)
  if ([date, unit, zone].some(isNothing) || ('binSize' in values && isNothing(values.binSize))) return null
  if (unit === 'week' && 'startOfWeek' in values && isNothing(values.startOfWeek)) return null
  const millis = millisOf(date)
  const by = unitOf(unit, name)
  const size = wholeNumber(binSize, name, 'binSize')
  if (size <= 0) throw badRequest(`${name} requires 'binSize' to be greater than 0, but got value ${size}`)
  if (size > 100_000_000_000) throw badRequest(`${name} requires 'binSize' to be at most 100000000000`)
  return new Date(truncated(millis, by, size, zone, by === 'week' ? weekStart(startOfWeek, name) : 0))
})

/** Months keep the day, or take the month's last one; days keep the clock's time; hours are real time. */
function added(millis: number, unit: string, amount: number, zone: unknown): number {
  if (unit in FIXED) return millis + amount * (FIXED[unit] as number)
  const local = localAt(millis, zone)
  if (unit in DAYS) return instantOf(local + amount * (DAYS[unit] as number) * DAY, zone)
  const index = monthIndex(local) + amount * (MONTHS[unit] as number)
  const last = Math.round((monthStart(index + 1) - monthStart(index)) / DAY)
  const day = Math.min(datePartsOf(local).day, last)
  return instantOf(monthStart(index) + (day - 1) * DAY + (((local % DAY) + DAY) % DAY), zone)
}

const dateAdd = (sign: 1 | -1): Operator =>
  named(['startDate', 'unit', 'amount'], ['timezone'], (values, name) => {
    const zone = zoneOf(values)
    const { startDate, unit, amount } = values
    if ([startDate, unit, amount, zone].some(isNothing)) return null
    const at = added(millisOf(startDate), unitOf(unit, name), sign * wholeNumber(amount, name, 'amount'), zone)
    if (Number.isNaN(new Date(at).getTime())) throw badRequest(`${name} overflowed`)
    return new Date(at)
  })

/** How many borders of the unit lie between two dates. */
function difference(from: number, to: number, unit: string, zone: unknown, start: number): number {
  const [a, b] = [localAt(from, zone), localAt(to, zone)]
  if (unit in MONTHS) {
    const size = MONTHS[unit] as number
    return Math.floor(monthIndex(b) / size) - Math.floor(monthIndex(a) / size)
  }
  if (unit === 'week') return weekIndex(b, start) - weekIndex(a, start)
  if (unit === 'day') return dayIndex(b) - dayIndex(a)
  const length = FIXED[unit] as number
  if (unit !== 'hour') return Math.floor(to / length) - Math.floor(from / length)
  // An hour starts when the clock of the zone shows a full one; how many passed is a matter of real time.
  const startOfHour = (local: number, millis: number): number => millis - (((local % length) + length) % length)
  return Math.round((startOfHour(b, to) - startOfHour(a, from)) / length)
}

const dateDiff = named(['startDate', 'endDate', 'unit'], ['timezone', 'startOfWeek'], (values: Given, name) => {
  const zone = zoneOf(values)
  const { startDate, endDate, unit, startOfWeek = 'sunday' } = values
  if ([startDate, endDate, unit, zone].some(isNothing)) return null
  if (unit === 'week' && 'startOfWeek' in values && isNothing(values.startOfWeek)) return null
  const by = unitOf(unit, name)
  const start = by === 'week' ? weekStart(startOfWeek, name) : 0
  return difference(millisOf(startDate), millisOf(endDate), by, zone, start) + 0
})

export const dateMath: Record<string, Operator> = {
  $dateAdd: dateAdd(1),
  $dateSubtract: dateAdd(-1),
  $dateDiff: dateDiff,
  $dateTrunc: dateTrunc,
}
