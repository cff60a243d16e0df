import { badRequest } from '../errors'
import { elementMatcher } from './match'
import { type Path, splitPath } from './paths'
import { type Doc, isPlainObject, toNumber } from './values'

/** Projection of find results. Aggregation's `$project` is another thing: it computes. */

type Projector = (doc: Doc) => Doc

interface Tree {
  [name: string]: Tree | true
}

function addToTree(tree: Tree, path: Path): void {
  let node = tree
  path.forEach((part, i) => {
    const existing = node[part]
    if (i === path.length - 1) node[part] = true
    else if (existing === true) return
    else node = existing ?? (node[part] = {})
  })
}

const isTruthy = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0)

export function compileProjection(spec: unknown): Projector {
  if (!isPlainObject(spec) || Object.keys(spec).length === 0) return (doc) => doc
  const tree: Tree = {}
  const slices: [string, unknown][] = []
  const matches: [string, Doc][] = []
  let mode: 'include' | 'exclude' | undefined
  let id: boolean | undefined
  for (const [field, value] of Object.entries(spec)) {
    if (isPlainObject(value)) {
      if ('$slice' in value) slices.push([field, value.$slice])
      else if (isPlainObject(value.$elemMatch)) matches.push([field, value.$elemMatch])
      else throw badRequest(`(BadValue) Unsupported projection option: ${field}`)
      continue
    }
    if (field === '_id') {
      id = isTruthy(value)
      continue
    }
    const wanted = isTruthy(value) ? 'include' : 'exclude'
    if (mode && mode !== wanted) {
      throw badRequest(
        `(BadValue) Cannot do ${wanted === 'include' ? 'inclusion' : 'exclusion'} on field ${field} in ${
          mode === 'include' ? 'inclusion' : 'exclusion'
        } projection`,
      )
    }
    mode = wanted
    addToTree(tree, splitPath(field))
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
    return out
  }
}

/** Keeps, or drops, the fields at these paths. */
export function picker(paths: readonly Path[], keep: boolean): Projector {
  const tree: Tree = {}
  for (const path of paths) addToTree(tree, path)
  return (doc) => (keep ? include(doc, tree) : exclude(doc, tree))
}

function include(doc: Doc, tree: Tree): Doc {
  const out: Doc = {}
  for (const name in doc) {
    const branch = Object.prototype.hasOwnProperty.call(tree, name) ? tree[name] : undefined
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
    const branch = Object.prototype.hasOwnProperty.call(tree, name) ? tree[name] : undefined
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
  if (!isPlainObject(value) || !(part in value)) return value
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
