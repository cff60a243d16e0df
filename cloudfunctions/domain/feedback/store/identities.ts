import type { Context } from '../../../kernel/context'
import { database } from '../../../kernel/database'
import type { Secrets } from '../../../kernel/secrets'
import { consentSeen } from '../../settings/terms'
import type { CaseRecord, IdentityRecord, SealedIdentity } from '../records'

/** Who the person is and how to reach them, sealed, under the case's id. `seen`: the consent they read. */
export function sealIdentity(
  record: CaseRecord,
  identity: SealedIdentity,
  seen: string | undefined,
  { secrets, now, settings }: Pick<Context, 'secrets' | 'now' | 'settings'>,
): IdentityRecord {
  const keptUntil = new Date(now)
  keptUntil.setFullYear(keptUntil.getFullYear() + settings.retention.identityYears)
  return {
    _id: record._id,
    ownerKey: record.ownerKey,
    mode: record.identityMode,
    sealed: secrets.seal(identity, record._id),
    consent: {
      version: consentSeen(seen, settings),
      at: now,
      withdrawnAt: null,
      purpose: settings.consents.purpose,
    },
    keptUntil,
  }
}

export async function findIdentity(caseId: string, secrets: Secrets): Promise<SealedIdentity | null> {
  const record = await database.get<IdentityRecord>('identities', caseId)
  return record && secrets.open<SealedIdentity>(record.sealed, caseId)
}
