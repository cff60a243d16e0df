import type { ReportTable } from '@nuanyu/types/monthly'
import type { Figures as Span, Heat, Overview, Rate } from '@nuanyu/types/reports'
import { monthsOf } from '../../reports/period'
import type { WorkCounts } from '../records'
import { sayCount, sayDifference, sayGrowth, sayMean, sayRate } from './say'

/** The tables of a report, each from figures that have passed the guard. Pure. */

type Cell = string | number
type Column = ReportTable['columns'][number]

function table(
  id: string,
  title: string,
  columns: (Column | readonly [id: string, label: string])[],
  rows: { id: string; cells: Cell[] }[],
  heat = false,
): ReportTable {
  return {
    kind: 'table',
    id,
    title,
    columns: columns.map((one) => ('id' in one ? one : { id: one[0], label: one[1] })),
    rows,
    heat,
  }
}

export function comparison({ now, previous, lastYear, period }: Overview): ReportTable {
  const [before, year] = [previous.figures, lastYear.figures]
  const counted = (id: keyof Span['volume'], label: string) => {
    const [a, b, c] = [now, before, year].map(({ volume }) => volume[id]) as [
      number | null,
      number | null,
      number | null,
    ]
    return { id, cells: [label, sayCount(a), sayCount(b), sayGrowth(a, b), sayCount(c), sayGrowth(a, c)] }
  }
  const shared = (id: string, label: string, of: (span: Span) => Rate, unit: 'points' | 'stars' = 'points') => {
    const [a, b, c] = [now, before, year].map(of) as [Rate, Rate, Rate]
    const say = unit === 'points' ? sayRate : sayMean
    return { id, cells: [label, say(a), say(b), sayDifference(a, b, unit), say(c), sayDifference(a, c, unit)] }
  }
  const behind = (id: string, label: string, of: (span: Span) => Rate) => {
    const [a, b, c] = [now, before, year].map((span) => of(span).n) as [number | null, number | null, number | null]
    return { id, cells: [label, sayCount(a), sayCount(b), '', sayCount(c), ''] }
  }
  return table(
    'comparison',
    '本期与上期、去年同期',
    [
      ['name', '项目'],
      ['now', period.label],
      ['before', previous.label],
      ['growth', '环比'],
      ['year', lastYear.label],
      ['yearGrowth', '同比'],
    ],
    [
      counted('ratings', '服务评价（份）'),
      counted('complaints', '投诉（件）'),
      counted('suggestions', '建议（件）'),
      counted('thanks', '感谢（份）'),
      shared('stars', '平均星级（满分5）', ({ stars }) => stars, 'stars'),
      shared('response', '响应率', ({ rates }) => rates.response),
      behind('due', '　应答复（件）', ({ rates }) => rates.response),
      shared('solved', '解决率', ({ rates }) => rates.solved),
      shared('satisfied', '满意率', ({ rates }) => rates.satisfied),
      behind('asked', '　已询问（件）', ({ rates }) => rates.satisfied),
      shared('changed', '带来改进的占比', ({ changed }) => changed),
    ],
  )
}

/** Columns that only compare others: a corrected figure is told once. */
export const DERIVED = new Set(['growth', 'yearGrowth'])

const TOTALS = new Set(['ratings', 'complaints', 'suggestions', 'thanks'])

/** The hospital's totals of the period: none of them is a part of another. */
export function isTotal(table: string, row: string): boolean {
  return table === 'comparison' && TOTALS.has(row)
}

/** The year's months up to the end of the period: what came later is another report's. */
export function trendTable({ trend, filter }: Overview): ReportTable {
  const last = monthsOf(filter.period).at(-1) as string
  const rows = trend.flatMap(({ id, label, now, lastYear }) =>
    now && id <= last
      ? [
          {
            id,
            cells: [
              label,
              ...[now.ratings, now.complaints, now.suggestions, now.thanks].map(sayCount),
              ...[lastYear.ratings, lastYear.complaints].map(sayCount),
            ],
          },
        ]
      : [],
  )
  return table(
    'trend',
    '各月收到的反馈',
    [
      ['name', '月份'],
      ['ratings', '评价'],
      ['complaints', '投诉'],
      ['suggestions', '建议'],
      ['thanks', '感谢'],
      ['yearRatings', '去年评价'],
      ['yearComplaints', '去年投诉'],
    ],
    rows,
  )
}

export function departmentTable({ departments }: Overview): ReportTable {
  const rows = departments
    // What is in hand now is no matter of the period.
    .filter(({ ratings, complaints, thanks }) => [ratings, complaints, thanks].some((n) => n !== 0))
    .map(({ id, name, ratings, stars, complaints, thanks, rates }) => ({
      id,
      cells: [
        name,
        sayCount(ratings),
        sayMean(stars),
        sayCount(complaints),
        sayCount(thanks),
        sayRate(rates.response),
        sayCount(rates.response.n),
        sayRate(rates.solved),
        sayRate(rates.satisfied),
        sayCount(rates.satisfied.n),
      ],
    }))
  return table(
    'departments',
    '各科室',
    [
      ['name', '科室'],
      ['ratings', '评价'],
      ['stars', '星级'],
      ['complaints', '投诉'],
      ['thanks', '感谢'],
      ['response', '响应率'],
      ['due', '应答复'],
      ['solved', '解决率'],
      ['satisfied', '满意率'],
      ['asked', '已询问'],
    ],
    rows,
  )
}

export function heatTable(id: string, title: string, { columns, rows }: Heat): ReportTable {
  return table(
    id,
    title,
    [{ id: 'name', label: '科室' }, ...columns],
    rows.map((row) => ({ id: row.id, cells: [row.name, ...row.counts.map(sayCount)] })),
    true,
  )
}

export function countTable(
  id: string,
  title: string,
  [name, unit]: readonly [string, string],
  lines: readonly { id: string; name: string; count: number | null }[],
): ReportTable {
  return table(
    id,
    title,
    [
      ['name', name],
      ['count', unit],
    ],
    lines.map((line) => ({ id: line.id, cells: [line.name, sayCount(line.count)] })),
  )
}

export function workTable(work: WorkCounts): ReportTable {
  const line = (id: string, name: string, count: number | null) => ({ id, name, count })
  return countTable(
    'work',
    '义诊、巡查和督办',
    ['工作', '数量'],
    [
      line('clinics', '义诊等活动（场次）', work.clinics),
      line('visits', '服务群众（人次）', work.clinicVisits),
      ...work.checks.map(({ id, label, n }) => line(id, `${label}（次）`, n)),
      line('findings', '认定的检查发现（项）', work.findings),
      line('ordersIssued', '新交办督办（件）', work.ordersIssued),
      line('ordersClosed', '办结督办（件）', work.ordersClosed),
    ],
  )
}
