import type { Labelled } from '@nuanyu/types/common'
import type { HeatView, Phrase } from '@nuanyu/types/handbook'
import { NO_POST } from '../reports/contribution'
import { labelOf, type Period } from '../reports/period'
import type { HeardRollup } from '../reports/store'
import { column, count } from '../reports/suppress'
import { ANY_KIND } from './phrases'
import type { Handbook } from './records'

type HeatSource = {
  rollups: HeardRollup[]
  handbook: Pick<Handbook, 'phrases' | 'retired'>
  postKinds: Labelled[]
  period: Period
  now: Date
}

/**
 * How often which phrase was heard at which kind of post. A row's total stands elsewhere too, so in each row the small
 * counts are hidden together with as many others as leave them in doubt. There are no totals of columns.
 */
export function presentHeat({ rollups, handbook, postKinds, period, now }: HeatSource): HeatView {
  const ratings = summed(rollups.map(({ kinds = {} }) => kinds))
  const heard = new Map<string, Record<string, number>>()
  for (const { heard: parts = {} } of rollups) {
    for (const [kind, counts] of Object.entries(parts)) {
      for (const [id, n] of Object.entries(counts)) {
        const row = heard.get(id) ?? {}
        heard.set(id, { ...row, [kind]: (row[kind] ?? 0) + n })
      }
    }
  }
  const columns = columnsOf(postKinds, ratings)
  const shownRatings = column(columns.map(({ id }) => ratings[id] ?? 0))
  const rows = [...handbook.phrases, ...handbook.retired].flatMap((phrase, index) => {
    const counts = heard.get(phrase.id)
    return counts ? [rowOf(phrase, index >= handbook.phrases.length, counts, columns)] : []
  })
  return {
    label: labelOf(period),
    asOf: now.toISOString(),
    columns: columns.map((kind, index) => ({ ...kind, ratings: shownRatings[index] ?? null })),
    rows,
  }
}

function rowOf(phrase: Phrase, retired: boolean, counts: Record<string, number>, columns: Labelled[]) {
  const { id, tone, postKind, scene, text } = phrase
  const values = columns.map((kind) => counts[kind.id] ?? 0)
  const total = values.reduce((sum, value) => sum + value, 0)
  return { id, tone, postKind, scene, text, retired, counts: column(values), total: count(total) }
}

/** Kinds of post in their order, kinds that are no longer used, and no post: the last two where there is anything. */
function columnsOf(postKinds: Labelled[], ratings: Record<string, number>): Labelled[] {
  const known = postKinds.map(({ id, label }) => ({ id, label }))
  const former = Object.keys(ratings)
    .filter((id) => id !== NO_POST && id !== ANY_KIND.id && !known.some((kind) => kind.id === id))
    .map((id) => ({ id, label: id }))
  const none = ratings[NO_POST] ? [{ id: NO_POST, label: '未扫码' }] : []
  return [...known, ...former, ...none]
}

function summed(parts: Record<string, number>[]): Record<string, number> {
  const result: Record<string, number> = {}
  for (const part of parts) for (const [key, n] of Object.entries(part)) result[key] = (result[key] ?? 0) + n
  return result
}
