import { AppError } from '@nuanyu/types/errors'
import { _, database, type Transaction } from '../../../../kernel/database'
import { pause } from '../../../../kernel/pause'
import type { SlotRecord } from '../records'

/** The only file that touches `clinicSlots`. */

export async function findSlot(id: string): Promise<SlotRecord | null> {
  return database.get<SlotRecord>('clinicSlots', id)
}

export async function getSlot(id: string): Promise<SlotRecord> {
  const slot = await findSlot(id)
  if (!slot) throw new AppError('NOT_FOUND')
  return slot
}

/** In the order of their hours. An event has at most a hundred. */
export async function slotsOf(eventId: string): Promise<SlotRecord[]> {
  return database.find<SlotRecord>('clinicSlots', {
    where: { eventId },
    orderBy: [
      ['startsAt', 'asc'],
      ['_id', 'asc'],
    ],
    limit: 100,
  })
}

const isNotIn = (id: string) => ({ 'seats.id': _.nin([id]), queue: _.nin([id]) })
const takesRegistrations = (moves: number, now: Date) => ({
  open: true,
  moves,
  opensAt: _.lte(now),
  closesAt: _.gt(now),
})

/**
 * Where seats are given: one guarded update, without reading first. The database changes one document by one update at a
 * time, so that of a thousand who ask for the last seat one gets it.
 */
export async function takeSeat(slotId: string, id: string, moves: number, now: Date): Promise<boolean> {
  const guard = { _id: slotId, ...takesRegistrations(moves, now), free: _.gt(0), ...isNotIn(id) }
  const seat = { id, pool: 'open', held: 'confirmed', until: null }
  return database.updateWhere('clinicSlots', guard, { free: _.inc(-1), seats: _.push([seat]), version: _.inc(1) })
}

/** The desk gives as long as the slot has not ended: first what is kept for it, then what everybody may have. */
export async function takeDeskSeat(slotId: string, id: string, alsoFree: boolean): Promise<boolean> {
  const seat = { id, held: 'confirmed', until: null }
  const kept = { _id: slotId, open: true, deskFree: _.gt(0), ...isNotIn(id) }
  const changes = { version: _.inc(1) }
  const ofDesk = { ...changes, deskFree: _.inc(-1), seats: _.push([{ ...seat, pool: 'desk' }]) }
  if (await database.updateWhere('clinicSlots', kept, ofDesk)) return true
  if (!alsoFree) return false
  const free = { _id: slotId, open: true, free: _.gt(0), ...isNotIn(id) }
  const ofAll = { ...changes, free: _.inc(-1), seats: _.push([{ ...seat, pool: 'open' }]) }
  return database.updateWhere('clinicSlots', free, ofAll)
}

/** Only while there is no seat: a free one is never passed by. */
export async function joinQueue(slotId: string, id: string, moves: number, now: Date): Promise<boolean> {
  const guard = { _id: slotId, ...takesRegistrations(moves, now), free: _.lte(0), ...isNotIn(id) }
  return database.updateWhere('clinicSlots', guard, { queue: _.push([id]), version: _.inc(1) })
}

/** Somebody who is there already says that they want to be: whoever is about to take them out sees the slot anew. */
export async function holdOn(slotId: string, id: string): Promise<boolean> {
  const isIn = _.or({ 'seats.id': id }, { queue: id })
  return database.updateWhere('clinicSlots', _.and({ _id: slotId }, isIn), { version: _.inc(1) })
}

/** Well below the function's own time limit. What is not through by then is settled by the timer. */
const GIVE_UP_AFTER_MS = 8_000
const LONGEST_PAUSE_MS = 250

/** Reads, decides, and writes if nobody else has meanwhile; null when there is no such slot. */
export async function changeSlot(
  id: string,
  decide: (slot: SlotRecord) => SlotRecord | Promise<SlotRecord>,
): Promise<SlotRecord | null> {
  const started = performance.now()
  for (let attempt = 1; ; attempt++) {
    const slot = await findSlot(id)
    if (!slot) return null
    const after = await decide(slot)
    if (after === slot) return slot
    const { _id, ...fields } = after
    if (await database.updateWhere('clinicSlots', { _id, version: slot.version }, fields)) return after
    if (performance.now() - started > GIVE_UP_AFTER_MS) throw new AppError('BUSY', { reason: `slot ${id}` })
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 10 * 2 ** attempt))
  }
}

/** In the transaction that publishes. */
export async function insertSlot(tx: Transaction, slot: SlotRecord): Promise<void> {
  await tx.insert('clinicSlots', slot)
}

/** In the transaction that postpones. */
export async function changeSlotIn(
  tx: Transaction,
  id: string,
  decide: (slot: SlotRecord) => SlotRecord,
): Promise<void> {
  const slot = await tx.get<SlotRecord>('clinicSlots', id)
  if (slot) await tx.replace('clinicSlots', decide(slot))
}

/** In the transaction that cancels: gives nothing more. */
export async function shutSlotIn(tx: Transaction, id: string): Promise<void> {
  await tx.update('clinicSlots', id, { open: false, version: _.inc(1) })
}

// ---- for the timer

export async function unsettledSlots(limit: number): Promise<SlotRecord[]> {
  return database.find<SlotRecord>('clinicSlots', { where: { unsettled: true }, limit })
}

export async function slotsWithOffersDue(now: Date, limit: number): Promise<SlotRecord[]> {
  return database.find<SlotRecord>('clinicSlots', {
    where: { dueAt: _.lte(now) },
    orderBy: [['dueAt', 'asc']],
    limit,
  })
}

/** Open ones, by pages. */
export async function openSlots(after: string, limit: number): Promise<SlotRecord[]> {
  return database.find<SlotRecord>('clinicSlots', {
    where: { open: true, _id: _.gt(after) },
    orderBy: [['_id', 'asc']],
    limit,
  })
}

export async function slotsToClose(now: Date, limit: number): Promise<SlotRecord[]> {
  return database.find<SlotRecord>('clinicSlots', {
    where: { open: true, endsAt: _.lte(now) },
    orderBy: [['endsAt', 'asc']],
    limit,
  })
}

export async function slotsToReckon(endedBefore: Date, limit: number): Promise<SlotRecord[]> {
  return database.find<SlotRecord>('clinicSlots', {
    where: { reckoned: false, endsAt: _.lt(endedBefore) },
    orderBy: [['endsAt', 'asc']],
    limit,
  })
}

export async function sayReckoned(id: string): Promise<void> {
  await database.updateWhere('clinicSlots', { _id: id }, { reckoned: true })
}
