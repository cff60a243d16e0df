import { _, database } from '../../../kernel/database'
import type { CaseRecord, IdentityRecord, RatingRecord } from '../records'
import { ascending, beyond, both, type Position } from './positions'

/** What retention looks for, the oldest first, and the look-ups of rooms that know cases only by their id. */

/** Cases under legal hold. They are few; whatever is about them stays. */
export async function heldCaseIds(): Promise<string[]> {
  const all: string[] = []
  for (let after: Position | null = null; ;) {
    const page: CaseRecord[] = await database.find<CaseRecord>('cases', {
      where: both({ 'hold.at': _.gt(new Date(0)) }, beyond('hold.at', after)),
      orderBy: ascending('hold.at'),
      limit: 100,
    })
    all.push(...page.map(({ _id }) => _id))
    const last = page.at(-1)
    if (!last?.hold || page.length < 100) return all
    after = { at: last.hold.at, id: last._id }
  }
}

export async function casesEndedBefore(at: Date, held: string[], limit: number): Promise<CaseRecord[]> {
  return database.find<CaseRecord>('cases', {
    where: { closedAt: _.lt(at), _id: _.nin(held) },
    orderBy: [['closedAt', 'asc']],
    limit,
  })
}

export async function identitiesKeptUntil(at: Date, held: string[], limit: number): Promise<IdentityRecord[]> {
  return database.find<IdentityRecord>('identities', {
    where: { keptUntil: _.lt(at), _id: _.nin(held) },
    orderBy: [['keptUntil', 'asc']],
    limit,
  })
}

/** Ratings of a stretch of time that still lead to a person. */
export async function ratingsBetween(from: Date, to: Date, limit: number): Promise<RatingRecord[]> {
  return database.find<RatingRecord>('ratings', {
    where: { at: _.and(_.gte(from), _.lt(to)), ownerKey: _.gt('') },
    orderBy: [['at', 'asc']],
    limit,
  })
}

export async function casesById(ids: string[]): Promise<Map<string, CaseRecord>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await database.find<CaseRecord>('cases', { where: { _id: _.in(wanted) }, limit: wanted.length })
  return new Map(found.map((record) => [record._id, record]))
}

/** Codes of cases by id, as far as the cases still exist. */
export async function codesOf(ids: string[]): Promise<Map<string, string>> {
  return new Map([...(await casesById(ids))].map(([id, { code }]) => [id, code]))
}
