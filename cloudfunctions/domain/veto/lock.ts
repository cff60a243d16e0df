import { createHash } from 'node:crypto'
import type { EvidenceItem, Lock, VetoRecord } from './records'

/** The evidence lock: who changes a letter, a source or a picture of it, changes the number that everybody was shown. */

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}

export type Grounds = Pick<VetoRecord, 'person' | 'year' | 'rules' | 'facts'>

/**
 * Over whom it is about, the grounds, the evidence, who locked it when, and the lock before: a chain, of which none can be
 * exchanged alone. Order counts, and no two lists are written the same way.
 */
export function hashOf(
  { person, year, rules, facts }: Pick<Grounds, 'year' | 'rules' | 'facts'> & { person: { staffId: string } },
  { at, by, previousHash, items }: Omit<Lock, 'hash'>,
): string {
  const written = [
    person.staffId,
    year,
    rules.map(({ id, label }) => [id, label]),
    facts,
    at.toISOString(),
    [by.staffId, by.name, by.office],
    previousHash,
    items.map(({ text, source, files, photosShown }: EvidenceItem) => [
      text,
      source && [source.kind, source.id],
      files.map(({ id, sha256: hash }) => [id, hash]),
      photosShown,
    ]),
  ]
  return sha256(JSON.stringify(written))
}

/** How the journal, which is sealed into the audit chain, names a lock that was made; nothing where none was. */
export function lockChange(before: Pick<VetoRecord, 'state' | 'locks'> | null, after: VetoRecord): string | null {
  const made = after.locks.at(-1)
  if (!made || after.locks.length === (before?.locks.length ?? 0)) return null
  return `${before?.state ?? '-'} → ${after.state}${MARK}${made.hash}`
}

const MARK = ' · lock '

/** The numbers that the journal holds, in the order of its entries. */
export function lockedIn(changes: string[]): string[] {
  return changes.flatMap((change) => change.split(MARK)[1] ?? [])
}
