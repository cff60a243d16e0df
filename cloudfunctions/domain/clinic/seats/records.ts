import type { CancelReason, RegistrationState, Relation } from '@nuanyu/types/clinic'

/**
 * Stored in `clinicSlots`, one document a slot, and the only place where it is decided who has a seat. What it knows of
 * people are ids of registrations. `_id` is `slotIdOf(eventId, key)`.
 *
 * Always: free + deskFree + seats = capacity; free > 0 only while nobody waits; an id is at most once in seats and queue.
 */
export type SlotRecord = {
  _id: string
  eventId: string
  sessionKey: string
  key: string
  startsAt: Date
  endsAt: Date
  day: string
  /** False once it gives no more seats at all, not even to the desk: over, or cancelled. */
  open: boolean
  /** Between these people may register themselves; in a draw nobody does, since only the draw gives seats. */
  opensAt: Date
  closesAt: Date
  capacity: number
  /** How many of the seats only the desk may give. */
  desk: number
  free: number
  deskFree: number
  seats: Seat[]
  /** Who waits, first come first. */
  queue: string[]
  /** Registrations whose record must still be brought in line with this slot. */
  pending: string[]
  /** Derived: whether anything is pending. */
  unsettled: boolean
  /** Derived: when the next offer expires. */
  dueAt: Date | null
  /** Which of the event's changes of time these hours are (`ClinicRecord.moves`): nobody registers for others than they saw. */
  moves: number
  /** Whether it was noted who did not come. */
  reckoned: boolean
  /** Grows with every change. */
  version: number
}

export type Seat = {
  /** Of the registration. */
  id: string
  pool: 'open' | 'desk'
  held: 'confirmed' | 'offered'
  /** Of an offer: until when it holds the seat. */
  until: Date | null
}

/** `reserving`: made before the seat is asked for, and gone again when there is none. Nobody is shown it. */
export type StoredState = RegistrationState | 'reserving'

/**
 * Stored in `clinicRegistrations`. `_id` comes from event, name and telephone, so that the same person meets the same
 * document by whatever telephone or tap; of a walk-in it comes from the event and the note. The slot decides about the
 * seat, and this follows (`settle.ts`).
 */
export type RegistrationRecord = {
  _id: string
  eventId: string
  /** Null for walk-ins. */
  slotId: string | null
  state: StoredState
  /** Pseudonym of who registered (kernel/secrets); empty from the desk, for walk-ins and once erased. Never leaves the server. */
  ownerKey: string
  source: 'self' | 'counter' | 'telephone' | 'walk_in'
  relation: Relation
  /** {name, phone}, sealed by the id; empty once erased, and for walk-ins without a name. */
  sealed: string
  /** 周** and 138****0011. */
  masked: { name: string; phone: string }
  /** The same for the same name and telephone in every event; empty when not known or erased. */
  personHash: string
  /** Six characters to say aloud. */
  code: string
  /** The openid, sealed, for messages; empty from the desk and once erased. */
  reach: string
  at: Date
  // ---- the slot's, copied
  day: string
  startsAt: Date
  endsAt: Date
  /** Which of the event's changes of time these are (`ClinicRecord.moves`). */
  moves: number
  /** When to remind next; null when there is nothing to remind of. */
  remindAt: Date | null
  /** Of an offer: until when it holds the seat. */
  until: Date | null
  /** Number of the entry in a draw, from 1; null otherwise. */
  entry: number | null
  /** Called in this order on the day; null before the check-in. */
  queueNumber: number | null
  /** Cancelled, but the seat is not yet given back. */
  releasing: boolean
  /** The slot's version that this state follows. An older one changes nothing any more. */
  slotVersion: number
  /** Who is at work on `reserving`, so that only they take it away again; empty otherwise. */
  attempt: string
  /** Of `reserving`: what it was before, which it becomes again when there is no seat. Null for a new one. */
  previous: RegistrationRecord | null
  /** Of the day: every note about them that was taken in, in whatever order it came (`day/fold.ts`). */
  notes: DayMark[]
  /** Derived from the notes: which doctor they were with; empty or absent where nobody noted it. */
  doctor?: string
  /**
   * Of who came and gave name and telephone: the same for the same person within the half-year and in no other, so that
   * people can be counted after their contact is erased, and followed nowhere.
   */
  counted?: string
  erased: boolean
  history: RegistrationHistory[]
  updatedAt: Date
}

/** `at`: by the clock of the device that made the note. */
export type DayMark = {
  id: string
  kind: 'check_in' | 'undo_check_in' | 'served' | 'walk_in' | 'undo_walk_in' | 'doctor'
  at: Date
  /** Of `doctor`: whose name; empty where it was taken back. */
  doctor?: string
}

export type RegistrationHistory = {
  at: Date
  what:
    | 'register'
    | 'enter'
    | 'confirm'
    | 'wait'
    | 'offer'
    | 'accept'
    | 'cancel'
    /** By who runs the event, for the person; `reason` says why. */
    | 'desk_cancel'
    | 'expire'
    | 'draw'
    | 'move'
    | 'organiser_cancel'
    | 'remind'
    | 'check_in'
    | 'undo_check_in'
    | 'served'
    | 'no_show'
  commandId: string
  fingerprint: string
  reason?: CancelReason
}

/** What is sealed in `RegistrationRecord.sealed`. */
export type SealedAttendee = { name: string; phone: string }

/** Stored in `clinicDraws` under the event's id: who put their name down, in the order in which they did. */
export type DrawRecord = {
  _id: string
  /** False from the moment of the draw. */
  open: boolean
  opensAt: Date
  closesAt: Date
  commitment: string
  seedSealed: string
  /** Ids of registrations; the place in it, from 1, is the entry's number and never changes. */
  entries: string[]
  n: number
  /** What the draw decided; null before. Applied slot by slot, as often as it takes. */
  plan: DrawnEntry[] | null
  /** Published with the plan; empty before. */
  seed: string
  drawnAt: Date | null
  /** Whether every slot and registration has it. */
  applied: boolean
}

export type DrawnEntry = {
  number: number
  order: number
  /** Empty for an entry that was withdrawn before the draw. */
  slotId: string
  outcome: 'seat' | 'waiting' | 'not_drawn'
}

/** Stored in `clinicErrands` under the event's id: what everybody registered must still be brought and told. */
export type ErrandRecord = { _id: string; kind: 'cancelled' | 'moved'; at: Date }
