import type { ReportContent, ReportSection, ReportTable } from '@nuanyu/types/monthly'
import type { Overview } from '@nuanyu/types/reports'
import { SMALL_IN_PUBLIC } from '@nuanyu/types/reports'
import { labelOf, partsOf } from '../../reports/period'
import { formatLocal } from '../../time/localTime'
import type { MonthlyRecord, ToldChange } from '../records'
import { OFFICE, WITHHELD } from '../terms'
import { kindOf, numberLabel } from '../words'
import { comparison, countTable, departmentTable, heatTable, trendTable, workTable } from './tables'

type Block = ReportSection['blocks'][number]
type Told = Pick<MonthlyRecord, 'period' | 'figures' | 'summary' | 'cases' | 'number' | 'approvedAt'>

/**
 * The whole of a report: the page, the Word file, the workbook and the print are all made of this and of nothing else.
 * What was approved stays as it was shown then.
 */
export function reportContent(record: Told & Pick<MonthlyRecord, 'frozen'>): ReportContent {
  return record.frozen?.content ?? compose(record)
}

export function compose(record: Told): ReportContent {
  const { period, figures, number, approvedAt } = record
  return {
    office: `${figures.hospital}${OFFICE}`,
    number: numberLabel(number),
    title: `${labelOf(period)}患者反馈与服务改进${kindOf(period)}`,
    date: approvedAt ? formatLocal(approvedAt, 'YYYY年M月D日') : '',
    sections: [
      ...numbered(sectionsOf(record)),
      { heading: '说明', blocks: notes(figures.takenAt).map((text) => said(text)) },
    ],
  }
}

const NUMERALS = '一二三四五六七八九十'

function numbered(sections: ReportSection[]): ReportSection[] {
  return sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ heading, blocks }, index) => ({ heading: `${NUMERALS.charAt(index)}、${heading}`, blocks }))
}

function sectionsOf({ period, figures, summary, cases }: Told): ReportSection[] {
  const { overview, work, changes, moreChanges } = figures
  const whole = partsOf(period).span === 'year'
  return [
    { heading: '总体情况', blocks: [said(inShort(overview)), comparison(overview), ...replyDays(overview)] },
    { heading: '变化趋势', blocks: filled(trendTable(overview)) },
    { heading: '各科室情况', blocks: filled(departmentTable(overview)) },
    {
      heading: '服务态度',
      blocks: filled(heatTable('attitudes', '评价中提到的服务态度（份）', overview.attitudes)),
    },
    {
      heading: '反映的事项',
      blocks: [
        ...filled(countTable('subjects', '投诉的事项', ['事项', '件数'], overview.bySubject)),
        ...filled(countTable('channels', '投诉的来源', ['来源', '件数'], overview.byChannel)),
        // It is counted by the whole year: month after month it could be subtracted from itself.
        ...(whole ? filled(heatTable('matters', '各科室被投诉的事项（件）', overview.subjects)) : []),
      ],
    },
    { heading: '听到的话', blocks: [...heard(overview, 'warm'), ...heard(overview, 'forbidden')] },
    { heading: '改了什么', blocks: changed(changes, moreChanges) },
    { heading: '义诊、巡查和督办', blocks: filled(workTable(work)) },
    {
      heading: '典型案例',
      blocks: cases.flatMap(({ title, happened, done }, index) => [
        said(`案例${index + 1}　${title}`, true),
        said(`经过：${happened}`),
        said(`处理：${done}`),
      ]),
    },
    { heading: '小结', blocks: paragraphsOf(summary) },
  ]
}

function said(text: string, strong = false): Block {
  return { kind: 'paragraph', text, strong }
}

function filled(table: ReportTable): Block[] {
  return table.rows.length > 0 ? [table] : []
}

function inShort({ period, now }: Overview): string {
  const of = (label: string, count: number | null, unit: string) => (count === null ? '' : `${label}${count}${unit}`)
  const { ratings, complaints, suggestions, thanks } = now.volume
  const parts = [
    of('服务评价', ratings, '份'),
    of('投诉', complaints, '件'),
    of('建议', suggestions, '件'),
    of('感谢', thanks, '份'),
  ].filter(Boolean)
  return parts.length === 0 ? `${period.label}收到的反馈较少。` : `${period.label}共收到${parts.join('、')}。`
}

function replyDays({ replyDays: { n, median, p90 } }: Overview): Block[] {
  if (n === null || median === null || p90 === null) return []
  return [said(`答复用时（工作日）：一半在${median}天以内，九成在${p90}天以内（${n}件）。`)]
}

function heard({ phrases }: Overview, tone: 'warm' | 'forbidden'): Block[] {
  const title = tone === 'warm' ? '患者听到的暖语' : '患者听到的禁语'
  // In the order of their counts, so a withheld one between two others would be known nearly.
  const lines = phrases[tone].flatMap(({ id, text, count }) => (count ? [{ id, name: text, count }] : []))
  return filled(countTable(tone, title, ['说的话', '次数'], lines))
}

function changed(changes: ToldChange[], more: number): Block[] {
  const told = changes.flatMap(({ said: heard, changed: done, department, monthLabel, statusLabel }, index) => [
    said(`${index + 1}. 大家说：${heard}`, true),
    said(`我们改：${done}（${[department, monthLabel, statusLabel].filter(Boolean).join('，')}）`),
  ])
  return more > 0 ? [...told, said(`另有${more}项，见“您提我改”。`)] : told
}

export function paragraphsOf(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => said(line))
}

function notes(takenAt: Date): string[] {
  return [
    `数字取自${formatLocal(takenAt, 'YYYY年M月D日 HH:mm')}。以后的合并、重开和撤回不改本期，另作更正说明。`,
    `“${WITHHELD}”：少于${SMALL_IN_PUBLIC}人，或由它能推算出少于${SMALL_IN_PUBLIC}人的，不公布；合计里已经算上。“0”是没有，“—”是无从计算。`,
    '响应率：按时答复的件数÷应答复的件数。解决率、满意率：患者认为已解决、满意的件数÷已询问的件数。',
  ]
}
