/** In which order departments stand. Ten is the least on which anything is ranked; what is late is no ranking. */
import { type PlaceRow, type Rate, SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import { sayBriefN, sayCount, sayMean, sayRate } from '../../features/charts/say'

export interface Column {
  id: string
  title: string
  /** What is sorted by; null: too few to be compared, withheld, or nothing. */
  by: (row: PlaceRow) => number | null
  said: (row: PlaceRow) => string
  /** The n behind a rate. */
  behind?: (row: PlaceRow) => string
  /** What one looks for first. */
  first: 'high' | 'low'
}

export type Order = { column: string; from: 'high' | 'low' }

/** Work that waits comes first however little it is: it is to be done, and nobody is compared by it. */
export const OVERDUE_COLUMN = 'overdue'

function enough(count: number | null): number | null {
  return count !== null && count >= SMALL_IN_PUBLIC ? count : null
}

function enoughOf({ n, value }: Rate): number | null {
  return enough(n) === null ? null : value
}

const counted = (id: 'complaints' | 'ratings' | 'thanks', title: string): Column => ({
  id,
  title,
  by: (row) => enough(row[id]),
  said: (row) => sayCount(row[id]),
  first: 'high',
})

const rated = (id: 'response' | 'solved' | 'satisfied', title: string): Column => ({
  id,
  title,
  by: (row) => enoughOf(row.rates[id]),
  said: (row) => sayRate(row.rates[id]),
  behind: (row) => sayBriefN(row.rates[id]),
  first: 'low',
})

export const COLUMNS: readonly Column[] = [
  {
    id: OVERDUE_COLUMN,
    title: '逾期',
    by: (row) => row.overdueNow,
    said: (row) => sayCount(row.overdueNow),
    first: 'high',
  },
  counted('complaints', '投诉'),
  counted('ratings', '评价'),
  counted('thanks', '感谢'),
  { id: 'stars', title: '平均星级', by: (row) => enoughOf(row.stars), said: (row) => sayMean(row.stars), first: 'low' },
  rated('response', '响应率'),
  rated('solved', '解决率'),
  rated('satisfied', '满意率'),
]

/** Those that may be compared, sorted; the others as the house lists them. Of equals the house's order holds as well. */
export function rank(rows: readonly PlaceRow[], { column, from }: Order): { ranked: PlaceRow[]; others: PlaceRow[] } {
  const by = COLUMNS.find(({ id }) => id === column)?.by ?? (() => null)
  const ranked = rows.filter((row) => by(row) !== null)
  const sign = from === 'high' ? -1 : 1
  return {
    ranked: [...ranked].sort((a, b) => sign * ((by(a) ?? 0) - (by(b) ?? 0))),
    others: rows.filter((row) => by(row) === null),
  }
}

/** Why the rest is not in the order, or what the order is. */
export function sayOrder({ column }: Order): string {
  return column === OVERDUE_COLUMN
    ? '按要办的逾期件数排，不是名次；一样多的按科室目录排'
    : `不到 ${String(SMALL_IN_PUBLIC)} 的太少，比不出高低，不排名次，按科室目录列出`
}
