/**
 * What turns one value into another: the same for every kind of setting. A value is flattened into leaves by path; a
 * list of things with ids becomes a leaf for each of their fields and one for their order.
 */

export type Leaf = string | number | boolean | null | string[]
export type Change = { path: string; before: Leaf | undefined; after: Leaf | undefined }

/** Under it lies the order of a list. */
export const ORDER = '#'
const APART = '/'

export function difference(before: unknown, after: unknown): Change[] {
  const [from, to] = [flatten(before), flatten(after)]
  const paths = [...new Set([...from.keys(), ...to.keys()])]
  return paths
    .map((path) => ({ path, before: from.get(path), after: to.get(path) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

/** The value after the changes. */
export function apply(value: unknown, changes: readonly Change[]): unknown {
  const leaves = flatten(value)
  for (const { path, after } of changes) {
    if (after === undefined) leaves.delete(path)
    else leaves.set(path, after)
  }
  return unflatten(leaves)
}

export function flatten(value: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const walk = (node: unknown, path: string): void => {
    if (node === undefined) return
    if (isThings(node)) {
      leaves.set(
        path + ORDER,
        node.map(({ id }) => id),
      )
      for (const { id, ...rest } of node)
        for (const [key, part] of Object.entries(rest)) walk(part, join(path, id, key))
    } else if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      for (const [key, part] of Object.entries(node)) walk(part, path === '' ? key : path + APART + key)
    } else leaves.set(path, node as Leaf)
  }
  walk(value, '')
  return leaves
}

function join(path: string, id: string, key: string): string {
  return [...(path === '' ? [] : [path]), id, key].join(APART)
}

function isThings(node: unknown): node is { id: string }[] {
  return Array.isArray(node) && node.length > 0 && node.every((one) => typeof one === 'object' && one !== null)
}

/** Lists of things lie at the top of a value, so that a path tells what it belongs to. */
function unflatten(leaves: Map<string, Leaf>): unknown {
  const order = leaves.get(ORDER)
  const root: Record<string, unknown> = {}
  for (const [path, leaf] of leaves) if (path !== ORDER) put(root, path.split(APART), leaf)
  if (!Array.isArray(order)) return root
  return order.map((id) => ({ id, ...(root[id] as object | undefined) }))
}

function put(root: Record<string, unknown>, keys: string[], leaf: Leaf): void {
  const last = keys.pop() as string
  let node = root
  for (const key of keys) node = (node[key] ??= {}) as Record<string, unknown>
  node[last] = leaf
}
