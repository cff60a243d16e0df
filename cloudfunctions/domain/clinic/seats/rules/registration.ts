import type { RegistrationHistory, RegistrationRecord, SlotRecord, StoredState } from '../records'
import { nextReminder } from '../reminders'
import { placeOf } from './slot'

/** What may become of a registration. */

/** Holds a seat, waits for one, or is about to. */
const LIVE: StoredState[] = ['reserving', 'entered', 'confirmed', 'waitlisted', 'offered']
/** Had a seat on the day. */
const CAME: StoredState[] = ['checked_in', 'served', 'no_show', 'walk_in']
export const liveStates = LIVE

export function isLive(state: StoredState): boolean {
  return LIVE.includes(state) || CAME.includes(state)
}

/** The state of a record, brought in line with its slot. */
export type Following =
  | { kind: 'nothing' }
  /** The slot keeps a place for somebody who does not want it. */
  | { kind: 'release' }
  | { kind: 'change'; record: RegistrationRecord }

const NOTHING: Following = { kind: 'nothing' }

/** What the slot says about a registration, unless something newer was said already. */
export function follow(record: RegistrationRecord | null, slot: SlotRecord, id: string, now: Date): Following {
  const place = placeOf(slot, id)
  if (!record || record.slotId !== slot._id || !isLive(record.state)) return place ? { kind: 'release' } : NOTHING
  if (record.slotVersion >= slot.version) return NOTHING
  if (place === null)
    return record.state === 'offered' || record.state === 'waitlisted' ? to('expired', 'expire') : NOTHING
  const before: StoredState[] = ['reserving', 'entered', 'waitlisted', 'offered']
  if (!before.includes(record.state)) return NOTHING
  if (place.held === 'confirmed') return to('confirmed', record.state === 'entered' ? 'draw' : 'confirm')
  if (place.held === 'waiting')
    return record.state === 'waitlisted' || record.state === 'offered' ? NOTHING : to('waitlisted', 'wait')
  return record.state === 'offered' ? NOTHING : to('offered', 'offer')

  function to(state: StoredState, what: RegistrationHistory['what']): Following {
    return {
      kind: 'change',
      record: become(record!, state, what, now, { until: place?.until ?? null, slotVersion: slot.version }),
    }
  }
}

export function become(
  record: RegistrationRecord,
  state: StoredState,
  what: RegistrationHistory['what'],
  now: Date,
  change: Partial<RegistrationRecord> = {},
): RegistrationRecord {
  return {
    ...record,
    ...change,
    state,
    remindAt: state === 'confirmed' ? nextReminder(record.startsAt, now) : null,
    attempt: '',
    previous: null,
    history: [...record.history, { at: now, what, commandId: '', fingerprint: '' }],
    updatedAt: now,
  }
}

/**
 * Whether somebody may hold one more. Two taps at the same moment see each other as `reserving`: the one with the
 * smaller id waits for the other, which yields or already has its seat, so never both pass and never both yield.
 */
export function judgeLimit(
  mine: Pick<RegistrationRecord, '_id' | 'eventId' | 'state'>[],
  me: Pick<RegistrationRecord, '_id' | 'eventId'>,
  most: number,
): 'fine' | 'too_many' | 'yield' | 'wait' {
  const others = mine.filter(({ _id, eventId, state }) => eventId === me.eventId && _id !== me._id && isLive(state))
  const sure = others.filter(({ state }) => state !== 'reserving')
  if (sure.length >= most) return 'too_many'
  if (others.length < most) return 'fine'
  const before = others.filter(({ _id, state }) => state === 'reserving' && _id < me._id)
  return sure.length + before.length >= most ? 'yield' : 'wait'
}
