import '../zod'
import * as z from 'zod'
import { CommandId, Day, Id, Moment, phone, text } from '../common'
import { ClinicKind, RegistrationState, Relation } from './taxonomy'

/** The least that is needed: to call somebody in, and to tell them when something changes. */
export const Attendee = z.object({
  name: text(20, 2).refine((name) => /^[\p{Script=Han}A-Za-z·• .]*$/u.test(name), '只写姓名，不写号码'),
  phone: phone(),
  relation: Relation,
})
export type Attendee = z.infer<typeof Attendee>

export const RegisterInput = z.object({
  commandId: CommandId,
  eventId: Id,
  slotId: Id,
  attendee: Attendee,
  /** Whether to wait in line when the last seat went meanwhile. */
  waitlist: z.boolean(),
  /** Templates the person just agreed to receive one message of. */
  subscribed: z.array(z.string().max(64)).max(5),
})

export const TicketInput = z.object({ registrationId: Id })
export const AcceptOfferInput = z.object({ commandId: CommandId, registrationId: Id })
export const CancelRegistrationInput = z.object({ commandId: CommandId, registrationId: Id })

/** What the device keeps, so that it opens without network. */
export const TicketView = z.object({
  id: Id,
  /** Six characters to say aloud; `qr` says the same to a scanner. */
  code: z.string(),
  /** PNG, base64; null when there is nothing to be scanned any more. */
  qr: z.string().nullable(),
  state: RegistrationState,
  stateLabel: z.string(),
  tone: z.enum(['good', 'warn', 'calm', 'muted']),
  /** One sentence: what to do next. */
  advice: z.string(),
  who: z.string(),
  relation: Relation,
  event: z.object({
    id: Id,
    title: z.string(),
    kind: ClinicKind,
    place: z.object({
      name: z.string(),
      address: z.string(),
      point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    }),
    phone: z.string(),
    bring: z.string(),
  }),
  when: z.string(),
  day: Day,
  startsAt: Moment,
  /** An offer: until when it holds the seat. */
  until: z.object({ at: Moment, label: z.string() }).nullable(),
  /** Place in the waiting line, from 1. */
  place: z.int().nullable(),
  /** Number of the entry in a draw, by which anybody can find it in the published order. */
  entry: z.int().nullable(),
  /** Called in this order on the day. */
  queueNumber: z.int().nullable(),
  /** Another seat of the same people at the same hour. */
  clash: z.string().nullable(),
  can: z.array(z.enum(['accept', 'cancel'])),
  /** Until when it may be cancelled here, as people say it; null when there is nothing to cancel. */
  cancelUntil: z.string().nullable(),
  /** Why it can no longer be cancelled here. */
  why: z.string().nullable(),
})
export type TicketView = z.infer<typeof TicketView>

export const MyTicketsInput = z.object({ past: z.boolean(), cursor: z.string().max(300).optional() })
export const MyTicketRow = z.object({
  id: Id,
  title: z.string(),
  who: z.string(),
  when: z.string(),
  place: z.string(),
  stateLabel: z.string(),
  tone: z.enum(['good', 'warn', 'calm', 'muted']),
})
export type MyTicketRow = z.infer<typeof MyTicketRow>
export const MyTicketPage = z.object({ items: z.array(MyTicketRow), next: z.string().nullable() })

/**
 * How a draw went, for anybody to check: before it only the hash of the seed is known, after it the seed. Entries are in
 * the order of sha256(seed + '.' + number); each takes a seat of the slot it asked for while there is one.
 */
export const DrawResult = z.object({
  eventId: Id,
  title: z.string(),
  /** sha256 of the seed, hex, published with the event. */
  commitment: z.string(),
  seed: z.string().nullable(),
  drawnAt: z.string().nullable(),
  entries: z.array(
    z.object({ number: z.int(), order: z.int(), slot: z.string(), outcome: z.enum(['seat', 'waiting', 'not_drawn']) }),
  ),
  /** Numbers of the caller's own entries. */
  mine: z.array(z.int()),
})
export type DrawResult = z.infer<typeof DrawResult>
