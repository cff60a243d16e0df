import { _, database } from '../../kernel/database'
import type { JournalEntry } from '../../kernel/journal'
import { linkId, numberOf, START_ID } from './chain'
import type { LinkRecord, StartRecord } from './records'

/** The only file that touches `auditChain`, and that reads the journal apart from the notices' dispatch. */

export type ChainEnd = { number: number; hash: string; link: LinkRecord | null }

/** The last link, or where the chain begins when there is none. */
export async function chainEnd(): Promise<ChainEnd> {
  const [last] = await database.find<LinkRecord | StartRecord>('auditChain', { orderBy: [['_id', 'desc']], limit: 1 })
  if (!last) return { number: 0, hash: '', link: null }
  if ('through' in last) return { number: last.through, hash: last.last, link: null }
  return { number: numberOf(last), hash: last.hash, link: last }
}

export async function chainStart(): Promise<StartRecord | null> {
  return database.get<StartRecord>('auditChain', START_ID)
}

export async function findLink(number: number): Promise<LinkRecord | null> {
  return database.get<LinkRecord>('auditChain', linkId(number))
}

/** Links from a number on, in their order. */
export async function linksFrom(number: number, limit: number): Promise<LinkRecord[]> {
  return database.find<LinkRecord>('auditChain', {
    where: { _id: _.gte(linkId(number)) },
    orderBy: [['_id', 'asc']],
    limit,
  })
}

/** Throws DuplicateKey when another timer made the link of this number. */
export async function insertLink(link: LinkRecord): Promise<void> {
  await database.insert('auditChain', link)
}

export async function saveStart(start: StartRecord): Promise<void> {
  await database.transact((tx) => tx.replace('auditChain', start))
}

export async function removeLinksThrough(number: number): Promise<void> {
  await database.removeWhere('auditChain', { _id: _.and(_.gt(START_ID), _.lte(linkId(number))) })
}

// ---- the journal

export async function unsealedEntries(limit: number): Promise<JournalEntry[]> {
  return database.find<JournalEntry>('journal', {
    where: { link: 0 },
    orderBy: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
}

export async function markSealed(link: LinkRecord): Promise<void> {
  const ids = link.entries.map(({ id }) => id)
  await database.updateWhere('journal', { _id: _.in(ids), link: 0 }, { link: numberOf(link) })
}

export async function entriesOf(link: LinkRecord): Promise<JournalEntry[]> {
  const ids = link.entries.map(({ id }) => id)
  return database.find<JournalEntry>('journal', { where: { _id: _.in(ids) }, limit: ids.length })
}

/** An entry that claims to be in the link and that the link does not name. */
export async function foreignEntry(link: LinkRecord): Promise<JournalEntry | undefined> {
  const number = numberOf(link)
  const ids = link.entries.map(({ id }) => id)
  const claimed = { link: _.and(_.gt(number - 1), _.lte(number)), _id: _.nin(ids) }
  return (await database.find<JournalEntry>('journal', { where: claimed, limit: 1 }))[0]
}

export async function entryBeyond(number: number): Promise<JournalEntry | undefined> {
  return (
    await database.find<JournalEntry>('journal', {
      where: { link: _.gt(number) },
      orderBy: [['link', 'asc']],
      limit: 1,
    })
  )[0]
}

export async function entryBefore(number: number): Promise<JournalEntry | undefined> {
  const where = { link: _.and(_.neq(0), _.lt(number)) }
  return (await database.find<JournalEntry>('journal', { where, limit: 1 }))[0]
}

export async function removeEntriesThrough(number: number): Promise<number> {
  return database.removeWhere('journal', { link: _.and(_.gt(0), _.lte(number)) })
}

/** Newest first. */
export async function journalPage(
  identityOnly: boolean,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<JournalEntry[]> {
  const kind = identityOnly ? { identity: true } : {}
  const page = after && _.or({ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) })
  return database.find<JournalEntry>('journal', {
    where: page ? _.and(kind, page) : kind,
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
}

const readings = (caseIds: string[]) => ({
  about: _.in(caseIds.map((id) => `identities/${id}`)),
  action: 'identity.read',
})

/** The latest readings of the identities behind some cases, by anybody but the people themselves. */
export async function readingsOf(caseIds: string[]): Promise<JournalEntry[]> {
  if (caseIds.length === 0) return []
  return database.find<JournalEntry>('journal', {
    where: readings(caseIds),
    orderBy: [['at', 'desc']],
    limit: 100,
  })
}

export async function countReadings(caseIds: string[]): Promise<number> {
  return caseIds.length === 0 ? 0 : database.count('journal', readings(caseIds))
}
