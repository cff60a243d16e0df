import type { Table } from './table'
import type { Flat } from './tree'

/** Column by column for every row: what must not be shown. */
export type Hidden = boolean[][]

export type HideOptions = {
  /** Fewer than this, and more than none, is small. */
  least: number
  /** A column that still grows: its sums are missed least when they are hidden. */
  running?: string | undefined
  /** The sums of all rows are shown elsewhere, so nobody may come from outside or go there. */
  keepRows?: boolean
  /** Except where the sums of all that would then change are withheld elsewhere as well. Leaves by id, null for outside. */
  mayLeave?: (row: string, column: string, back: string | null) => boolean
  /** Withheld whatever comes of it. */
  already?: Hidden
  /** The same for columns, but for whom the sum itself is small: then it is withheld elsewhere too. */
  keepColumns?: boolean
  /**
   * Whether somebody of a row and a column and somebody of another row and column may change places without its being
   * seen in another table; leaves by id, null for outside.
   */
  swaps?: (row: string, column: string, to: string | null, back: string | null) => boolean
}

/**
 * Which counts of a table are withheld so that no small one can be worked out from all the others, however they are
 * subtracted. Small ones are hidden; and for each of them so many others that **another table would look the same**:
 * one person moved from row A to row B in one column and back in another changes nothing that is shown. So nobody can
 * tell the small count from one that differs by one, whatever they ask for (the attacker in the tests tries).
 */
export function hide(table: Table, options: HideOptions): Hidden {
  const search = new Search(table, options)
  const { rows, columns, values } = table
  // From the leaves up: what hides a month often already hides the quarter.
  for (let row = rows.ids.length - 1; row >= 0; row--) {
    for (let column = columns.ids.length - 1; column >= 0; column--) {
      const n = values[row]?.[column] as number
      if (n > 0 && n < options.least && !search.cover(row, column)) return values.map((line) => line.map((m) => m > 0))
    }
  }
  return search.hidden
}

/** Somebody in leaf `row` and leaf `column` goes to the leaf `to`, and in the column `back` somebody comes back. */
type Move = { row: number; column: number; to: number | null; back: number | null }

class Search {
  readonly hidden: Hidden
  readonly #table: Table
  readonly #options: HideOptions
  readonly #weights: number[]
  /** What was looked up, by row and by column. */
  readonly #beside: Record<'near' | 'all', number[]>[] = []
  readonly #apart: (number | null)[][] = []

  constructor(table: Table, options: HideOptions) {
    const { least, running, already } = options
    this.#table = table
    this.#options = options
    this.hidden = table.values.map((line, row) =>
      line.map((n, column) => (n > 0 && n < least) || already?.[row]?.[column] === true),
    )
    const now = running === undefined ? undefined : table.columns.index.get(running)
    const growing = new Set(now === undefined ? [] : (table.columns.path[now] as number[]).slice(1))
    this.#weights = table.columns.ids.map((_, column) => (growing.has(column) ? 0.05 : 1))
  }

  /** Makes sure that the count here could be another one; false where it cannot be. */
  cover(row: number, column: number): boolean {
    let best: { move: Move; cost: number } | null = null
    for (const move of this.#moves(row, column)) {
      const cost = this.#cost(move, best?.cost ?? Infinity)
      if (!best || cost < best.cost) best = { move, cost }
      if (cost === 0) return true
    }
    if (best) this.#each(best.move, (r, c) => ((this.hidden[r] as boolean[])[c] = true))
    return best !== null
  }

  /**
   * Neighbours first, then everybody, then out of the table: what is near hides least. Together with those they change
   * places with they should be no small number either.
   */
  *#moves(row: number, column: number): Generator<Move> {
    const { near, all } = this.#others(row)
    for (const [others, ample] of [
      [near, true],
      [all, true],
      [near, false],
      [all, false],
    ] as const) {
      let found = false
      for (const move of this.#among(row, column, others, ample)) {
        found = true
        yield move
      }
      if (found) return
    }
    if (!this.#options.keepRows || this.#options.mayLeave) yield* this.#among(row, column, [null], false)
  }

