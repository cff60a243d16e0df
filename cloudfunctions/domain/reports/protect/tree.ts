/** Something that is made up of parts: a year of halves, quarters and months; a hospital of branches and departments. */
export type Tree = { id: string; parts?: Tree[] }

/** The nodes of a tree, flat. `path`: from the node up to the root, both included; `within`: its leaves. */
export type Flat = {
  ids: string[]
  index: ReadonlyMap<string, number>
  path: number[][]
  leaves: number[]
  within: number[][]
  siblings: number[][]
}

export function flatten(root: Tree): Flat {
  const known = flats.get(root)
  if (known) return known
  const flat = flattened(root)
  flats.set(root, flat)
  return flat
}

/** All tables of a year have the same rows and columns. */
const flats = new WeakMap<Tree, Flat>()

function flattened(root: Tree): Flat {
  const flat: Flat = { ids: [], index: new Map(), path: [], leaves: [], within: [], siblings: [] }
  const index = flat.index as Map<string, number>
  const add = ({ id, parts = [] }: Tree, above: number[]): number => {
    const node = flat.ids.push(id) - 1
    index.set(id, node)
    flat.path[node] = [node, ...above]
    const below = parts.map((part) => add(part, flat.path[node] as number[]))
    for (const part of below) flat.siblings[part] = below
    if (below.length === 0) flat.leaves.push(node)
    flat.within[node] = below.length === 0 ? [node] : below.flatMap((part) => flat.within[part] as number[])
    return node
  }
  flat.siblings[add(root, [])] = []
  return flat
}
