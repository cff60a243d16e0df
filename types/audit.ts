import './zod'
import * as z from 'zod'
import { Cursor, Id, pageOf } from './common'

export const AuditInput = z.object({
  cursor: Cursor,
  /** Only what concerned somebody's identity. */
  identityOnly: z.boolean(),
})
export const AuditRow = z.object({
  id: Id,
  when: z.string(),
  /** Staff by number and name, patients only as 患者, the timer as 系统. */
  by: z.string(),
  action: z.string(),
  about: z.string(),
  change: z.string(),
  /** Whether it is already in the chain. */
  sealed: z.boolean(),
})
export type AuditRow = z.infer<typeof AuditRow>
export const AuditPage = pageOf(AuditRow)

/** Checks a stretch of the chain from link `from` on; continue with `next` until it is null. */
export const VerifyAuditInput = z.object({
  from: z.int().min(1).nullable(),
  /** A link's hash that somebody wrote down outside the system: it must still be that. */
  noted: z.object({ link: z.int().min(1), hash: z.string().max(64) }).optional(),
})
export const VerifiedAudit = z.object({
  links: z.int(),
  entries: z.int(),
  next: z.int().nullable(),
  /** The first link that does not hold, and why. */
  broken: z.object({ link: z.int(), why: z.string() }).nullable(),
  /** The last link, once the end was reached without a fault: what to write down. */
  head: z.object({ link: z.int(), hash: z.string() }).nullable(),
})
export type VerifiedAudit = z.infer<typeof VerifiedAudit>
