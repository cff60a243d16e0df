import { badRequest, writeError } from '../errors'
import { dumpEjson } from './ejson'
import { positionOf } from './match'
import { isArrayIndex, type Path, splitPath } from './paths'
import { type Doc, isPlainObject, own } from './values'

/** Where in a document an update works. */

/** Reads and writes one field of the document being updated. */
export interface Target {
  path: Path
  field: string
  get(): unknown
  set(value: unknown): void
  unset(): void
}
/** The fields an update path means: one, or several for `$[]`. */
export function targets(doc: Doc, field: string, query: unknown): Target[] {
  if (!field.includes('$')) return [targetAt(doc, field)]
  const parts = field.split('.')
  const at = parts.findIndex((part) => part === '$' || part === '$[]')
  const named = parts.find((part) => /^\$\[.+\]$/.test(part))
  // The SDKs send no array filters, so none is ever found.
  if (named)
    throw badRequest(`(BadValue) No array filter found for identifier '${named.slice(2, -1)}' in path '${field}'`)
  if (at === 0)
    throw badRequest(`(BadValue) Cannot have positional (i.e. '$') element in the first position in path '${field}'`)
  if (parts[at] === '$' && parts.indexOf('$', at + 1) > 0)
    throw badRequest(`(BadValue) Too many positional (i.e. '$') elements found in path '${field}'`)
  if (at < 0) {
    if (parts.some((part) => part.startsWith('$')))
      throw writeError(`The dollar ($) prefixed field '${field}' is not valid for storage.`)
    return [targetAt(doc, field)]
  }
  const arrayPath = parts.slice(0, at).join('.')
  const rest = parts.slice(at + 1)
  const indexes: number[] = []
  if (parts[at] === '$') {
    const found = positionOf(doc, query, arrayPath)
    if (found === undefined) throw writeError('The positional operator did not find the match needed from the query.')
    indexes.push(found)
  } else {
    const list = targetAt(doc, arrayPath).get()
    if (!Array.isArray(list))
      throw writeError(`The path '${arrayPath}' must exist in the document in order to apply array updates.`)
    indexes.push(...list.keys())
  }
  return indexes.flatMap((index) => targets(doc, [arrayPath, String(index), ...rest].join('.'), query))
}

export function targetAt(doc: Doc, field: string): Target {
  const path = splitPath(field)
  const last = path[path.length - 1] as string
  return {
    path,
    field,
    get: () => {
      const parent = walk(doc, path, field, false)
      return parent === undefined ? undefined : child(parent, last)
    },
    set: (value) => setChild(walk(doc, path, field, true) as Container, last, value, field),
    unset: () => {
      const parent = walk(doc, path, field, false)
      if (parent === undefined) return
      if (!Array.isArray(parent)) delete parent[last]
      // Removing an element would move the others: MongoDB leaves a null.
      else if (isArrayIndex(last) && Number(last) < parent.length) parent[Number(last)] = null
    },
  }
}

type Container = Doc | unknown[]
const isContainer = (value: unknown): value is Container => Array.isArray(value) || isPlainObject(value)

function child(parent: Container, name: string): unknown {
  if (Array.isArray(parent)) return isArrayIndex(name) ? parent[Number(name)] : undefined
  return own(parent, name)
}

const MAX_PADDING = 1_500_000 // MongoDB refuses to pad an array further than this

function setChild(parent: Container, name: string, value: unknown, field: string): void {
  if (!Array.isArray(parent)) {
    Object.defineProperty(parent, name, { value, writable: true, enumerable: true, configurable: true })
    return
  }
  if (!isArrayIndex(name)) throw cannotCreate(name, parent, field)
  const index = Number(name)
  if (index > parent.length + MAX_PADDING)
    throw writeError(`can't backfill array to larger than ${MAX_PADDING} elements`)
  while (parent.length < index) parent.push(null)
  parent[index] = value
}

function cannotCreate(name: string, parent: unknown, field: string): Error {
  const path = field.split('.')
  const owner = path[path.lastIndexOf(name) - 1] ?? ''
  return writeError(`Cannot create field '${name}' in element {${owner}: ${dumpEjson(parent)}}`)
}

/** The container that holds the last part of the path; creates documents on the way when asked to. */
function walk(doc: Doc, path: Path, field: string, create: boolean): Container | undefined {
  let node: Container = doc
  for (let i = 0; i < path.length - 1; i++) {
    const name = path[i] as string
    const next = child(node, name)
    if (isContainer(next)) {
      node = next
      continue
    }
    if (next !== undefined && create) {
      throw writeError(`Cannot create field '${path[i + 1]}' in element {${name}: ${dumpEjson(next)}}`)
    }
    if (!create) return undefined
    const made: Doc = {}
    setChild(node, name, made, field)
    node = made
  }
  return node
}
