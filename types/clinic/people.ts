import '../zod'
import * as z from 'zod'
import { CommandId, Cursor, Id, keysOf, Labelled, text } from '../common'
import { RegistrationState } from './taxonomy'

/** Why somebody who runs the event takes a registration back for the person. */
export const cancelReasons = {
  asked: '本人说来不了',
  twice: '同一个人登记了两次',
  mistake: '登记错了',
} as const
export const CancelReason = z.enum(keysOf(cancelReasons))
export type CancelReason = z.infer<typeof CancelReason>

/** Who has a seat, waits, or put their name down; nobody is shown by more than a family name and four digits. */
export const ClinicPerson = z.object({
  id: Id,
  who: z.string(),
  phone: z.string(),
  code: z.string(),
  when: z.string(),
  state: RegistrationState,
  stateLabel: z.string(),
  tone: z.enum(['good', 'warn', 'calm', 'muted']),
  /** 自己报名, 窗口登记, 电话登记 */
  how: z.string(),
  can: z.array(z.enum(['cancel'])),
})
export type ClinicPerson = z.infer<typeof ClinicPerson>

export const ClinicPeopleInput = z.object({
  eventId: Id,
  slotId: Id.nullable(),
  /** A name, the last digits of a telephone, or the code. Empty: everybody. */
  find: text(20),
  cursor: Cursor,
})
export const ClinicPeoplePage = z.object({
  items: z.array(ClinicPerson),
  next: z.string().nullable(),
  title: z.string(),
  slots: z.array(Labelled),
  /** How many there are of what was asked for. */
  count: z.int(),
  can: z.array(z.enum(['list'])),
})
export type ClinicPeoplePage = z.infer<typeof ClinicPeoplePage>

export const CancelForInput = z.object({
  commandId: CommandId,
  eventId: Id,
  registrationId: Id,
  /** As it was shown; what became of it meanwhile has to be looked at first. */
  seen: RegistrationState,
  reason: CancelReason,
})
