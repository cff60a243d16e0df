import type { Context } from '../../../kernel/context'
import { dayOf } from '../../time/localTime'
import type { ClinicRecord } from '../events/records'
import { masked } from '../seats/attendee'
import type { DayMark, RegistrationRecord } from '../seats/records'
import { stateOf } from './fold'

/** Of a walk-in comes from the note that made it, so that whoever sends it again meets the same one. */
export function walkInId(eventId: string, noteId: string, { idOf }: Pick<Context['secrets'], 'idOf'>): string {
  return idOf('walkIn', eventId, noteId)
}

/** Who came without having registered. Nothing of them is needed but that they came; a name only to call them in. */
export function newWalkIn(
  id: string,
  { _id: eventId, moves, endsAt }: Pick<ClinicRecord, '_id' | 'moves' | 'endsAt'>,
  marks: DayMark[],
  queueNumber: number | null,
  { now, newCode }: Pick<Context, 'now' | 'newCode'>,
): RegistrationRecord {
  const at = marks[0]?.at ?? now
  return {
    _id: id,
    eventId,
    slotId: null,
    state: stateOf({ source: 'walk_in' }, marks, now > endsAt),
    ownerKey: '',
    source: 'walk_in',
    relation: 'other',
    sealed: '',
    masked: { name: '', phone: '' },
    personHash: '',
    code: newCode(6),
    reach: '',
    at: now,
    day: dayOf(at),
    startsAt: at,
    endsAt: at,
    moves,
    remindAt: null,
    until: null,
    entry: null,
    queueNumber,
    releasing: false,
    slotVersion: 0,
    attempt: '',
    previous: null,
    notes: marks,
    erased: false,
    history: [],
    updatedAt: now,
  }
}

export function nameOf(
  id: string,
  name: string,
  { seal }: Pick<Context['secrets'], 'seal'>,
): Pick<RegistrationRecord, 'sealed' | 'masked'> {
  if (name === '') return { sealed: '', masked: { name: '', phone: '' } }
  return { sealed: seal({ name, phone: '' }, id), masked: masked({ name, phone: '' }) }
}
