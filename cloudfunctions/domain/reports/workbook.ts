import type { Overview, Rate } from '@nuanyu/types/reports'
import writeExcel from 'write-excel-file/node'
import { formatLocal } from '../time/localTime'

type Cell = string | number | { value: string | number; fontWeight?: 'bold' } | null

/** The overview as an Excel file, one sheet a table. What was withheld on the screen is withheld here. */
export async function overviewWorkbook(overview: Overview): Promise<Buffer> {
  const sheets = [
    { sheet: '总览', columns: widths(24, 14, 14), data: summary(overview) },
    { sheet: '科室', columns: widths(22, 10, 10, 10, 10, 12, 10, 12, 10, 12, 10), data: departments(overview) },
    { sheet: '趋势', columns: widths(14, 10, 10), data: trend(overview) },
    { sheet: '服务态度', columns: widths(22, 12, 12, 12, 12, 12, 12), data: attitudes(overview) },
    { sheet: '用语', columns: widths(10, 40, 10), data: phrases(overview) },
  ]
  return (await writeExcel(sheets as never).toBuffer()) as Buffer
}

const WITHHELD = '不足5人'

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

function summary({ period, asOf, volume, rates, stars, changed, openNow, overdueNow }: Overview): Cell[][] {
  return [
    header('暖语 · 党办总览', period.label, ''),
    ['统计时间', formatLocal(new Date(asOf), 'YYYY-MM-DD HH:mm'), null],
    header('项目', '本期', '上期'),
    ['服务评价(份)', shown(volume.ratings), shown(volume.previous.ratings)],
    ['投诉(件)', shown(volume.complaints), shown(volume.previous.complaints)],
    ['建议(件)', shown(volume.suggestions), shown(volume.previous.suggestions)],
    ['感谢(份)', shown(volume.thanks), shown(volume.previous.thanks)],
    header('指标', '数值', 'n'),
    ['平均星级', stars.value === null ? WITHHELD : Number(stars.value.toFixed(2)), shown(stars.n)],
    ['响应率(按时答复 ÷ 应答复)', percent(rates.response), shown(rates.response.n)],
    ['解决率(患者认为已解决 ÷ 已询问)', percent(rates.solved), shown(rates.solved.n)],
    ['满意率(患者满意 ÷ 已询问)', percent(rates.satisfied), shown(rates.satisfied.n)],
    ['带来改进的占比', percent(changed), shown(changed.n)],
    ['在办(件)', shown(openNow), null],
    ['逾期(件)', shown(overdueNow), null],
  ]
}

function departments({ departments }: Overview): Cell[][] {
  return [
    header('科室', '评价', '平均星级', '投诉', '响应率', 'n', '解决率', 'n', '满意率', 'n', '逾期'),
    ...departments.map(({ name, ratings, stars, complaints, rates, overdueNow }) => [
      name,
      shown(ratings),
      stars.value === null ? '—' : Number(stars.value.toFixed(2)),
      shown(complaints),
      percent(rates.response),
      shown(rates.response.n),
      percent(rates.solved),
      shown(rates.solved.n),
      percent(rates.satisfied),
      shown(rates.satisfied.n),
      shown(overdueNow),
    ]),
  ]
}

function trend({ trend }: Overview): Cell[][] {
  return [
    header('时间', '评价', '投诉'),
    ...trend.map(({ label, ratings, complaints }) => [label, shown(ratings), shown(complaints)]),
  ]
}

function attitudes({ attitudes: { columns, rows } }: Overview): Cell[][] {
  return [
    header('科室', ...columns.map(({ label }) => label)),
    ...rows.map(({ name, counts }) => [name, ...counts.map(shown)]),
  ]
}

function phrases({ phrases: { warm, forbidden } }: Overview): Cell[][] {
  return [
    header('类别', '用语', '次数'),
    ...warm.map(({ text, count }) => ['暖语', text, shown(count)] as Cell[]),
    ...forbidden.map(({ text, count }) => ['禁语', text, shown(count)] as Cell[]),
  ]
}
