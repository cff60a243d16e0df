import type { Figures, Heat, Overview, Rate } from '@nuanyu/types/reports'
import writeExcel from 'write-excel-file/node'
import { formatLocal } from '../time/localTime'

type Cell = string | number | { value: string | number; fontWeight?: 'bold' } | null

/** The overview as an Excel file, one sheet a table. What was withheld on the screen is withheld here. */
export async function overviewWorkbook(overview: Overview): Promise<Buffer> {
  const { attitudes, subjects } = overview
  const wide = (n: number) => widths(22, ...Array.from({ length: n }, () => 12))
  const sheets = [
    { sheet: '总览', columns: widths(34, 14, 14, 14), data: summary(overview) },
    { sheet: '科室', columns: widths(22, 10, 10, 10, 10, 10, 12, 10, 12, 10, 12, 10), data: departments(overview) },
    { sheet: '走势', columns: widths(12, 10, 10, 10, 10, 14, 14), data: trend(overview) },
    { sheet: '服务态度', columns: wide(attitudes.columns.length), data: heat(attitudes, overview.period.label) },
    { sheet: '科室与事项', columns: wide(subjects.columns.length), data: heat(subjects, subjects.label) },
    { sheet: '事项与来源', columns: widths(10, 24, 10), data: facets(overview) },
    { sheet: '用语', columns: widths(10, 40, 10), data: phrases(overview) },
  ]
  return (await writeExcel(sheets as never).toBuffer()) as Buffer
}

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

function summary(overview: Overview): Cell[][] {
  const { period, place, facet, asOf, now, previous, lastYear, replyDays, openNow, overdueNow } = overview
  const line = (title: string, cell: (figures: Figures) => Cell): Cell[] => [
    title,
    cell(now),
    cell(previous.figures),
    cell(lastYear.figures),
  ]
  return [
    header('暖语 · 党办总览', period.label, place, facet ?? ''),
    ['统计时间', formatLocal(new Date(asOf), 'YYYY-MM-DD HH:mm'), null, null],
    header('项目', '本期', `上期 ${previous.label}`, `去年同期 ${lastYear.label}`),
    line('服务评价(份)', ({ volume }) => shown(volume.ratings)),
    line('投诉(件)', ({ volume }) => shown(volume.complaints)),
    line('建议(件)', ({ volume }) => shown(volume.suggestions)),
    line('感谢(份)', ({ volume }) => shown(volume.thanks)),
    line('平均星级', ({ stars }) => mean(stars)),
    line('响应率(按时答复 ÷ 应答复)', ({ rates }) => percent(rates.response)),
    line('　应答复 n', ({ rates }) => shown(rates.response.n)),
    line('解决率(患者认为已解决 ÷ 已询问)', ({ rates }) => percent(rates.solved)),
    line('满意率(患者满意 ÷ 已询问)', ({ rates }) => percent(rates.satisfied)),
    line('　已询问 n', ({ rates }) => shown(rates.satisfied.n)),
    line('带来改进的占比', ({ changed }) => percent(changed)),
    ['答复用时中位数(工作日)', replyDays.median ?? '—', null, null],
    ['答复用时第90百分位(工作日)', replyDays.p90 ?? '—', null, null],
    ['在办(件)', openNow, null, null],
    ['逾期(件)', overdueNow, null, null],
  ]
}

function departments({ departments }: Overview): Cell[][] {
  return [
    header('科室', '评价', '平均星级', '投诉', '感谢', '响应率', 'n', '解决率', 'n', '满意率', 'n', '逾期'),
    ...departments.map(({ name, ratings, stars, complaints, thanks, rates, overdueNow }) => [
      name,
      shown(ratings),
      mean(stars),
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

function trend({ trend }: Overview): Cell[][] {
  return [
    header('月份', '评价', '投诉', '建议', '感谢', '去年同月评价', '去年同月投诉'),
    ...trend.map(({ label, now, lastYear }) => [
      label,
      ...(now ? [now.ratings, now.complaints, now.suggestions, now.thanks].map(shown) : [null, null, null, null]),
      shown(lastYear.ratings),
      shown(lastYear.complaints),
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
