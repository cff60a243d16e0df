import {
  type Counted,
  type LedgerCounts,
  type OrderFilter,
  type OrderFlag,
  orderFlags,
  type OrderKind,
  orderKinds,
  type OrderShelf,
  orderShelves,
  type ResearchCategory,
  researchCategories,
} from '@nuanyu/types/orders'
import type { DepartmentRef } from '../feedback/records'

/** So many orders are alike in these things. */
export type Group = {
  shelf: OrderShelf
  kind: OrderKind
  category: ResearchCategory | null
  lead: DepartmentRef
  helpers: DepartmentRef[]
  flags: OrderFlag[]
  n: number
}

type Line = keyof OrderFilter

/** Each line counts under all the other filters, so that a number says how many a tap on it will show. */
export function countsOf(groups: readonly Group[], filter: OrderFilter): Omit<LedgerCounts, 'can'> {
  const under = (line: Line) => groups.filter((group) => fits(group, { ...filter, [line]: null }, line === 'shelf'))
  const sum = (some: readonly Group[]) => some.reduce((n, group) => n + group.n, 0)
  const line = <K extends string>(labels: Record<K, string>, some: Group[], has: (group: Group, id: K) => boolean) =>
    (Object.keys(labels) as K[]).map((id) => ({
      id,
      label: labels[id],
      n: sum(some.filter((group) => has(group, id))),
    }))
  const shelves = under('shelf')
  return {
    open: sum(shelves.filter(({ shelf }) => shelf !== 'ended')),
    shelves: line(orderShelves, shelves, ({ shelf }, id) => shelf === id),
    kinds: line(orderKinds, under('kind'), ({ kind }, id) => kind === id),
    categories: line(researchCategories, under('category'), ({ category }, id) => category === id),
    flags: line(orderFlags, under('flag'), ({ flags }, id) => flags.includes(id)),
    departments: byDepartment(under('departmentId')),
  }
}

function fits(group: Group, filter: OrderFilter, anyShelf: boolean): boolean {
  const { shelf, departmentId, kind, category, flag } = filter
  return (
    (anyShelf || (shelf === null ? group.shelf !== 'ended' : group.shelf === shelf)) &&
    (departmentId === null || placesOf(group).some(({ id }) => id === departmentId)) &&
    (kind === null || group.kind === kind) &&
    (category === null || group.category === category) &&
    (flag === null || group.flags.includes(flag))
  )
}

/** Whoever has most comes first. A helping department is counted like the leading one: both are found by the filter. */
function byDepartment(groups: readonly Group[]): Counted[] {
  const counted = new Map<string, Counted>()
  for (const group of groups)
    for (const { id, name } of placesOf(group))
      counted.set(id, { id, label: name, n: (counted.get(id)?.n ?? 0) + group.n })
  return [...counted.values()].sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
}

function placesOf({ lead, helpers }: Group): DepartmentRef[] {
  return [lead, ...helpers]
}
