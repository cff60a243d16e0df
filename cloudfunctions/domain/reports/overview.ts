import type { Choice } from '@nuanyu/types/settings'
import type { Phrase } from '@nuanyu/types/handbook'
import type { Overview, Rate, ThreeRates } from '@nuanyu/types/reports'
import { NO_DEPARTMENT } from './contribution'
import { days, sum, sumBelow } from './figures'
import { contains, labelOf, type Period, previousOf, trendKey } from './period'
import type { Rollup } from './store'
import { column, count, rate } from './suppress'

export type OverviewSource = {
  rollups: Rollup[]
  period: Period
  branchId: string | null
  departments: { id: string; name: string; branchId: string | null }[]
  attitudes: Choice[]
  phrases: Phrase[]
  now: Date
}

/** The Party office's month from stored figures alone. Everything about people passes `suppress.ts` on its way out. */
export function presentOverview(source: OverviewSource): Overview {
  const { period, branchId, now } = source
  // A department counts for the branch it belongs to today.
  const ofBranch = new Set(source.departments.filter((one) => one.branchId === branchId).map(({ id }) => id))
  const inBranch = source.rollups.filter(({ departmentId }) => branchId === null || ofBranch.has(departmentId))
  const current = inBranch.filter(({ month }) => contains(period, month))
  const before = inBranch.filter(({ month }) => contains(previousOf(period), month))
  return {
    period: { ...period, label: labelOf(period) },
    asOf: now.toISOString(),
    volume: { ...volumeOf(current), previous: volumeOf(before) },
    stars: rate(sum(current, 'stars'), sum(current, 'ratings')),
    rates: threeRates(current),
    changed: rate(sum(current, 'changed'), sum(current, 'asked')),
    // Work in hand, whenever it was received. These are tasks, listed one by one elsewhere, not counts of people.
    openNow: sum(inBranch, 'open'),
    overdueNow: sum(inBranch, 'openOverdue'),
    trend: trendOf(current, period),
    departments: departmentRows(current, inBranch, source.departments),
    attitudes: attitudeTable(current, source),
    phrases: {
      warm: phraseCounts(current, 'warm', source.phrases),
      forbidden: phraseCounts(current, 'forbidden', source.phrases),
    },
  }
}

function volumeOf(rollups: Rollup[]) {
  // The n of the three rates is about both together, so one of them must not give the other away.
  const [complaints = null, suggestions = null] = column([sum(rollups, 'complaints'), sum(rollups, 'suggestions')])
  return { ratings: count(sum(rollups, 'ratings')), complaints, suggestions, thanks: count(sum(rollups, 'thanks')) }
}

/** 三率 (DOMAIN §1): on time ÷ due, solved ÷ asked, satisfied ÷ asked. Silence counts as asked. */
function threeRates(rollups: Rollup[]): ThreeRates {
  const asked = sum(rollups, 'asked')
  return {
    response: rate(sum(rollups, 'onTime'), sum(rollups, 'due')),
    solved: rate(sum(rollups, 'solved'), asked),
    satisfied: rate(sum(rollups, 'satisfied'), asked),
  }
}

function trendOf(rollups: Rollup[], period: Period): Overview['trend'] {
  const keyOf = trendKey(period)
  const buckets = new Map<string, { key: string; label: string; ratings: number; complaints: number }>()
  for (const { day, ratings, complaints } of days(rollups)) {
    const { key, label } = keyOf(day)
    const sofar = buckets.get(key) ?? { key, label, ratings: 0, complaints: 0 }
    buckets.set(key, { ...sofar, ratings: sofar.ratings + ratings, complaints: sofar.complaints + complaints })
  }
  const list = [...buckets.values()]
  const ratings = column(list.map((bucket) => bucket.ratings))
  const complaints = column(list.map((bucket) => bucket.complaints))
  return list.map(({ key, label }, index) => ({
    key,
    label,
    ratings: ratings[index] ?? null,
    complaints: complaints[index] ?? null,
  }))
}

/** The table of departments, with what has none yet as a row of its own, so that the rows add up to the total. */
function departmentRows(
  current: Rollup[],
  all: Rollup[],
  departments: OverviewSource['departments'],
): Overview['departments'] {
  const of = (rollups: Rollup[], id: string) => rollups.filter(({ departmentId }) => departmentId === id)
  const rows = [...departments, { id: NO_DEPARTMENT, name: '尚未分派' }]
    .map(({ id, name }) => ({ id, name, figures: of(current, id), overdueNow: sum(of(all, id), 'openOverdue') }))
    .filter(({ figures, overdueNow }) => figures.length > 0 || overdueNow > 0)
  const columnOf = (path: string) => column(rows.map(({ figures }) => sum(figures, path)))
  const [ratings, complaints, suggestions] = [columnOf('ratings'), columnOf('complaints'), columnOf('suggestions')]
  const [due, asked] = [columnOf('due'), columnOf('asked')]
  return rows.map(({ id, name, figures, overdueNow }, index) => {
    // A hidden count must not come back as the n of a rate.
    const casesHidden = complaints[index] === null || suggestions[index] === null
    const rates = threeRates(figures)
    return {
      id,
      name,
      ratings: ratings[index] ?? null,
      stars: ratings[index] === null ? HIDDEN : rate(sum(figures, 'stars'), sum(figures, 'ratings')),
      complaints: complaints[index] ?? null,
      rates: {
        response: casesHidden || due[index] === null ? HIDDEN : rates.response,
        solved: casesHidden || asked[index] === null ? HIDDEN : rates.solved,
        satisfied: casesHidden || asked[index] === null ? HIDDEN : rates.satisfied,
      },
      overdueNow,
    }
  })
}

const HIDDEN: Rate = { n: null, value: null }

function attitudeTable(current: Rollup[], source: OverviewSource): Overview['attitudes'] {
  const { departments } = source
  // What is no longer offered has its column as long as somebody chose it in the period.
  const counted = sumBelow(current, 'attitudes')
  const attitudes = source.attitudes.filter(({ id, retired }) => !retired || counted.has(id))
  const rows = departments
    .map(({ id, name }) => ({
      id,
      name,
      counts: sumBelow(
        current.filter(({ departmentId }) => departmentId === id),
        'attitudes',
      ),
    }))
    .filter(({ counts }) => counts.size > 0)
  return {
    columns: attitudes.map(({ id, label }) => ({ id, label })),
    rows: rows.map(({ id, name, counts }) => ({
      id,
      name,
      counts: attitudes.map((attitude) => count(counts.get(attitude.id) ?? 0)),
    })),
  }
}

const PHRASES_SHOWN = 8

function phraseCounts(current: Rollup[], tone: 'warm' | 'forbidden', phrases: Phrase[]): Overview['phrases']['warm'] {
  return [...sumBelow(current, tone)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, PHRASES_SHOWN)
    .map(([id, n]) => ({ id, text: phrases.find((phrase) => phrase.id === id)?.text ?? id, count: count(n) }))
}
