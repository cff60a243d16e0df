import './zod'
import * as z from 'zod'
import { CommandId, Id } from './common'

/** What is kept about the caller, why, and for how long (PIPL: access, copy, correction, deletion). */
export const MyData = z.object({
  kinds: z.array(
    z.object({ id: z.string(), label: z.string(), count: z.int(), purpose: z.string(), keptFor: z.string() }),
  ),
  /** Consents given, newest first. */
  consents: z.array(
    z.object({ id: Id, text: z.string(), version: z.string(), when: z.string(), withdrawn: z.string().nullable() }),
  ),
})
export type MyData = z.infer<typeof MyData>

/** Contacts of the caller's cases are erased, and their thank-you notes shown no more; both go on without. */
export const WithdrawConsentInput = z.object({ commandId: CommandId })
export const WithdrawnConsent = z.object({ contactsErased: z.int(), thanks: z.int() })

export const EraseInput = z.object({ commandId: CommandId })
/** What could be erased, and what must stay and why. */
export const Erased = z.object({
  ratings: z.int(),
  thanks: z.int(),
  contacts: z.int(),
  notices: z.int(),
  /** Registrations for free clinics that are over. */
  clinics: z.int(),
  /** Results of the handbook's quiz, which only staff have. */
  quizzes: z.int(),
  /** Cases that had outlived their term and went as a whole. */
  cases: z.int(),
  kept: z.array(z.object({ code: z.string(), why: z.string() })),
})
export type Erased = z.infer<typeof Erased>
