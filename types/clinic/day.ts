import '../zod'
import * as z from 'zod'
import { CommandId, Id, Moment, text } from '../common'
import { Attendee } from './registration'

/** The desk: somebody at a counter or on the telephone, given one of the seats kept for it (or a free one). */
export const EnterRegistrationInput = z.object({
  commandId: CommandId,
  eventId: Id,
  slotId: Id,
  attendee: Attendee.omit({ relation: true }),
  by: z.enum(['counter', 'telephone']),
})
export const EnteredRegistration = z.object({ registrationId: Id, code: z.string(), when: z.string(), who: z.string() })

/** Who is expected, for one device to work by without network. Telephone numbers are masked. */
export const DayList = z.object({
  event: z.object({ id: Id, title: z.string(), when: z.string(), place: z.string(), walkIns: z.string() }),
  slots: z.array(z.object({ id: Id, when: z.string() })),
  /** Where there are several: whose visits may be noted apart. */
  doctors: z.array(z.string()),
  people: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      phone: z.string(),
      slotId: Id.nullable(),
      state: z.enum(['confirmed', 'checked_in', 'served', 'walk_in']),
      queueNumber: z.int().nullable(),
      /** With whom they were, where somebody noted it. */
      doctor: z.string().nullable(),
    }),
  ),
  counts: z.object({
    expected: z.int(),
    checkedIn: z.int(),
    served: z.int(),
    walkIns: z.int(),
    heads: z.int(),
    visits: z.int(),
  }),
  /** When the server made it. */
  at: Moment,
  open: z.boolean(),
})
export type DayList = z.infer<typeof DayList>

/** What a volunteer did, noted on the device with an id of its own and the time; sent when there is network, as often as it takes. */
export const DayNote = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check_in'), id: CommandId, at: Moment, registrationId: Id }),
  z.object({ kind: z.literal('undo_check_in'), id: CommandId, at: Moment, registrationId: Id }),
  z.object({ kind: z.literal('served'), id: CommandId, at: Moment, registrationId: Id }),
  z.object({ kind: z.literal('walk_in'), id: CommandId, at: Moment, name: text(20), served: z.boolean() }),
  /** Which doctor somebody was with, where there are several. The last word counts; empty takes it back. */
  z.object({ kind: z.literal('doctor'), id: CommandId, at: Moment, registrationId: Id, doctor: text(20) }),
  z.object({ kind: z.literal('undo_walk_in'), id: CommandId, at: Moment, walkInId: CommandId }),
  /** People only counted, e.g. a class that was screened. A later note with the same label adds. */
  z.object({
    kind: z.literal('heads'),
    id: CommandId,
    at: Moment,
    label: text(30, 1),
    heads: z.int().min(-5000).max(5000),
  }),
])
export type DayNote = z.infer<typeof DayNote>

export const MAX_NOTES = 50
export const RecordDayInput = z.object({ eventId: Id, notes: z.array(DayNote).min(1).max(MAX_NOTES) })
export const DayRecorded = z.object({
  /** What became of each note, in their order. `already`: it had arrived before, or somebody else had done it. */
  results: z.array(
    z.object({ id: z.string(), result: z.enum(['done', 'already', 'refused']), why: z.string().nullable() }),
  ),
  list: DayList,
})
export type DayRecorded = z.infer<typeof DayRecorded>

/** For a screen on the wall: numbers and masked names, nothing else. */
export const QueueScreen = z.object({
  title: z.string(),
  at: Moment,
  waiting: z.array(z.object({ number: z.int(), who: z.string(), slot: z.string() })),
  served: z.int(),
  visits: z.int(),
})
export type QueueScreen = z.infer<typeof QueueScreen>

export const ClinicStatisticsInput = z.object({
  /** Half a year, `YYYY-1` or `YYYY-2`. */
  half: z.string().regex(/^20\d\d-[12]$/, '请选择半年'),
  branchId: Id.nullable(),
})
const Line = z.object({ id: z.string(), label: z.string(), events: z.int(), visits: z.int(), walkIns: z.int() })
export const ClinicStatistics = z.object({
  half: z.string(),
  halfLabel: z.string(),
  halves: z.array(z.object({ id: z.string(), label: z.string() })),
  branches: z.array(z.object({ id: Id, name: z.string() })),
  events: z.int(),
  visits: z.int(),
  registered: z.int(),
  walkIns: z.int(),
  noShows: z.int(),
  heads: z.int(),
  /** Different people among those who gave name and telephone; `unnamed` visits cannot be told apart. */
  people: z.int(),
  unnamed: z.int(),
  byKind: z.array(Line),
  byBranch: z.array(Line),
  byDoctor: z.array(Line),
  /** Visits to events with several doctors of which nobody noted whose they were. */
  doctorUnnoted: z.int(),
  byMonth: z.array(Line),
  before: z.object({ events: z.int(), visits: z.int() }),
})
export type ClinicStatistics = z.infer<typeof ClinicStatistics>
