import { AppError } from '@nuanyu/types/errors'
import type { Context } from '../../kernel/context'
import { _, database, DuplicateKey, type Transaction } from '../../kernel/database'
import { writeJournal } from '../../kernel/journal'
import type { Secrets } from '../../kernel/secrets'
import type { CaseRecord, IdentityRecord, SealedIdentity } from '../feedback/records'
import { toCustodians, toOwner, toRequester } from './notify'
import type { VaultRequestRecord } from './records'
import type { Held } from './rules'

/** The only file that touches `vaultRequests`. */

type Author = Pick<Context, 'viewer' | 'now' | 'requestId' | 'newId'>

export async function getRequest(id: string): Promise<VaultRequestRecord> {
  const request = await database.get<VaultRequestRecord>('vaultRequests', id)
  if (!request) throw new AppError('NOT_FOUND')
  return request
}

/** A resend meets the first request; another one under the same id has not arrived and must not seem to. */
export async function createRequest(
  request: VaultRequestRecord,
  record: CaseRecord,
  author: Author,
): Promise<VaultRequestRecord> {
  try {
    await database.transact(async (tx) => {
      await tx.insert('vaultRequests', request)
      await note(tx, 'vault.request', request, request.purpose, [toCustodians(request, record)], author)
    })
    return request
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const first = await getRequest(request._id)
    if (first.fingerprint !== request.fingerprint) throw new AppError('ALREADY_ARRIVED')
    return first
  }
}

/** Both in one transaction, so that two custodians do not both decide. */
export async function saveDecision(
  id: string,
  decide: (request: VaultRequestRecord) => VaultRequestRecord,
  author: Author,
): Promise<VaultRequestRecord> {
  return database.transact(async (tx) => {
    const before = await loaded(tx, id)
    const after = decide(before)
    if (after === before) return before
    await tx.replace('vaultRequests', after)
    await note(tx, 'vault.decide', after, after.state, [toRequester(after)], author)
    return after
  })
}

/** The counter and the journal's entry, with the notice to the person, are written before the contact leaves. */
export async function saveOpening(
  id: string,
  record: CaseRecord,
  open: (request: VaultRequestRecord) => VaultRequestRecord,
  author: Author,
): Promise<VaultRequestRecord> {
  return database.transact(async (tx) => {
    const after = open(await loaded(tx, id))
    await tx.replace('vaultRequests', after)
    await note(tx, 'identity.read', after, after.purpose, toOwner(after, record), author)
    return after
  })
}

async function loaded(tx: Transaction, id: string): Promise<VaultRequestRecord> {
  const request = await tx.get<VaultRequestRecord>('vaultRequests', id)
  if (!request) throw new AppError('NOT_FOUND')
  return request
}

async function note(
  tx: Transaction,
  action: string,
  { caseId }: VaultRequestRecord,
  change: string,
  notices: ReturnType<typeof toOwner>,
  author: Author,
): Promise<void> {
  await writeJournal(tx, { action, about: `identities/${caseId}`, change, notices }, author)
}

/** What the vault holds of a case. */
export async function heldFor(caseId: string, secrets: Secrets): Promise<Held> {
  const record = await database.get<IdentityRecord>('identities', caseId)
  return record && { record, opened: secrets.open<SealedIdentity>(record.sealed, caseId) }
}

/** Newest first: everybody's for a custodian, else one's own. */
export async function requestsFor(
  personKey: string,
  everybodys: boolean,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<VaultRequestRecord[]> {
  const whose = everybodys ? {} : { 'by.key': personKey }
  const page = after && _.or({ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) })
  return database.find<VaultRequestRecord>('vaultRequests', {
    where: page ? _.and(whose, page) : whose,
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

/** Requests of this person that nobody has decided yet. */
export async function countRequestsOf(personKey: string): Promise<number> {
  return database.count('vaultRequests', { 'by.key': personKey, state: 'requested' })
}
