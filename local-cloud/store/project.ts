import { badRequest } from '../errors'
import { truthy } from './expressions'
import { elementMatcher, positionOf } from './match'
import { isNumeric } from './numerics'
import { type Path, splitPath } from './paths'
import { type Doc, isPlainObject, toNumber } from './values'

/** Projection of find results. Aggregation's `$project` is another thing: it computes. */

type Projector = (doc: Doc) => Doc

interface Tree {
  [name: string]: Tree | true
}

/** Without a prototype: a field may be called `constructor`. */
const newTree = (): Tree => Object.create(null) as Tree

function addToTree(tree: Tree, path: Path): void {
  let node = tree
  path.forEach((part, i) => {
    const existing = node[part]
    if (i === path.length - 1) node[part] = true
    else if (existing === true) return
    else node = existing ?? (node[part] = newTree())
  })
}

/** The query says which element `list.$` stands for. */
export function compileProjection(spec: unknown, query?: unknown): Projector {
  if (!isPlainObject(spec) || Object.keys(spec).length === 0) return (doc) => doc
  const tree = newTree()
  const slices: [string, unknown][] = []
  const matches: [string, Doc][] = []
  let positional: string | undefined
  let mode: 'include' | 'exclude' | undefined
  let id: boolean | undefined
  for (const [field, value] of Object.entries(spec)) {
    if (isPlainObject(value)) {
      if (Object.keys(value).length !== 1) throw badRequest(`(BadValue) >1 field in obj: ${field}`)
      if ('$slice' in value) {
        checkSlice(value.$slice)
        slices.push([field, value.$slice])
      } else if ('$elemMatch' in value) {
        if (!isPlainObject(value.$elemMatch))
          throw badRequest('(BadValue) elemMatch: Invalid argument, object required')
        if (field.includes('.')) throw badRequest('(BadValue) Cannot use $elemMatch projection on a nested field.')
        elementMatcher(value.$elemMatch)
        matches.push([field, value.$elemMatch])
      } else throw badRequest(`(BadValue) Unsupported projection option: ${field}`)
      continue
    }
    if (field === '_id') {
      id = truthy(value)
      continue
    }
    const wanted = truthy(value) ? 'include' : 'exclude'
    const list = listOfPositional(field, wanted, positional !== undefined)
    positional ??= list
    if (mode && mode !== wanted) {
      throw badRequest(
        `(BadValue) Cannot do ${wanted === 'include' ? 'inclusion' : 'exclusion'} on field ${field} in ${
          mode === 'include' ? 'inclusion' : 'exclusion'
        } projection`,
      )
    }
    mode = wanted
    addToTree(tree, splitPath(list ?? field))
  }
  // `$elemMatch` alone includes only its own field; `$slice` alone keeps all the others.
  if (!mode && (matches.length > 0 || (id === true && slices.length === 0))) mode = 'include'
  const including = mode === 'include'
  if (including) {
    if (id !== false) tree._id = true
    for (const [field] of [...slices, ...matches]) addToTree(tree, splitPath(field))
  } else if (id === false) {
    tree._id = true
  }
  return (doc) => {
    let out = including ? include(doc, tree) : exclude(doc, tree)
    for (const [field, slice] of slices) out = mapAt(out, splitPath(field), (value) => sliced(value, slice)) as Doc
    for (const [field, condition] of matches) out = firstMatch(out, field, condition)
    return positional === undefined ? out : withElement(out, doc, query, positional)
  }
}

function listOfPositional(field: string, wanted: string, isSecond: boolean): string | undefined {
  if (!field.split('.').includes('$')) return undefined
  if (wanted === 'exclude') throw badRequest('(BadValue) Cannot exclude array elements with the positional operator.')
  if (isSecond) throw badRequest('(BadValue) Cannot specify more than one positional proj. per query.')
  if (!field.endsWith('.$') || field.indexOf('.$') !== field.length - 2)
    throw badRequest(
      `(BadValue) Positional projection may only be used at the end, for example: a.b.$. Found: ${field}`,
    )
  return field.slice(0, -2)
}

function withElement(out: Doc, doc: Doc, query: unknown, field: string): Doc {
  const index = positionOf(doc, query, field)
  return mapAt(out, splitPath(field), (list) => {
    if (!Array.isArray(list)) return list
    if (index === undefined)
      throw badRequest(
        `Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array`,
      )
    return [list[index]]
  }) as Doc
}

function checkSlice(spec: unknown): void {
  const list = Array.isArray(spec) ? (spec as unknown[]) : [spec]
  if (!list.every(isNumeric)) throw badRequest('(BadValue) $slice only supports numbers and [skip, limit] arrays')
  if (!Array.isArray(spec)) return
  if (list.length !== 2) throw badRequest('(BadValue) $slice array wrong size')
  if (toNumber(list[1]) <= 0) throw badRequest('(BadValue) $slice limit must be positive')
}

/** Keeps, or drops, the fields at these paths. */
export function picker(paths: readonly Path[], keep: boolean): Projector {
  const tree = newTree()
  for (const path of paths) addToTree(tree, path)
  return (doc) => (keep ? include(doc, tree) : exclude(doc, tree))
}

function include(doc: Doc, tree: Tree): Doc {
  const out: Doc = {}
  for (const name in doc) {
    const branch = tree[name]
    if (branch === undefined) continue
    const value = doc[name]
    if (branch === true) out[name] = value
    else if (Array.isArray(value)) out[name] = includeInArray(value, branch)
    else if (isPlainObject(value)) out[name] = include(value, branch)
  }
  return out
}

const includeInArray = (list: unknown[], tree: Tree): unknown[] =>
  list.flatMap((item): unknown[] =>
    isPlainObject(item) ? [include(item, tree)] : Array.isArray(item) ? [includeInArray(item, tree)] : [],
  )

function exclude(doc: Doc, tree: Tree): Doc {
  const out: Doc = {}
  for (const name in doc) {
    const branch = tree[name]
    if (branch === true) continue
    out[name] = branch ? excludeValue(doc[name], branch) : doc[name]
  }
  return out
}

function excludeValue(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map((item) => excludeValue(item, tree))
  return isPlainObject(value) ? exclude(value, tree) : value
}

function mapAt(value: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [part, ...rest] = path
  if (part === undefined) return change(value)
  if (Array.isArray(value)) return value.map((item) => (isPlainObject(item) ? mapAt(item, path, change) : item))
  if (!isPlainObject(value) || !Object.hasOwn(value, part)) return value
  return { ...value, [part]: mapAt(value[part], rest, change) }
}

function sliced(value: unknown, spec: unknown): unknown {
  if (!Array.isArray(value)) return value
  if (!Array.isArray(spec)) {
    const count = toNumber(spec)
    return count < 0 ? value.slice(count) : value.slice(0, count)
  }
  const skip = toNumber(spec[0])
  const limit = toNumber(spec[1])
  const start = skip < 0 ? Math.max(0, value.length + skip) : skip
  return value.slice(start, start + limit)
}

function firstMatch(doc: Doc, field: string, condition: Doc): Doc {
  const value = doc[field]
  if (!Array.isArray(value)) {
    const { [field]: _gone, ...rest } = doc
    return rest
  }
  const test = elementMatcher(condition)
  const found = (value as unknown[]).find(test)
  const { [field]: _old, ...rest } = doc
  return found === undefined ? rest : { ...doc, [field]: [found] }
}