  #ample({ row, column, to, back }: Move): boolean {
    const { values } = this.#table
    const { least } = this.#options
    const here = values[row]?.[column] ?? 0
    if (to !== null && here + (values[to]?.[column] ?? 0) < least) return false
    return back === null || here + (values[row]?.[back] ?? 0) >= least
  }

  *#among(row: number, column: number, others: (number | null)[], ample: boolean): Generator<Move> {
    const { values } = this.#table
    const backs = this.#backs(column)
    for (const leaf of this.#somebody(row, column)) {
      for (const to of others) {
        for (const back of backs) {
          // Whoever comes back has to be there first.
          if (to !== null && back !== null && (values[to]?.[back] ?? 0) === 0) continue
          const move = { row: leaf.row, column: leaf.column, to, back }
          if ((!ample || this.#ample(move)) && this.#swaps(move)) yield move
        }
      }
    }
  }

  #swaps({ row, column, to, back }: Move): boolean {
    const { swaps, mayLeave, keepRows } = this.#options
    const { rows, columns } = this.#table
    const id = (ids: string[], node: number | null) => (node === null ? null : (ids[node] as string))
    if (to === null && keepRows && !mayLeave?.(id(rows.ids, row)!, id(columns.ids, column)!, id(columns.ids, back)))
      return false
    return !swaps || swaps(id(rows.ids, row)!, id(columns.ids, column)!, id(rows.ids, to), id(columns.ids, back))
  }

  /** Pairs of leaves below that count somebody. */
  *#somebody(row: number, column: number): Generator<Pick<Move, 'row' | 'column'>> {
    const { rows, columns, values } = this.#table
    for (const r of rows.within[row] as number[])
      for (const c of columns.within[column] as number[]) if ((values[r]?.[c] ?? 0) > 0) yield { row: r, column: c }
  }

  /** Leaves beside the row: below the same node, or all. */
  #others(row: number): Record<'near' | 'all', number[]> {
    const { rows } = this.#table
    const known = this.#beside[row]
    if (known) return known
    const own = new Set(rows.within[row])
    const not = (leaves: number[]) => leaves.filter((one) => !own.has(one))
    const near = not((rows.siblings[row] ?? []).flatMap((one) => rows.within[one] as number[]))
    return (this.#beside[row] = { near, all: not(rows.leaves) })
  }

  /** Leaves beside the column, and outside where somebody may come from there. */
  #backs(column: number): (number | null)[] {
    const { columns } = this.#table
    const known = this.#apart[column]
    if (known) return known
    const inside = new Set(columns.within[column])
    const backs: (number | null)[] = columns.leaves.filter((one) => !inside.has(one))
    const sum = columns.path[column]?.length === 1
    if (!this.#options.keepColumns || sum) backs.push(null)
    return (this.#apart[column] = backs)
  }

  #cost(move: Move, most: number): number {
    const { rows, values } = this.#table
    let cost = 0
    this.#each(move, (r, c) => {
      // The sums of the whole house are missed first, also while they grow.
      const weight = rows.path[r]?.length === 1 ? 1 : (this.#weights[c] ?? 1)
      if (cost < most && !this.hidden[r]?.[c]) cost += (1 + (values[r]?.[c] ?? 0)) * weight
    })
    return cost
  }

  /** Every count that the move would change. */
  #each({ row, column, to, back }: Move, visit: (row: number, column: number) => void): void {
    const { rows, columns } = this.#table
    const across = apart(columns, column, back)
    for (const r of apart(rows, row, to)) for (const c of across) visit(r, c)
  }
}

/**
 * The nodes that hold one of the two leaves and not the other; all above the one, where there is no other. Asked
 * thousands of times about the same two.
 */
export function apart(tree: Flat, a: number, b: number | null): number[] {
  const above = tree.path[a] as number[]
  if (b === null) return above
  const known = between.get(tree) ?? new Map<number, number[]>()
  between.set(tree, known)
  const pair = a * tree.ids.length + b
  const nodes = known.get(pair) ?? nodesApart(tree, above, b)
  known.set(pair, nodes)
  return nodes
}

const between = new WeakMap<Flat, Map<number, number[]>>()

function nodesApart(tree: Flat, above: number[], b: number): number[] {
  const others = tree.path[b] as number[]
  return [...above.filter((node) => !others.includes(node)), ...others.filter((node) => !above.includes(node))]
}
