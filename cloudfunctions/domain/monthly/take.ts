import { SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import type { Context } from '../../kernel/context'
import { changesIn } from '../changes/store'
import { presentPublic } from '../changes/views'
import { theHospital } from '../org/store'
import { overviewFor } from '../reports/overview/overviewFor'
import { monthsOf } from '../reports/period'
import { monthOf } from '../time/localTime'
import { workIn } from './counted'
import { spanOf } from './periods'
import type { Figures, ToldChange } from './records'
import { MOST_CHANGES } from './terms'

/** The figures of a period as they may be published now. */
export async function takeFigures(period: string, { now }: Pick<Context, 'now'>): Promise<Figures> {
  const overview = await publicOverview(period, now)
  const [work, told, hospital] = await Promise.all([workIn(period, overview), changesOf(period), theHospital(now)])
  return {
    takenAt: now,
    hospital: hospital.name,
    overview,
    work,
    changes: told.slice(0, MOST_CHANGES),
    moreChanges: Math.max(0, told.length - MOST_CHANGES),
  }
}

export function publicOverview(period: string, now: Date) {
  return overviewFor({ period, place: { kind: 'hospital' }, facet: null }, now, SMALL_IN_PUBLIC)
}

const AT_ONCE = 100

/** What was first published in the period, as the public reads it now. */
async function changesOf(period: string): Promise<ToldChange[]> {
  const months = monthsOf(period)
  const { from } = spanOf(period)
  const found: ToldChange[] = []
  // Nothing was touched before it was published.
  for (let after: { at: Date; id: string } | null = null; ;) {
    const page = await changesIn('published', after, AT_ONCE)
    for (const record of page) {
      const first = record.history.find(({ command }) => command === 'publish')
      if (!first || !months.includes(monthOf(first.at))) continue
      const { id, said, changed, department, monthLabel, statusLabel } = presentPublic(record)
      found.push({ id, said, changed, department, monthLabel, statusLabel })
    }
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE || last.updatedAt < from) return found
    after = { at: last.updatedAt, id: last._id }
  }
}
