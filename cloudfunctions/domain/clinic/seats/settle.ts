import { eachAlone } from '../../../kernel/eachAlone'
import { noticesOf } from './notify'
import type { RegistrationRecord, SlotRecord } from './records'
import { clockOf } from './offers'
import { become, follow, isLive } from './rules/registration'
import { placeOf, release, settled } from './rules/slot'
import { findDraw } from './store/draws'
import {
  type Author,
  changeRegistration,
  confirmReserving,
  findRegistration,
  sayReleased,
  takeBack,
} from './store/registrations'
import { changeSlot, findSlot } from './store/slots'

/**
 * Brings registrations in line with the slot, which alone decides. Safe to repeat, to stop anywhere, and to be done by
 * several at once: a state that follows an older version of the slot changes nothing any more.
 */

/** What is done may ask for more, e.g. a place that is given back goes to the next; the timer does what is left. */
const ROUNDS = 3

/** Everybody whose place has changed. Answers how many records it changed. */
export async function settleSlot(slotId: string, author: Author): Promise<number> {
  let changed = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slot = await findSlot(slotId)
    if (!slot?.unsettled) break
    for (const id of slot.pending) if (await bringInLine(slot, id, author)) changed++
    const after = await changeSlot(slotId, (current) => settled(current, slot))
    if (!after?.unsettled) break
  }
  return changed
}

/** The same after something else was done, which stays done when this fails: the timer does the rest. */
export async function settleAfter(slotIds: (string | null)[], author: Author): Promise<void> {
  const known = slotIds.flatMap((id) => (id === null ? [] : [id]))
  await eachAlone('clinics.settle', known, (id) => settleSlot(id, author))
}

/** `slot` was read before the record is. */
export async function bringInLine(slot: SlotRecord, id: string, author: Author): Promise<boolean> {
  const { now } = author
  const outcome = await changeRegistration<'nothing' | 'release'>(
    id,
    'clinic.seat',
    (record) => {
      const following = follow(record, slot, id, now)
      if (following.kind !== 'change') return following.kind
      return { record: following.record, notices: record ? noticesOf(record, following.record, now) : [] }
    },
    author,
  )
  if (outcome === 'release') await releaseUnwanted(slot._id, id, author)
  return outcome !== 'nothing'
}

/**
 * Gives back the place of somebody who does not want it. The slot is read first, then the record, and only that version
 * of the slot is changed: whoever comes back in between has made it a newer one (`takeSeat`, `holdOn`).
 */
export async function releaseUnwanted(
  slotId: string,
  id: string,
  author: Pick<Author, 'now' | 'settings'>,
): Promise<SlotRecord | null> {
  return changeSlot(slotId, async (slot) => {
    if (placeOf(slot, id) === null) return slot
    return wants(await findRegistration(id), slotId) ? slot : release(slot, id, clockOf(author))
  })
}

function wants(record: RegistrationRecord | null, slotId: string): boolean {
  return record !== null && record.slotId === slotId && isLive(record.state)
}

/** Gives the seat of a cancelled registration to who waits; then nothing keeps the person from coming back. */
export async function finishCancelling({ _id, slotId }: RegistrationRecord, author: Author): Promise<void> {
  const slot = slotId === null ? null : await releaseUnwanted(slotId, _id, author)
  await sayReleased(_id, slot?.version ?? 0)
  if (slot?.unsettled) await settleAfter([slot._id], author)
}

/** A function lives twenty seconds: after this nobody is at work on a registration any more. */
export const LEFT_AFTER_MS = 45_000

/**
 * A registration that somebody began. If its place is there, it only needs its record; if not, and whoever began it is
 * gone, it is taken away. False: somebody may still be at work on it.
 */
export async function settleReserving(record: RegistrationRecord, author: Author): Promise<boolean> {
  const { now } = author
  const slot = record.slotId === null ? null : await findSlot(record.slotId)
  if (slot && placeOf(slot, record._id)) return bringInLine(slot, record._id, author)
  const entry = slot ? await entryOf(record) : 0
  if (entry > 0) return confirmReserving(become(record, 'entered', 'enter', now, { entry }), record.attempt)
  if (record.updatedAt.getTime() > now.getTime() - LEFT_AFTER_MS) return false
  await takeBack(record)
  return true
}

async function entryOf({ eventId, _id }: RegistrationRecord): Promise<number> {
  const draw = await findDraw(eventId)
  return draw?.open ? draw.entries.indexOf(_id) + 1 : 0
}
