import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../../kernel/context'
import type { Transaction } from '../../../kernel/database'
import { slotsPlanned } from '../events/plan'
import type { ClinicRecord, Published } from '../events/records'
import { seedLabel, sha256 } from './draw'
import { slotIdOf } from './ids'
import type { SlotRecord } from './records'
import { newDraw, newSlots, timesOf, windowOf } from './layout'
import { clockOf } from './offers'
import { close, move, resize } from './rules/slot'
import { settleAfter } from './settle'
import { insertDraw, moveDraw, noteErrand, stopDraw } from './store/draws'
import type { Author } from './store/registrations'
import { changeSlot, changeSlotIn, insertSlot, shutSlotIn, slotsOf } from './store/slots'

/** What publishing, changing and ending an event means for its seats. */

/** For the approval of a draw: the hash that everybody sees, and the seed, sealed. Empty ones where nothing is drawn. */
export function newSeed(
  { _id, form }: Pick<ClinicRecord, '_id' | 'form'>,
  { newId, secrets }: Pick<Context, 'newId' | 'secrets'>,
): Pick<Published, 'commitment' | 'seedSealed'> {
  if (form.release !== 'draw') return { commitment: '', seedSealed: '' }
  // Two ids of 144 bits: more than the hash can tell apart.
  const seed = sha256(newId() + newId())
  return { commitment: sha256(seed), seedSealed: secrets.seal(seed, seedLabel(_id)) }
}

/** With the publication, in its transaction. `event` is what it will be: `published` is set. */
export async function createSlots(tx: Transaction, event: ClinicRecord): Promise<void> {
  for (const slot of newSlots(event)) await insertSlot(tx, slot)
  const draw = newDraw(event)
  if (draw) await insertDraw(tx, draw)
}

/** Before the event's own transaction; the same again is harmless. Added seats go to who waits, as offers. */
export async function setSeats(
  slotId: string,
  { capacity, desk }: { capacity: number; desk: number },
  author: Author,
): Promise<SlotRecord> {
  const after = await changeSlot(slotId, (slot) => {
    const resized = resize(slot, capacity, desk, clockOf(author))
    if (resized) return resized
    const taken = slot.seats.length
    const fields =
      capacity < taken
        ? [{ path: 'capacity', message: `已经约出 ${taken} 个，名额不能少于这个数` }]
        : [{ path: 'desk', message: '已经约出的太多，留不出这么多给窗口和电话' }]
    throw new AppError('VALIDATION', { details: { fields } })
  })
  if (!after) throw new AppError('NOT_FOUND')
  if (after.unsettled) await settleAfter([slotId], author)
  return after
}

/** When it is finished: no more seats. Who waited is told by the timer. */
export async function closeSlots(eventId: string): Promise<void> {
  for (const { _id } of await slotsOf(eventId)) await changeSlot(_id, close)
}

/** In the transaction that cancels: from now on nobody gets a seat. The timer tells everybody. */
export async function releaseAllOnCancel(tx: Transaction, event: ClinicRecord, now: Date): Promise<void> {
  if (event.published === null) return
  for (const { slot } of slotsPlanned(event.form.sessions)) await shutSlotIn(tx, slotIdOf(event._id, slot.key))
  if (event.form.release === 'draw') await stopDraw(tx, event._id)
  await noteErrand(tx, { _id: event._id, kind: 'cancelled', at: now })
}

/** In the transaction that postpones: `event` has the new form and `moves`. The timer tells everybody. */
export async function moveSlots(
  tx: Transaction,
  event: ClinicRecord,
  context: Pick<Context, 'now' | 'settings'>,
): Promise<void> {
  for (const { slot, sessionKey: _key, ...hours } of slotsPlanned(event.form.sessions))
    await changeSlotIn(tx, slotIdOf(event._id, slot.key), (current) =>
      move(current, timesOf(event, hours), clockOf(context)),
    )
  if (event.form.release === 'draw') await moveDraw(tx, event._id, windowOf(event))
  await noteErrand(tx, { _id: event._id, kind: 'moved', at: context.now })
}
