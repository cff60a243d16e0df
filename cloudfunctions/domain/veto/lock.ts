import { createHash } from 'node:crypto'
import type { EvidenceItem } from './records'

/** The evidence lock: who changes a letter, a source or a picture of it, changes the number that everybody was shown. */

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Order counts, and no two lists are written the same way. */
export function hashOf(
  grounds: { year: number; rules: { id: string }[]; facts: string },
  items: EvidenceItem[],
): string {
  const written = [
    grounds.year,
    grounds.rules.map(({ id }) => id),
    grounds.facts,
    items.map(({ text, source, files, photosShown }) => [
      text,
      source && [source.kind, source.id],
      files.map(({ id, sha256: hash }) => [id, hash]),
      photosShown,
    ]),
  ]
  return sha256(JSON.stringify(written))
}
