import type { Labelled } from '@nuanyu/types/common'
import type { HeatView, Phrase } from '@nuanyu/types/handbook'
import { NO_POST } from '../reports/contribution'
import { type Guard, HOSPITAL } from '../reports/guard'
import { KindGuard } from '../reports/kindGuard'
import { labelOf } from '../reports/period'
import type { Sheet } from '../reports/sheet'
import { ANY_KIND } from './phrases'
import type { Handbook } from './records'

type HeatSource = {
  sheet: Sheet
  guard: Pick<Guard, 'count' | 'heard'>
  handbook: Pick<Handbook, 'phrases' | 'retired'>
  postKinds: Labelled[]
  year: string
  now: Date
}

/** How often which phrase was heard at which kind of post in a year, with what must not be shown left out. */
export function presentHeat({ sheet, guard, handbook, postKinds, year, now }: HeatSource): HeatView {
  const everywhere = sheet.departments(year)
  const ratings = sheet.sums('heard', everywhere, year, 'kinds')
  const columns = columnsOf(postKinds, ratings)
  const kinds = new KindGuard(sheet, year)
  const n = guard.count('ratings', HOSPITAL, year)
  const heard = new Set(
    (['warm', 'forbidden'] as const).flatMap((tone) => [...sheet.sums('heard', everywhere, year, tone).keys()]),
  )
  const rows = [...handbook.phrases, ...handbook.retired].flatMap((phrase, index) =>
    heard.has(phrase.id) ? [rowOf(phrase, index >= handbook.phrases.length)] : [],
  )
  return {
    label: labelOf(year),
    asOf: now.toISOString(),
    columns: columns.map((kind) => ({ ...kind, ratings: n === null ? null : kinds.ratings(kind.id) })),
    rows,
  }

  function rowOf({ id, tone, postKind, scene, text }: Phrase, retired: boolean) {
    const total = guard.heard(`${tone}.${id}`, HOSPITAL, year)
    // The parts would give the sum away.
    const counts = columns.map((kind) => (total === null ? null : kinds.heard(id, kind.id)))
    return { id, tone, postKind, scene, text, retired, counts, total }
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
