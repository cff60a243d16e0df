import { writeError } from '../errors'
import { type Path, splitPath, valuesAt } from './paths'
import { type Doc, encodeKey, invertKey, RANK } from './values'

/** What an index holds about a document: one encoded key per value, several when a field is an array. */

export interface IndexSpec {
  name: string
  keys: readonly { field: string; path: Path; direction: 1 | -1 }[]
  unique: boolean
}

/** Stands for an empty array, which MongoDB sorts before null. */
const EMPTY = Symbol('empty array')

/** The values a field contributes to sorting and to indexes; never empty: a missing field counts as null. */
export function indexValues(doc: Doc, path: Path): unknown[] {
  const out: unknown[] = []
  for (const value of valuesAt(doc, path)) {
    if (!Array.isArray(value)) out.push(value === undefined ? null : value)
    else if (value.length === 0) out.push(EMPTY)
    else out.push(...(value as unknown[]))
  }
  if (out.length === 0) out.push(null)
  return out
}

const EMPTY_KEY = String.fromCharCode(RANK.emptyArray)
export const encodeIndexValue = (value: unknown): string => (value === EMPTY ? EMPTY_KEY : encodeKey(value))

const MAX_ENTRIES = 5000

export interface Entries {
  keys: Set<string>
  /** Positions of the fields that hold arrays in this document. */
  multikey: number[]
}

export function entriesOf(doc: Doc, index: IndexSpec): Entries {
  let keys = ['']
  const multikey: number[] = []
  index.keys.forEach(({ path, direction }, position) => {
    const raw = valuesAt(doc, path)
    if (raw.length > 1 || Array.isArray(raw[0])) multikey.push(position)
    const encoded = [...new Set(indexValues(doc, path).map(encodeIndexValue))].map((key) =>
      direction === 1 ? key : invertKey(key),
    )
    if (keys.length * encoded.length > MAX_ENTRIES)
      throw writeError(`too many keys for index ${index.name}: cannot index parallel arrays of this size`)
    keys = keys.flatMap((prefix) => encoded.map((key) => prefix + key))
  })
  return { keys: new Set(keys), multikey }
}

export function indexSpec(name: string, keys: Record<string, unknown>, unique: boolean): IndexSpec {
  return {
    name,
    unique,
    keys: Object.entries(keys).map(([field, direction]) => ({
      field,
      path: splitPath(field),
      direction: direction === -1 || direction === '-1' || direction === 'desc' ? (-1 as const) : (1 as const),
    })),
  }
}
