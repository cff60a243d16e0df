import { type Clock, offerUntil } from '../offers'
import type { Seat, SlotRecord } from '../records'

/**
 * What may become of a slot. Each answers the next slot, or the same one when there is nothing to do, so that the store
 * can give up or try again as it likes. Whoever's place changed is put on `pending`.
 */

export type Place = { held: 'confirmed' | 'offered' | 'waiting'; until: Date | null }

/** Where a registration stands in the slot; null when it is not there. */
export function placeOf(slot: Pick<SlotRecord, 'seats' | 'queue'>, id: string): Place | null {
  const seat = slot.seats.find((one) => one.id === id)
  if (seat) return { held: seat.held, until: seat.until }
  return slot.queue.includes(id) ? { held: 'waiting', until: null } : null
}

/** Gives back whatever the registration has. A freed seat goes to who waits longest, and only then to everybody. */
export function release(slot: SlotRecord, id: string, clock: Clock): SlotRecord {
  if (placeOf(slot, id) === null) return slot
  const seats = slot.seats.filter((seat) => seat.id !== id)
  const queue = slot.queue.filter((one) => one !== id)
  return next(slot, { seats, queue }, [], clock)
}

/** The answer to an offer. Refused when it is gone; the same again is harmless. */
export function accept(slot: SlotRecord, id: string, clock: Clock): { slot: SlotRecord; accepted: boolean } {
  const seat = slot.seats.find((one) => one.id === id)
  if (!seat) return { slot, accepted: false }
  if (seat.held === 'confirmed') return { slot, accepted: true }
  if (!slot.open || seat.until === null || seat.until <= clock.now) return { slot, accepted: false }
  const seats = slot.seats.map((one): Seat => (one.id === id ? { ...one, held: 'confirmed', until: null } : one))
  return { slot: next(slot, { seats }, [id], clock), accepted: true }
}

/** Offers that nobody answered go to the next who wait. */
export function expireOffers(slot: SlotRecord, clock: Clock): SlotRecord {
  const isOver = ({ held, until }: Seat) => held === 'offered' && (until === null || until <= clock.now)
  const over = slot.seats.filter(isOver).map(({ id }) => id)
  if (over.length === 0) return slot
  return next(slot, { seats: slot.seats.filter((seat) => !isOver(seat)) }, over, clock)
}

/** More seats, fewer, or another share for the desk; null when more are taken already. */
export function resize(slot: SlotRecord, capacity: number, desk: number, clock: Clock): SlotRecord | null {
  if (slot.capacity === capacity && slot.desk === desk) return slot
  if (capacity < slot.seats.length || capacity - takenOf(slot, 'open') < desk) return null
  return next(slot, { capacity, desk }, [], clock)
}

/** What a draw decided. Winners have their seats, the others wait in their order; who has a place already keeps it. */
export function allot(slot: SlotRecord, winners: string[], waiting: string[], clock: Clock): SlotRecord {
  const isNew = (id: string) => placeOf(slot, id) === null
  const drawn = winners.filter(isNew)
  // The plan was made for the seats of that moment; if there are fewer now, the last of the winners wait first.
  const seated = drawn.slice(0, Math.max(0, slot.free))
  const queue = [...drawn.slice(seated.length), ...waiting.filter(isNew)]
  if (seated.length === 0 && queue.length === 0) return slot
  const seats = seated.map((id): Seat => ({ id, pool: 'open', held: 'confirmed', until: null }))
  const change = { seats: [...slot.seats, ...seats], queue: [...slot.queue, ...queue] }
  return next(slot, change, [...seated, ...queue], clock)
}

/** Where nothing is offered any more, so that the hour does not matter. */
const NO_OFFERS: Clock = { now: new Date(0), quiet: { quietFrom: '00:00', quietUntil: '00:00' } }

/** Gives no more seats: who waits or has not answered goes, who has a seat keeps it. */
export function close(slot: SlotRecord): SlotRecord {
  const isEmpty = slot.queue.length === 0 && slot.seats.every(({ held }) => held === 'confirmed')
  return slot.open || !isEmpty ? next(slot, { open: false }, [], NO_OFFERS) : slot
}

export type Times = Pick<SlotRecord, 'startsAt' | 'endsAt' | 'day' | 'opensAt' | 'closesAt' | 'moves'>

/** Other hours. Seats stay with who has them; an offer is not shortened by it. */
export function move(slot: SlotRecord, times: Times, clock: Clock): SlotRecord {
  return next(slot, times, [], clock)
}

/** Has everybody who is there brought in line once more. */
export function lookAgain(slot: SlotRecord, ids: string[], clock: Clock): SlotRecord {
  return ids.length === 0 ? slot : next(slot, {}, ids, clock)
}

/** Marks as done what was brought in line with `then`, as far as it is still so. */
export function settled(slot: SlotRecord, then: SlotRecord): SlotRecord {
  const done = new Set(then.pending.filter((id) => samePlace(placeOf(slot, id), placeOf(then, id))))
  const pending = slot.pending.filter((id) => !done.has(id))
  return pending.length === slot.pending.length ? slot : derived({ ...slot, pending })
}

function samePlace(a: Place | null, b: Place | null): boolean {
  return a?.held === b?.held && a?.until?.getTime() === b?.until?.getTime()
}

function takenOf({ seats }: Pick<SlotRecord, 'seats'>, pool: Seat['pool']): number {
  return seats.filter((seat) => seat.pool === pool).length
}

/** Applies the change, hands what became free to who waits, and counts anew. */
function next(slot: SlotRecord, change: Partial<SlotRecord>, touched: string[], clock: Clock): SlotRecord {
  const changed = handOn({ ...slot, ...change }, touched, clock)
  return derived({ ...changed.slot, pending: [...new Set([...slot.pending, ...changed.touched])] })
}

function handOn(slot: SlotRecord, touched: string[], clock: Clock): { slot: SlotRecord; touched: string[] } {
  if (!slot.open) {
    const offered = slot.seats.filter(({ held }) => held === 'offered').map(({ id }) => id)
    const seats = slot.seats.filter(({ held }) => held === 'confirmed')
    return { slot: { ...slot, seats, queue: [] }, touched: [...touched, ...offered, ...slot.queue] }
  }
  const given = slot.queue.slice(0, Math.max(0, freeOf(slot)))
  if (given.length === 0) return { slot, touched }
  const until = offerUntil(slot.startsAt, clock)
  // Too late to ask anybody: nobody waits any more, and the seat is for who comes.
  if (until === null) return { slot: { ...slot, queue: [] }, touched: [...touched, ...slot.queue] }
  const offers = given.map((id): Seat => ({ id, pool: 'open', held: 'offered', until }))
  const handed = { ...slot, seats: [...slot.seats, ...offers], queue: slot.queue.slice(given.length) }
  return { slot: handed, touched: [...touched, ...given] }
}

const deskFreeOf = (slot: SlotRecord) => Math.max(0, slot.desk - takenOf(slot, 'desk'))
const freeOf = (slot: SlotRecord) => slot.capacity - slot.seats.length - deskFreeOf(slot)

function derived(slot: SlotRecord): SlotRecord {
  const untils = slot.seats.flatMap(({ until }) => (until ? [until.getTime()] : []))
  return {
    ...slot,
    free: freeOf(slot),
    deskFree: deskFreeOf(slot),
    unsettled: slot.pending.length > 0,
    dueAt: untils.length > 0 ? new Date(Math.min(...untils)) : null,
    version: slot.version + 1,
  }
}
