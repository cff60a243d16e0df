import {
  type LedgerCounts,
  type OrderFilter,
  type OrderKind,
  orderKinds,
  OrderKind as Kinds,
  orderShelves,
  type ResearchCategory,
  ResearchCategory as Categories,
} from '@nuanyu/types/orders'

/** The ledger's filters as choices, each with how many a tap will show. */

export const ALL = 'all'
export const everything: OrderFilter = { shelf: null, departmentId: null, kind: null, category: null, flag: null }

export function isFiltered(filter: OrderFilter): boolean {
  return Object.values(filter).some((value) => value !== null)
}

const numbered = (label: string, n: number | undefined) => (n === undefined ? label : `${label}（${String(n)}）`)

/** Four segments: what is being put right is most of what has not ended, and is not one of its own. */
export function shelfOptions(counts: LedgerCounts | undefined) {
  const shelf = (id: 'acceptance' | 'lookback') => {
    const n = counts?.shelves.find((one) => one.id === id)?.n
    return { id, label: orderShelves[id], ...(n === undefined ? {} : { count: n }) }
  }
  const open = counts === undefined ? {} : { count: counts.open }
  // How many there ever were helps nobody with what is open.
  return [
    { id: ALL, label: '未了结', ...open },
    shelf('acceptance'),
    shelf('lookback'),
    { id: 'ended', label: orderShelves.ended },
  ]
}

/** Kind and category are one choice: a category is a research issue's. */
export function kindOptions(counts: LedgerCounts | undefined) {
  const kinds = counts?.kinds ?? Kinds.options.map((id) => ({ id, label: orderKinds[id], n: undefined }))
  return [
    { id: ALL, label: '全部类别' },
    ...kinds.map(({ id, label, n }) => ({ id, label: numbered(label, n) })),
    ...(counts?.categories ?? []).map(({ id, label, n }) => ({ id, label: `　${numbered(label, n)}` })),
  ]
}

export function kindChoice({ kind, category }: OrderFilter): string {
  return category ?? kind ?? ALL
}

export function withKind(id: string): Pick<OrderFilter, 'kind' | 'category'> {
  const category = Categories.options.find((one) => one === id) as ResearchCategory | undefined
  if (category) return { kind: 'research', category }
  const kind = Kinds.options.find((one) => one === id) as OrderKind | undefined
  return { kind: kind ?? null, category: null }
}

export function placeOptions(counts: LedgerCounts | undefined) {
  return [
    { id: ALL, label: '全部科室' },
    ...(counts?.departments ?? []).map(({ id, label, n }) => ({ id, label: numbered(label, n) })),
  ]
}

/** What there is none of is no choice, unless it is chosen. */
export function flagChips(counts: LedgerCounts | undefined, { flag }: OrderFilter) {
  return (counts?.flags ?? [])
    .filter(({ id, n }) => n > 0 || id === flag)
    .map(({ id, label, n }) => ({ id, label: `${label} ${String(n)}` }))
}
