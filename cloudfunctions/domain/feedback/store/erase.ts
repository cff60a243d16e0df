import { _, database, type Transaction } from '../../../kernel/database'
import type { Files } from '../../../kernel/files'
import { writeJournal } from '../../../kernel/journal'
import type { Secrets } from '../../../kernel/secrets'
import { changesFrom, dropLinks } from '../../changes/links'
import type { CaseRecord, IdentityRecord, RatingRecord, SealedIdentity } from '../records'
import { isOwedAnAnswer } from '../steps'
import type { Author } from './cases'

/** Taking away again what was kept: at a person's wish, or when its term is over. Everything here may be repeated. */

/**
 * The consent to one contact is withdrawn: name and number go, and the openid too unless the case still has to tell the
 * person something. A named case becomes confidential. Under legal hold the contact stays, but nobody reads it directly.
 * False when there was nothing left to withdraw.
 */
export async function withdrawContact(caseId: string, secrets: Secrets, author: Author): Promise<boolean> {
  return database.transact(async (tx) => {
    const identity = await tx.get<IdentityRecord>('identities', caseId)
    if (!identity || identity.consent.withdrawnAt) return false
    const record = await tx.get<CaseRecord>('cases', caseId)
    const { openid } = secrets.open<SealedIdentity>(identity.sealed, caseId)
    const left: SealedIdentity = { openid: record?.closedAt === null ? openid : '', name: '', phone: '' }
    const after: IdentityRecord = {
      ...identity,
      mode: 'confidential',
      sealed: record?.hold ? identity.sealed : secrets.seal(left, caseId),
      consent: { ...identity.consent, withdrawnAt: author.now },
      // What is still needed goes by itself once it is not (domain/me/retention).
      keptUntil: author.now,
    }
    await tx.replace('identities', after)
    if (record?.identityMode === 'named') await tx.update('cases', caseId, { identityMode: 'confidential' })
    const change = record?.hold ? 'contact → held' : 'contact → -'
    await writeJournal(tx, { action: 'me.withdrawConsent', about: `identities/${caseId}`, change, notices: [] }, author)
    return true
  })
}

/** The sealed record of a case that has ended goes. While the case is open it is looked at again tomorrow. */
export async function expireIdentity(caseId: string, author: Author): Promise<void> {
  await database.transact(async (tx) => {
    const record = await tx.get<CaseRecord>('cases', caseId)
    if (record && (record.closedAt === null || record.hold)) {
      await tx.update('identities', caseId, { keptUntil: new Date(author.now.getTime() + DAY_MS) })
      return
    }
    if (!(await tx.remove('identities', caseId))) return
    await writeJournal(
      tx,
      { action: 'retention.identity', about: `identities/${caseId}`, change: 'contact → -', notices: [] },
      author,
    )
  })
}

const DAY_MS = 86_400_000

/**
 * Words, photos and the person leave a rating; its numbers stay, and so do the figures made of them. The photos go
 * first: a reference to nothing is harmless, a photo that nobody refers to could not be found again.
 */
export async function unlinkRating(rating: RatingRecord, files: Files): Promise<boolean> {
  const copied = rating.caseId !== null && (await database.get('cases', rating.caseId)) !== null
  if (!copied) await files.remove(rating.photos)
  return database.updateWhere(
    'ratings',
    { _id: rating._id, ownerKey: rating.ownerKey },
    { ownerKey: '', words: '', photos: [], fingerprint: '', caseId: null, checkedFor: '' },
  )
}

/** A case goes with everything of it, unless it is held, owes somebody an answer, or was reopened meanwhile. The figures it was counted in stay. */
export async function eraseCase(record: CaseRecord, files: Files, action: string, author: Author): Promise<boolean> {
  if (isOwedAnAnswer(record) || (await isHeld(record))) return false
  await files.remove(record.photos)
  await database.removeWhere('vaultRequests', { caseId: record._id })
  const published = await changesFrom(record._id)
  return database.transact(async (tx) => {
    const current = await tx.get<CaseRecord>('cases', record._id)
    if (!current || current.hold || current.version !== record.version) return false
    if (current.merged) await forgetMerged(tx, current.merged.id, current._id)
    await dropLinks(tx, published, current._id)
    await tx.remove('identities', current._id)
    await tx.remove('cases', current._id)
    await writeJournal(
      tx,
      { action, about: `cases/${current._id}`, change: `${current.state} → -`, notices: [] },
      author,
    )
    return true
  })
}

/** A hold is about the matter: also about what was merged into the case, and what it was merged into. */
async function isHeld({ _id, merged, mergedFrom }: CaseRecord): Promise<boolean> {
  const ids = [_id, ...mergedFrom.map(({ id }) => id), ...(merged ? [merged.id] : [])]
  const where = { _id: _.in(ids), 'hold.at': _.gt(new Date(0)) }
  return (await database.count('cases', where)) > 0
}

async function forgetMerged(tx: Transaction, mainId: string, mergedId: string): Promise<void> {
  const main = await tx.get<CaseRecord>('cases', mainId)
  if (main) await tx.update('cases', mainId, { mergedFrom: main.mergedFrom.filter(({ id }) => id !== mergedId) })
}

/** Everything a person's key leads to. */
export async function everythingOf(
  ownerKey: string,
): Promise<{ cases: CaseRecord[]; ratings: RatingRecord[]; identities: IdentityRecord[] }> {
  return {
    cases: await allOf<CaseRecord>('cases', ownerKey),
    ratings: await allOf<RatingRecord>('ratings', ownerKey),
    identities: await allOf<IdentityRecord>('identities', ownerKey),
  }
}

export async function identitiesOf(ownerKey: string): Promise<IdentityRecord[]> {
  return allOf<IdentityRecord>('identities', ownerKey)
}

async function allOf<T extends { _id: string }>(
  collection: 'cases' | 'ratings' | 'identities',
  ownerKey: string,
): Promise<T[]> {
  const all: T[] = []
  for (let last = ''; ;) {
    const page = await database.find<T>(collection, {
      where: { ownerKey, _id: _.gt(last) },
      orderBy: [['_id', 'asc']],
      limit: 100,
    })
    all.push(...page)
    if (page.length < 100) return all
    last = page.at(-1)?._id ?? ''
  }
}

export type PersonalCounts = { cases: number; ratings: number }

export async function countsOf(ownerKey: string): Promise<PersonalCounts> {
  return { cases: await database.count('cases', { ownerKey }), ratings: await database.count('ratings', { ownerKey }) }
}
