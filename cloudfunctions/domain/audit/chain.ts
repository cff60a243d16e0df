import type { JournalEntry } from '../../kernel/journal'
import type { LinkRecord, StartRecord } from './records'

/** What makes the journal a chain: hashes with a key that is not in the database (decision 0011). */
export type Hash = (text: string) => string

/** At most so many entries a link: as many as one query of the cloud answers. */
export const ENTRIES_PER_LINK = 100

const DIGITS = 12

export function linkId(number: number): string {
  return String(number).padStart(DIGITS, '0')
}

export function numberOf({ _id }: { _id: string }): number {
  return Number(_id)
}

export const START_ID = linkId(0)

/** What the timer writes on an entry afterwards is no part of what it says. */
const MARKS: readonly (keyof JournalEntry)[] = ['dispatched', 'link']

export function hashOfEntry(entry: JournalEntry, hash: Hash): string {
  return hash(canonical(Object.fromEntries(Object.entries(entry).filter(([key]) => !MARKS.includes(key as never)))))
}

export function makeLink(number: number, prev: string, entries: JournalEntry[], at: Date, hash: Hash): LinkRecord {
  const held = entries.map((entry) => ({ id: entry._id, hash: hashOfEntry(entry, hash) }))
  return signed({ _id: linkId(number), at, entries: held, prev }, hash)
}

export function makeStart(cut: Omit<StartRecord, '_id' | 'hash'>, hash: Hash): StartRecord {
  return signed({ _id: START_ID, ...cut }, hash)
}

function signed<T extends object>(said: T, hash: Hash): T & { hash: string } {
  return { ...said, hash: hash(canonical(said)) }
}

/** Whether a link or a start says what it said when it was made. */
export function isGenuine({ hash: claimed, ...said }: LinkRecord | StartRecord, hash: Hash): boolean {
  return claimed === hash(canonical(said))
}

/** The same text for the same content, whatever order the store answers the fields in. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return `{"$date":"${value.toISOString()}"}`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, content]) => content !== undefined)
    fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, content]) => `${JSON.stringify(key)}:${canonical(content)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
