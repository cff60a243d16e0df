import type { Context } from '../../../kernel/context'
import type { Transaction } from '../../../kernel/database'
import type { ClinicRecord, Published } from '../events/records'
import type { SlotRecord } from './records'

/** What the rest of the room asks of the seats. */

/** For the approval of a draw: the hash that everybody sees, and the seed, sealed. Empty ones where nothing is drawn. */
export declare function newSeed(
  event: Pick<ClinicRecord, '_id' | 'form'>,
  context: Pick<Context, 'newId' | 'secrets'>,
): Pick<Published, 'commitment' | 'seedSealed'>

/** With the publication, in its transaction. `event` is what it will be: `published` is set. */
export declare function createSlots(tx: Transaction, event: ClinicRecord): Promise<void>

/**
 * Before the event's own transaction; the same again is harmless. Never below what is taken (refused with VALIDATION).
 * Added seats go to who waits, as offers.
 */
export declare function setSeats(
  slotId: string,
  seats: { capacity: number; desk: number },
  context: Pick<Context, 'now' | 'secrets' | 'viewer' | 'requestId' | 'newId'>,
): Promise<SlotRecord>

/** In the transaction that finishes the event, or right after it: gives no more seats. */
export declare function closeSlots(eventId: string): Promise<void>

/** In the transaction that cancels the event: notes the errand. The timer closes the slots, and tells everybody. */
export declare function releaseAllOnCancel(tx: Transaction, event: ClinicRecord, now: Date): Promise<void>

/** In the transaction that postpones: `event` has the new form and `moves`. The slots move with it; the timer tells everybody. */
export declare function moveSlots(tx: Transaction, event: ClinicRecord, now: Date): Promise<void>

export declare function slotsOf(eventId: string): Promise<SlotRecord[]>

/** Live registrations by state, one aggregate; also what is kept as the tally. */
export declare function countsOf(eventId: string): Promise<Counts>

export type Counts = {
  /** Held a seat: confirmed, offered and what became of them on the day. */
  registered: number
  waiting: number
  checkedIn: number
  served: number
  walkIns: number
  noShows: number
}
