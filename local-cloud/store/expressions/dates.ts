import { badRequest } from '../../errors'
import { isNumeric } from '../numerics'
import { bsonTypeOf, isDate, isPlainObject, toNumber } from '../values'
import { type DateParts, datePartsOf, localFromParts } from './dateParts'
import { formatDate, parseDate, parseDateBy } from './dateText'
import { isNothing, named, type Operator, parametersOf, type Run, typeName, unary } from './operator'
import { instantOf, offsetAt, zoneOf } from './zones'

/** Date operators. A date that is missing gives null, one that is no date an error. */

/** Dates, and what carries one: object ids and timestamps know when they were made. */
export function millisOf(value: unknown): number {
  if (isDate(value)) return value.getTime()
  const tag = typeof value === 'object' && value !== null ? (bsonTypeOf(value) ?? '') : ''
  if (/^ObjectI[Dd]$/.test(tag)) return (value as { getTimestamp(): Date }).getTimestamp().getTime()
  if (tag === 'Timestamp') return (value as { getHighBitsUnsigned(): number }).getHighBitsUnsigned() * 1000
  throw badRequest(`can't convert from BSON type ${typeName(value)} to Date`)
}

/** The wall clock in the zone that is asked for; undefined when there is no date or no zone to speak of. */
function localOf(date: unknown, timezone: unknown): { local: number; offset: number } | undefined {
  if (isNothing(date) || isNothing(timezone)) return undefined
  const millis = millisOf(date)
  const offset = offsetAt(timezone, millis)
  return { local: millis + offset * 60_000, offset }
}

/** `'$d'`, `['$d']` and `{date: '$d', timezone: …}` mean the same. */
const part =
  (name: keyof DateParts): Operator =>
  (operand, names, compile, operator) => {
    const isNamed = isPlainObject(operand) && !Object.keys(operand)[0]?.startsWith('$')
    if (!isNamed)
      return unary((date) => {
        const at = localOf(date, 'UTC')
        return at ? datePartsOf(at.local)[name] : null
      })(operand, names, compile, operator)
    return named(['date'], ['timezone'], (values) => {
      const at = localOf(values.date, zoneOf(values))
      return at ? datePartsOf(at.local)[name] : null
    })(operand, names, compile, operator)
  }

const dateToString = named(['date'], ['format', 'timezone', 'onNull'], (values) => {
  const { date, onNull } = values
  if (isNothing(date)) return 'onNull' in values ? onNull : null
  const at = localOf(date, zoneOf(values))
  // Only the time of Greenwich may call itself Z.
  const plain = 'timezone' in values ? '%Y-%m-%dT%H:%M:%S.%L' : '%Y-%m-%dT%H:%M:%S.%LZ'
  const format = 'format' in values ? values.format : plain
  if (!at || isNothing(format)) return null
  if (typeof format !== 'string') throw badRequest('$dateToString requires that format evaluates to a string')
  return formatDate(format, at.local, at.offset)
})

const unreadable = (text: unknown): Error =>
  badRequest(
    typeof text === 'string'
      ? `Error parsing date string '${text}'`
      : `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)} with value ${String(text)}`,
  )

function readDate(text: unknown, format: unknown, timezone: unknown): Date {
  if (typeof text !== 'string') throw unreadable(text)
  const parsed = typeof format === 'string' ? parseDateBy(format, text) : parseDate(text)
  if (!parsed) throw unreadable(text)
  const { local, offset } = parsed
  if (offset !== undefined && timezone !== undefined && timezone !== 'UTC')
    throw badRequest(
      `you cannot pass in a date/time string with time zone information ('${text}') together with a timezone argument`,
    )
  return new Date(offset === undefined ? instantOf(local, timezone) : local - offset * 60_000)
}

/** What `$toDate` and `$convert` read. */
export const dateOfText = (text: string): Date => readDate(text, undefined, undefined)

