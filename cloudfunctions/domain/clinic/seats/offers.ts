import type { Settings } from '@nuanyu/types/settings'
import { isQuiet } from '../../notices/quiet'
import { addDays, dayOf, formatLocal, startOfDay } from '../../time/localTime'

/** How long an offered seat waits for its answer. */
const OFFER_MINUTES = 120
/** Near the slot it is a quarter of what is left, but never less than this, so that a person who is busy can answer. */
const LEAST_MINUTES = 20
const MINUTE_MS = 60_000

/** Nobody loses a seat for having slept: an offer that would run out in the quiet hours runs until so long after them. */
const AFTER_QUIET_MINUTES = 60

/** When something is done to a slot, and the hours in which this hospital lets people sleep. */
export type Clock = { now: Date; quiet: Pick<Settings['delivery'], 'quietFrom' | 'quietUntil'> }

export function clockOf({ now, settings }: { now: Date; settings: Pick<Settings, 'delivery'> }): Clock {
  return { now, quiet: settings.delivery }
}

/** Until when a seat that is offered now is held; null when the slot begins too soon for an answer. */
export function offerUntil(startsAt: Date, { now, quiet }: Clock): Date | null {
  const left = startsAt.getTime() - now.getTime()
  if (left < LEAST_MINUTES * MINUTE_MS) return null
  const held = Math.min(OFFER_MINUTES * MINUTE_MS, Math.max(LEAST_MINUTES * MINUTE_MS, left / 4))
  const until = afterQuiet(new Date(now.getTime() + held), quiet)
  return until < startsAt ? until : startsAt
}

/** Also at the very end of the quiet hours nobody has had time to answer. */
function afterQuiet(at: Date, quiet: Clock['quiet']): Date {
  const { quietFrom, quietUntil } = quiet
  const time = formatLocal(at, 'HH:mm')
  if (quietFrom === quietUntil || (!isQuiet(at, quiet) && time !== quietUntil)) return at
  const day = time > quietUntil ? addDays(dayOf(at), 1) : dayOf(at)
  const [hours = 0, minutes = 0] = quietUntil.split(':').map(Number)
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes + AFTER_QUIET_MINUTES) * MINUTE_MS)
}
