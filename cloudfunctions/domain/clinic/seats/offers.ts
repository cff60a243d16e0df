import { addDays, dayOf, formatLocal } from '../../time/localTime'

/** How long an offered seat waits for its answer. */
const OFFER_MINUTES = 120
/** Near the slot it is a quarter of what is left, but never less than this, so that a person who is busy can answer. */
const LEAST_MINUTES = 20
const MINUTE_MS = 60_000

/** Nobody loses a seat for having slept: an offer that would run out at night runs until this. */
const MORNING = '09:00'
const NIGHT = { from: '21:00', until: '08:00' }

/** Until when a seat that is offered now is held; null when the slot begins too soon for an answer. */
export function offerUntil(startsAt: Date, now: Date): Date | null {
  const left = startsAt.getTime() - now.getTime()
  if (left < LEAST_MINUTES * MINUTE_MS) return null
  const held = Math.min(OFFER_MINUTES * MINUTE_MS, Math.max(LEAST_MINUTES * MINUTE_MS, left / 4))
  const until = afterTheNight(new Date(now.getTime() + held))
  return until < startsAt ? until : startsAt
}

function afterTheNight(at: Date): Date {
  const time = formatLocal(at, 'HH:mm')
  if (time > NIGHT.until && time <= NIGHT.from) return at
  const day = time > NIGHT.from ? addDays(dayOf(at), 1) : dayOf(at)
  return new Date(`${day}T${MORNING}:00.000+08:00`)
}
