import type { Figures, Heat, Overview, Rate } from '@nuanyu/types/reports'
import writeExcel from 'write-excel-file/node'
import { formatLocal } from '../time/localTime'

type Cell = string | number | { value: string | number; fontWeight?: 'bold' } | null

type Sheet = { sheet: string; columns: { width: number }[]; data: Cell[][] }

/**
 * The overview as an Excel file, one sheet a table. What was withheld on the screen is withheld here, and what the screen
 * leaves out, because it does not depend on what is looked at, is left out too: a 0 there would be a lie.
 */
export async function overviewWorkbook(overview: Overview): Promise<Buffer> {
  return (await writeExcel(sheetsOf(overview) as never).toBuffer()) as Buffer
}

function sheetsOf(overview: Overview): Sheet[] {
  const { attitudes, subjects, facet, filter, period, work } = overview
  const wide = (n: number) => widths(22, ...Array.from({ length: n }, () => 12))
  const sheet = (name: string, columns: Sheet['columns'], data: Cell[][]): Sheet => ({ sheet: name, columns, data })
  return [
    sheet('总览', widths(34, 14, 14, 14), summary(overview)),
    sheet('走势', widths(12, ...Array.from({ length: 8 }, () => 14)), trend(overview)),
    ...(facet === null
      ? [
          sheet('科室', widths(22, 10, 10, 10, 10, 10, 10, 12, 10, 12, 10, 12, 10), departments(overview)),
          sheet('服务态度', wide(attitudes.columns.length), heat(attitudes, period.label)),
          sheet('科室与事项', wide(subjects.columns.length), heat(subjects, subjects.label)),
          sheet('用语', widths(10, 40, 10), phrases(overview)),
        ]
      : []),
    ...(filter.place.kind === 'hospital' ? [sheet('事项与来源', widths(10, 24, 10), facets(overview))] : []),
    ...(work ? [sheet('工作', widths(34, 12), workDone(work))] : []),
  ]
}

/** What is received. Of these only complaints are told apart by subject and channel. */
const SERIES = [
  { id: 'ratings', title: '服务评价', unit: '份' },
  { id: 'complaints', title: '投诉', unit: '件' },
  { id: 'suggestions', title: '建议', unit: '件' },
  { id: 'thanks', title: '感谢', unit: '份' },
] as const

/** Fewer than five, or one from which such a number would follow. */
const WITHHELD = '不显示'

function header(...titles: string[]): Cell[] {
  return titles.map((value) => ({ value, fontWeight: 'bold' }))
}

function widths(...list: number[]) {
  return list.map((width) => ({ width }))
}

function shown(count: number | null): Cell {
  return count ?? WITHHELD
}

function percent({ n, value }: Rate): Cell {
  if (value !== null) return `${(value * 100).toFixed(1)}%`
  return n === 0 ? '—' : WITHHELD
}

function mean({ n, value }: Rate): Cell {
  if (value !== null) return Number(value.toFixed(2))
  return n === 0 ? '—' : WITHHELD
}

/** Of few replies the days say nothing and are withheld; of none there are none. */
function days(value: number | null, n: number | null): Cell {
  return value ?? (n === 0 ? '—' : WITHHELD)
}