const dateFromString: Operator = (operand, names, compile, name) => {
  const spec = parametersOf(name, operand, ['dateString'], ['format', 'timezone', 'onError', 'onNull'])
  const run = (key: string): Run | undefined => (key in spec ? compile(spec[key], names) : undefined)
  const [text, format, timezone] = [run('dateString'), run('format'), run('timezone')]
  const [onError, onNull] = [run('onError'), run('onNull')]
  return (env) => {
    const given = text?.(env)
    const zone = timezone?.(env)
    const pattern = format?.(env)
    if (format && !isNothing(pattern) && typeof pattern !== 'string')
      throw badRequest(`$dateFromString requires that 'format' be a string, found: ${typeName(pattern)}`)
    if (isNothing(given)) return onNull ? onNull(env) : null
    if ((timezone && isNothing(zone)) || (format && isNothing(pattern))) return null
    if (timezone) offsetAt(zone, 0) // an unknown zone is an error that onError does not catch
    try {
      return readDate(given, pattern, zone)
    } catch (error) {
      if (onError) return onError(env)
      throw error
    }
  }
}

const NATURAL = ['year', 'month', 'day']
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const TIME = ['hour', 'minute', 'second', 'millisecond', 'timezone']

const fromParts = named([], [...NATURAL, ...ISO, ...TIME], ({ timezone, ...parts }, name) => {
  if (Object.values(parts).some(isNothing) || timezone === null) return null
  const numbers: Record<string, number> = {}
  for (const [key, value] of Object.entries(parts)) {
    const number = isNumeric(value) ? toNumber(value) : NaN
    if (!Number.isInteger(number))
      throw badRequest(`'${key}' must evaluate to an integer, found ${typeName(value)} with value ${String(value)}`)
    const [min, max] = key === 'year' || key === 'isoWeekYear' ? [1, 9999] : [-32768, 32767]
    const isWide = key === 'second' || key === 'millisecond' // 64 bits
    if (!isWide && (number < min || number > max))
      throw badRequest(`'${key}' must evaluate to a value in the range [${min}, ${max}]; value ${number} is not in range (${name})`) // prettier-ignore
    numbers[key] = number
  }
  return new Date(instantOf(localFromParts(numbers), timezone))
})

const dateFromParts: Operator = (operand, names, compile, name) => {
  const spec = parametersOf(name, operand, [], [...NATURAL, ...ISO, ...TIME])
  const isIso = ISO.some((key) => key in spec)
  if (isIso && NATURAL.some((key) => key in spec))
    throw badRequest('$dateFromParts does not allow mixing natural dates with ISO dates')
  if (!(isIso ? 'isoWeekYear' in spec : 'year' in spec))
    throw badRequest(`$dateFromParts requires either 'year' or 'isoWeekYear' to be present`)
  const run = fromParts(operand, names, compile, name)
  if (!('timezone' in spec)) return run
  const timezone = compile(spec.timezone, names)
  return (env) => (isNothing(timezone(env)) ? null : run(env))
}

const dateToParts = named(['date'], ['timezone', 'iso8601'], (values) => {
  const { date, iso8601 = false } = values
  if (iso8601 === null) return null
  if (typeof iso8601 !== 'boolean') throw badRequest(`iso8601 must evaluate to a bool, found ${typeName(iso8601)}`)
  const at = localOf(date, zoneOf(values))
  if (!at) return null
  const all = datePartsOf(at.local)
  const { hour, minute, second, millisecond } = all
  const time = { hour, minute, second, millisecond }
  return iso8601
    ? { isoWeekYear: all.isoWeekYear, isoWeek: all.isoWeek, isoDayOfWeek: all.isoDayOfWeek, ...time }
    : { year: all.year, month: all.month, day: all.day, ...time }
})

export const dates: Record<string, Operator> = {
  $year: part('year'),
  $month: part('month'),
  $dayOfMonth: part('day'),
  $hour: part('hour'),
  $minute: part('minute'),
  $second: part('second'),
  $millisecond: part('millisecond'),
  $dayOfYear: part('dayOfYear'),
  $dayOfWeek: part('dayOfWeek'),
  $week: part('week'),
  $isoDayOfWeek: part('isoDayOfWeek'),
  $isoWeek: part('isoWeek'),
  $isoWeekYear: part('isoWeekYear'),
  $dateToString: dateToString,
  $dateFromString: dateFromString,
  $dateFromParts: dateFromParts,
  $dateToParts: dateToParts,
}
