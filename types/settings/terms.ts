import '../zod'
import * as z from 'zod'

/** What the hospital promises, in numbers that pages say to people. */
export const Terms = z.object({
  acknowledgeDays: z.int(),
  replyDays: z.int(),
  coordinatedDays: z.int(),
  holdDays: z.int(),
  supervisionAfter: z.int(),
  leaderAfter: z.int(),
  caseYears: z.int(),
  identityYears: z.int(),
  ratingYears: z.int(),
  noticeYears: z.int(),
  auditYears: z.int(),
  vaultHours: z.int(),
  consentVersion: z.string(),
})
export type Terms = z.infer<typeof Terms>

/** One's own version of the consent, as shown beside the form. */
export const ConsentText = z.object({
  version: z.string(),
  named: z.string(),
  confidential: z.string(),
  anonymous: z.string(),
})
export type ConsentText = z.infer<typeof ConsentText>

/** What the software ships with; no hospital promises more than these days. */
export const lawfulTerms: Terms = {
  acknowledgeDays: 1,
  replyDays: 5,
  coordinatedDays: 10,
  holdDays: 90,
  supervisionAfter: 3,
  leaderAfter: 5,
  caseYears: 5,
  identityYears: 3,
  ratingYears: 5,
  noticeYears: 1,
  auditYears: 5,
  vaultHours: 24,
  consentVersion: '2026-11',
}