function summary(overview: Overview): Cell[][] {
  const { period, place, facet, asOf, now, previous, lastYear, replyDays, openNow, overdueNow, recounted } = overview
  const line = (title: string, cell: (figures: Figures) => Cell): Cell[] => [
    title,
    cell(now),
    cell(previous.figures),
    cell(lastYear.figures),
  ]
  const whole = facet === null
  const all = whole ? '' : '（所有事项）'
  const moment = (at: string) => formatLocal(new Date(at), 'YYYY-MM-DD HH:mm')
  return [
    header('暖语 · 党办总览', period.label, place, facet ?? ''),
    ['统计时间', moment(asOf), null, null],
    ...(recounted ? [['按原始记录重新数过', moment(recounted.at), sayDifferences(recounted.differences), null]] : []),
    header('项目', '本期', `上期 ${previous.label}`, `去年同期 ${lastYear.label}`),
    ...SERIES.filter(({ id }) => whole || id === 'complaints').map(({ id, title, unit }) =>
      line(`${title}(${unit})`, ({ volume }) => shown(volume[id])),
    ),
    line('响应率(按时答复 ÷ 应答复)', ({ rates }) => percent(rates.response)),
    line('　应答复 n', ({ rates }) => shown(rates.response.n)),
    line('解决率(患者认为已解决 ÷ 已询问)', ({ rates }) => percent(rates.solved)),
    line('满意率(患者满意 ÷ 已询问)', ({ rates }) => percent(rates.satisfied)),
    line('　已询问 n', ({ rates }) => shown(rates.satisfied.n)),
    line('带来改进的占比', ({ changed }) => percent(changed)),
    line('　已答复 n', ({ changed }) => shown(changed.n)),
    ...(whole
      ? [
          line('平均星级', ({ stars }) => mean(stars)),
          line('　评价 n', ({ stars }) => shown(stars.n)),
          ['答复用时中位数(工作日)', days(replyDays.median, replyDays.n), null, null],
          ['答复用时第90百分位(工作日)', days(replyDays.p90, replyDays.n), null, null],
          ['　已答复 n', shown(replyDays.n), null, null],
        ]
      : []),
    [`在办(件)${all}`, openNow, null, null],
    [`逾期(件)${all}`, overdueNow, null, null],
    ['“不显示”：少于 5 人（天数少于 10 件），或者写出来就能推算出别处这样的小数。“0”才是真的没有。', null, null, null],
  ]
}

function sayDifferences(differences: number): string {
  return differences === 0 ? '一致' : `有 ${differences} 处不同，已经更正`
}

function departments({ departments }: Overview): Cell[][] {
  return [
    header('科室', '评价', '平均星级', 'n', '投诉', '感谢', '响应率', 'n', '解决率', 'n', '满意率', 'n', '逾期'),
    ...departments.map(({ name, ratings, stars, complaints, thanks, rates, overdueNow }) => [
      name,
      shown(ratings),
      mean(stars),
      shown(stars.n),
      shown(complaints),
      shown(thanks),
      percent(rates.response),
      shown(rates.response.n),
      percent(rates.solved),
      shown(rates.solved.n),
      percent(rates.satisfied),
      shown(rates.satisfied.n),
      overdueNow,
    ]),
  ]
}

function trend({ trend, facet }: Overview): Cell[][] {
  const series = SERIES.filter(({ id }) => facet === null || id === 'complaints')
  return [
    header('月份', ...series.map(({ title }) => title), ...series.map(({ title }) => `去年同月${title}`)),
    ...trend.map(({ label, now, lastYear }) => [
      label,
      ...series.map(({ id }) => (now ? shown(now[id]) : null)),
      ...series.map(({ id }) => shown(lastYear[id])),
    ]),
  ]
}

function heat({ columns, rows }: Heat, label: string): Cell[][] {
  return [
    header(label, ...columns.map((column) => column.label)),
    ...rows.map(({ name, counts }) => [name, ...counts.map(shown)]),
  ]
}

function facets({ bySubject, byChannel }: Overview): Cell[][] {
  return [
    header('分类', '名称', '件数'),
    ...bySubject.map(({ name, count }) => ['事项', name, shown(count)] as Cell[]),
    ...byChannel.map(({ name, count }) => ['来源', name, shown(count)] as Cell[]),
  ]
}

function phrases({ phrases: { warm, forbidden } }: Overview): Cell[][] {
  return [
    header('类别', '用语', '次数'),
    ...warm.map(({ text, count }) => ['暖语', text, shown(count)] as Cell[]),
    ...forbidden.map(({ text, count }) => ['禁语', text, shown(count)] as Cell[]),
  ]
}

/** It counts work and not people who complained; only visitors of clinics are people. */
function workDone(work: NonNullable<Overview['work']>): Cell[][] {
  return [
    header('做了哪些工作', '数量'),
    ['义诊(场)', work.clinics],
    ['义诊(人次)', shown(work.clinicVisits)],
    ['电话回访，接通的(人)', work.calls],
    ['实地检查：暗访、走流程、现场(次)', work.visits],
    ['复核认定的问题(个)', work.findings],
    ['督办未了结，现在(件)', work.ordersOpen],
    ['其中逾期(件)', work.ordersOverdue],
  ]
}
