import { badRequest } from '../../errors'

/** Time zones by offset (`+08:00`) or name (`Asia/Shanghai`). */

/** Clocks change at full quarters of an hour, so an offset holds for all of one; asking `Intl` is slow. */
const QUARTER = 900_000
const MOST_KNOWN = 50_000
const known = new Map<string, number>()

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format) return format
  try {
    const numeric = 'numeric' as const
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, era: 'short', year: numeric, month: numeric, day: numeric,
      hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23',
    }) // prettier-ignore
  } catch {
    throw badRequest(`unrecognized time zone identifier: "${zone}"`)
  }
  formats.set(zone, format)
  return format
}

/** UTC where none is given; one that is null stays so. */
export const zoneOf = (given: Readonly<Record<string, unknown>>): unknown =>
  'timezone' in given ? given.timezone : 'UTC'

/** Minutes east of Greenwich at an instant. */
export function offsetAt(zone: unknown, millis: number): number {
  if (typeof zone !== 'string') throw badRequest('timezone must evaluate to a string')
  if (/^(UTC|GMT|Z)$/i.test(zone)) return 0
  const numeric = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0))
  const quarter = Math.floor(millis / QUARTER)
  const key = `${zone} ${quarter}`
  let offset = known.get(key)
  if (offset === undefined) {
    offset = namedOffset(zone, millis)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(key, offset)
  }
  return offset
}

function namedOffset(zone: string, millis: number): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatFor(zone).formatToParts(millis)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  return Math.round((local - Math.floor(millis / 1000) * 1000) / 60_000)
}

/** The instant at which clocks in the zone show this time. */
export function instantOf(local: number, zone: unknown): number {
  if (zone === undefined) return local
  const guess = local - offsetAt(zone, local) * 60_000
  return local - offsetAt(zone, guess) * 60_000
}
