import type { ConsentText, Settings, Terms } from '@nuanyu/types/settings'
import { fillIn } from '@nuanyu/types/settings'

/** The numbers that pages say to people. */
export function termsOf({ deadlines, retention, vault, consentVersion }: Settings): Terms {
  const { acknowledgeDays, replyDays, coordinatedDays, holdDays, supervisionAfter, leaderAfter } = deadlines
  const { caseYears, identityYears, ratingYears, noticeYears, auditYears } = retention
  return {
    acknowledgeDays,
    replyDays,
    coordinatedDays,
    holdDays,
    supervisionAfter,
    leaderAfter,
    caseYears,
    identityYears,
    ratingYears,
    noticeYears,
    auditYears,
    vaultHours: vault.openHours,
    consentVersion,
  }
}

/** The consent as it is read, with its numbers in it. */
export function consentOf({ consents, retention, consentVersion }: Settings): ConsentText {
  const values = { 案件年限: String(retention.caseYears), 身份年限: String(retention.identityYears) }
  return {
    version: consentVersion,
    named: fillIn(consents.named, values),
    confidential: fillIn(consents.confidential, values),
    anonymous: fillIn(consents.anonymous, values),
  }
}

/**
 * The version of the consent that a person saw. A page that was loaded before a new one was published holds the former:
 * what counts is what they read. What never was does not count.
 */
export function consentSeen(seen: string | undefined, { versions, consentVersion }: Settings): string {
  const number = Number(/^\d{4}-\d{2}-\d{2}-(\d{1,6})$/.exec(seen ?? '')?.[1] ?? 0)
  const isFormer =
    seen !== undefined && /^\d{4}-\d{2}(-\d{2}-\d{1,6})?$/.test(seen) && number <= (versions.consents ?? 0)
  return isFormer ? seen : consentVersion
}
