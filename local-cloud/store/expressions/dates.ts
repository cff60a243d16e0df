import { badRequest } from '../../errors'
import { bsonTypeOf, isDate, isPlainObject } from '../values'
import { type DateParts, datePartsOf, localFromParts } from './dateParts'
import { formatDate, parseDate, parseDateBy } from './dateText'
import { evaluate, isNothing, namedOperands, type Operator, typeName } from './operator'
import type { EngineOptions } from '../group'
import { instantOf, offsetAt } from './zones'

/** Date operators. A date that is missing gives null, one that is no date an error. */

/** Dates, and what carries one: object ids know when they were made. */
function millisOf(value: unknown): number {
  if (isDate(value)) return value.getTime()
  if (typeof value === 'object' && value !== null && /^ObjectI[Dd]$/.test(bsonTypeOf(value) ?? ''))
    return (value as { getTimestamp(): Date }).getTimestamp().getTime()
  throw badRequest(`can't convert from BSON type ${typeName(value)} to Date`)
}

/** `'$d'`, `['$d']` and `{date: '$d', timezone: …}` mean the same. */
function dateOperands(doc: unknown, expression: unknown, options: EngineOptions): Record<string, unknown> {
  const named = namedOperands(doc, expression, options)
  if (named) return named
  const single: unknown = Array.isArray(expression) && expression.length === 1 ? expression[0] : expression
  return { date: evaluate(doc, single, options) }
}

/** The wall clock in the zone that is asked for; undefined when there is no date or no zone to speak of. */
function localOf({ date, timezone = 'UTC' }: Record<string, unknown>): { local: number; offset: number } | undefined {
  if (isNothing(date) || timezone === null) return undefined
  const millis = millisOf(date)
  const offset = offsetAt(timezone, millis)
  return { local: millis + offset * 60_000, offset }
}

const part =
  (name: keyof DateParts): Operator =>
  (doc, expression, options) => {
    const at = localOf(dateOperands(doc, expression, options))
    return at ? datePartsOf(at.local)[name] : null
  }

const dateToString: Operator = (doc, expression, options) => {
  const spec = namedOperands(doc, expression, options) ?? {}
  const { date, timezone, onNull = null } = spec
  if (isNothing(date)) return onNull
  const at = localOf({ date, timezone: timezone === undefined ? 'UTC' : timezone })
  if (!at || spec.format === null) return null
  // Only the time of Greenwich may call itself Z.
  const plain = timezone === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L'
  const { format = plain } = spec
  if (typeof format !== 'string') throw badRequest('$dateToString requires that format evaluates to a string')
  return formatDate(format, at.local, at.offset)
}

const dateFromString: Operator = (doc, expression, options) => {
  const spec = namedOperands(doc, expression, options)
  if (!spec || !(isPlainObject(expression) && 'dateString' in expression))
    throw badRequest(`Missing 'dateString' parameter to $dateFromString`)
  const { dateString: text, timezone, format, onNull = null } = spec
  if (isNothing(text)) return onNull
  if (timezone === null || format === null) return null
  const parsed =
    typeof text !== 'string' ? undefined : typeof format === 'string' ? parseDateBy(format, text) : parseDate(text)
  if (!parsed) {
    if ('onError' in expression) return spec.onError ?? null
    throw badRequest(
      typeof text === 'string'
        ? `Error parsing date string '${text}'`
        : `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)}`,
    )
  }
  const { local, offset } = parsed
  if (offset !== undefined && timezone !== undefined)
    throw badRequest(
      `you cannot pass in a date/time string with time zone information together with a timezone argument`,
    )
  return new Date(offset === undefined ? instantOf(local, timezone) : local - offset * 60_000)
}

const dateFromParts: Operator = (doc, expression, options) => {
  const { timezone, ...parts } = namedOperands(doc, expression, options) ?? {}
  if (!('year' in parts) && !('isoWeekYear' in parts))
    throw badRequest(`$dateFromParts requires either 'year' or 'isoWeekYear' to be present`)
  if (timezone === null || Object.values(parts).some(isNothing)) return null
  for (const [name, value] of Object.entries(parts))
    if (!Number.isInteger(value))
      throw badRequest(`'${name}' must evaluate to an integer, found ${typeName(value)} with value ${String(value)}`)
  return new Date(instantOf(localFromParts(parts as Record<string, number>), timezone))
}

const dateToParts: Operator = (doc, expression, options) => {
  const spec = dateOperands(doc, expression, options)
  const at = localOf(spec)
  if (!at) return null
  const all = datePartsOf(at.local)
  const { hour, minute, second, millisecond } = all
  const time = { hour, minute, second, millisecond }
  return spec.iso8601 === true
    ? { isoWeekYear: all.isoWeekYear, isoWeek: all.isoWeek, isoDayOfWeek: all.isoDayOfWeek, ...time }
    : { year: all.year, month: all.month, day: all.day, ...time }
}

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
