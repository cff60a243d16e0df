import type { Labelled } from '@nuanyu/types/common'
import type { HeatView, Phrase } from '@nuanyu/types/handbook'
import { NO_POST } from '../reports/contribution'
import { KindGuard } from '../reports/kindGuard'
import { labelOf, yearOf } from '../reports/period'
import type { Sheet } from '../reports/sheet'
import { ANY_KIND } from './phrases'
import type { Handbook } from './records'

type HeatSource = {
  sheet: Sheet
  handbook: Pick<Handbook, 'phrases' | 'retired'>
  postKinds: Labelled[]
  period: string
  now: Date
}

/** How often which phrase was heard at which kind of post, with what must not be shown left out. */
export function presentHeat({ sheet, handbook, postKinds, period, now }: HeatSource): HeatView {
  const year = yearOf(period)
  const everywhere = sheet.departments(year)
  const ratings = sheet.sums('heard', everywhere, year, 'kinds')
  const columns = columnsOf(postKinds, ratings)
  const guard = new KindGuard(sheet, [...new Set([...columns.map(({ id }) => id), ...ratings.keys()])], year, now)
  const heard = new Set(
    (['warm', 'forbidden'] as const).flatMap((tone) => [...sheet.sums('heard', everywhere, period, tone).keys()]),
  )
  const rows = [...handbook.phrases, ...handbook.retired].flatMap((phrase, index) =>
    heard.has(phrase.id) ? [rowOf(phrase, index >= handbook.phrases.length)] : [],
  )
  return {
    label: labelOf(period),
    asOf: now.toISOString(),
    columns: columns.map((kind) => ({ ...kind, ratings: guard.ratings(kind.id, period) })),
    rows,
  }

  function rowOf({ id, tone, postKind, scene, text }: Phrase, retired: boolean) {
    const counts = columns.map((kind) => guard.heard(id, kind.id, period))
    return { id, tone, postKind, scene, text, retired, counts, total: guard.heard(id, null, period) }
  }
}

/** Kinds of post in their order, kinds that are no longer used, and no post: the last two where there is anything. */
function columnsOf(postKinds: Labelled[], ratings: ReadonlyMap<string, number>): Labelled[] {
  const known = postKinds.map(({ id, label }) => ({ id, label }))
  const former = [...ratings.keys()]
    .filter((id) => id !== NO_POST && id !== ANY_KIND.id && !known.some((kind) => kind.id === id))
    .map((id) => ({ id, label: id }))
  const none = ratings.has(NO_POST) ? [{ id: NO_POST, label: '未扫码' }] : []
  return [...known, ...former, ...none]
}
