import { invalidParam, writeError } from '../errors'
import { cellKeys } from './cells'
import { type Path, splitPath, valuesAt } from './paths'
import { type Doc, encodeKey, invertKey, RANK } from './values'

/** What an index holds about a document: one encoded key per value, several when a field is an array. */

export interface IndexSpec {
  name: string
  keys: readonly IndexField[]
  unique: boolean
}

interface IndexField {
  field: string
  path: Path
  direction: 1 | -1
  /** Holds the cells of the places in the field, and nothing of documents without one. */
  geo: boolean
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

interface Entries {
  keys: Set<string>
  /** Positions of the fields that hold arrays in this document. */
  multikey: number[]
}

export function entriesOf(doc: Doc, index: IndexSpec): Entries {
  let keys = ['']
  const multikey: number[] = []
  index.keys.forEach(({ path, direction, geo }, position) => {
    const encoded = geo ? cellKeys(doc, path) : encodedValues(doc, path, direction)
    const isMultikey = geo ? encoded.length > 1 : holdsSeveral(doc, path)
    if (isMultikey) multikey.push(position)
    if (keys.length * encoded.length > MAX_ENTRIES)
      throw writeError(`too many keys for index ${index.name}: cannot index parallel arrays of this size`)
    keys = keys.flatMap((prefix) => encoded.map((key) => prefix + key))
  })
  return { keys: new Set(keys), multikey }
}

const encodedValues = (doc: Doc, path: Path, direction: 1 | -1): string[] => {
  const keys = [...new Set(indexValues(doc, path).map(encodeIndexValue))]
  return direction === 1 ? keys : keys.map(invertKey)
}

function holdsSeveral(doc: Doc, path: Path): boolean {
  const values = valuesAt(doc, path)
  return values.length > 1 || Array.isArray(values[0])
}

/** As it is stored: an ascending or descending field, or one of places. */
export type KeyKind = 1 | -1 | 'cells'

/**
 * The fields of an index in the spellings of the schema file, of WeChat's interface (`[{name, direction: "1"}]`) and of
 * CloudBase's (`[{Name, Direction}]`). Places are `2dsphere` there; `2d` is MongoDB's older word.
 */
export function readKeys(declared: unknown): Record<string, KeyKind> {
  const list: [unknown, unknown][] = Array.isArray(declared)
    ? (declared as Record<string, unknown>[]).map((key) => [key.name ?? key.Name, key.direction ?? key.Direction])
    : Object.entries((declared ?? {}) as Record<string, unknown>)
  return Object.fromEntries(list.map(([field, kind]) => [String(field), kindOf(kind)]))
}

function kindOf(kind: unknown): KeyKind {
  if (kind === '2dsphere' || kind === '2d') return 'cells'
  return isDescending(kind) ? -1 : 1
}

const isDescending = (kind: unknown): boolean => kind === -1 || kind === '-1' || kind === 'desc'

export function indexSpec(name: string, keys: Record<string, unknown>, unique: boolean): IndexSpec {
  const fields = Object.entries(keys).map(([field, kind]) => ({
    field,
    path: splitPath(field),
    direction: isDescending(kind) ? (-1 as const) : (1 as const),
    // An index of places that an older version stored under the word of the schema was an ascending one.
    geo: kind === 'cells',
  }))
  const places = fields.filter(({ geo }) => geo).length
  if (places > 1) throw invalidParam(`index ${name}: an index can hold the places of one field only`)
  if (places > 0 && unique) throw invalidParam(`index ${name}: places cannot be unique`)
  return { name, unique, keys: fields }
}
