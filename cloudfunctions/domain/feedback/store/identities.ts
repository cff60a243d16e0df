import { CONSENT_VERSION } from '@nuanyu/types/feedback'
import type { Context } from '../../../kernel/context'
import { database } from '../../../kernel/database'
import type { Secrets } from '../../../kernel/secrets'
import { defaultRetention } from '../../settings/defaults'
import type { CaseRecord, IdentityRecord, SealedIdentity } from '../records'

/** Who the person is and how to reach them, sealed, under the case's id. */
export function sealIdentity(
  record: CaseRecord,
  identity: SealedIdentity,
  { secrets, now }: Pick<Context, 'secrets' | 'now'>,
): IdentityRecord {
  const keptUntil = new Date(now)
  keptUntil.setFullYear(keptUntil.getFullYear() + defaultRetention.identityYears)
  return {
    _id: record._id,
    ownerKey: record.ownerKey,
    mode: record.identityMode,
    sealed: secrets.seal(identity, record._id),
    consent: { version: CONSENT_VERSION, at: now, withdrawnAt: null },
    keptUntil,
  }
}

export async function findIdentity(caseId: string, secrets: Secrets): Promise<SealedIdentity | null> {
  const record = await database.get<IdentityRecord>('identities', caseId)
  return record && secrets.open<SealedIdentity>(record.sealed, caseId)
}
