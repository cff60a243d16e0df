import { isPlainObject, own } from './values'

export type Path = readonly string[]

export const splitPath = (path: string): Path => path.split('.')
export const isArrayIndex = (part: string): boolean => /^(0|[1-9]\d*)$/.test(part)

/**
 * Every value a dotted path leads to, walking through arrays as MongoDB does. `undefined` stands for a field
 * that is missing in a document on the way; scalars inside an array lead nowhere and yield nothing.
 */
export function valuesAt(root: unknown, path: Path, from = 0): unknown[] {
  const out: unknown[] = []
  collect(root, path, from, out)
  return out
}

function collect(value: unknown, path: Path, at: number, out: unknown[]): void {
  let node = value
  for (let i = at; i < path.length; i++) {
    const part = path[i] as string
    if (Array.isArray(node)) {
      const list = node as unknown[]
      if (isArrayIndex(part) && Number(part) < list.length) collect(list[Number(part)], path, i + 1, out)
      for (const item of list) if (isPlainObject(item)) collect(item, path, i, out)
      return
    }
    if (!isPlainObject(node)) {
      out.push(undefined)
      return
    }
    node = own(node, part)
    if (node === undefined) {
      out.push(undefined)
      return
    }
  }
  out.push(node)
}

/** The value at a path that does not cross arrays other than by index, or undefined. */
export function getPath(root: unknown, path: Path): unknown {
  let node = root
  for (const part of path) {
    if (Array.isArray(node)) node = isArrayIndex(part) ? (node as unknown[])[Number(part)] : undefined
    else node = isPlainObject(node) ? own(node, part) : undefined
  }
  return node
}
