import { type ResearchCategory, researchCategories } from '@nuanyu/types/orders'
import { keysOf } from '@nuanyu/types/common'
import { dayIn } from '../tables/day'
import type { Column, Row, RowProblem } from '../tables/table'

/** What a ledger of research issues holds, and what of a table may be taken in. Pure. */

export type IssueColumn = 'category' | 'title' | 'matter' | 'requirement' | 'lead' | 'helpers' | 'dueOn'

export const issueColumns: readonly Column<IssueColumn>[] = [
  { key: 'category', title: '类别', aliases: ['问题类别', '关注类别'], must: 'filled', kind: 'code', max: 20 },
  { key: 'title', title: '问题', aliases: ['标题', '问题标题', '事项'], must: 'filled', kind: 'text', max: 60 },
  { key: 'matter', title: '具体情况', aliases: ['问题描述', '情况'], must: 'filled', kind: 'text', max: 2000 },
  { key: 'requirement', title: '整改要求', aliases: ['整改措施', '要求'], must: 'filled', kind: 'text', max: 1000 },
  { key: 'lead', title: '牵头科室', aliases: ['责任科室', '主责科室'], must: 'filled', kind: 'code', max: 40 },
  { key: 'helpers', title: '配合科室', aliases: ['协办科室'], must: 'optional', kind: 'code', max: 300 },
  { key: 'dueOn', title: '完成期限', aliases: ['整改期限', '完成时限'], must: 'filled', kind: 'code', max: 20 },
]

export type IssueRow = {
  row: number
  category: ResearchCategory
  title: string
  matter: string
  requirement: string
  leadId: string
  helperIds: string[]
  dueOn: string
}

/** `staffed`: whether somebody there would receive it. */
export type Place = { id: string; name: string; staffed: boolean }

const LEAST = { title: 4, matter: 6, requirement: 4 } as const
const MOST_HELPERS = 10

export function checkIssues(
  rows: readonly Row<IssueColumn>[],
  places: readonly Place[],
  days: { from: string; to: string },
): { issues: IssueRow[]; problems: RowProblem[] } {
  const byName = new Map(places.map((place) => [place.name, place]))
  const issues: IssueRow[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  for (const { row, cells } of rows) {
    const wrong = (column: string, message: string) => problems.push({ row, column, message })
    const category = categoryOf(cells.category)
    if (!category) wrong('类别', `要写${Object.values(researchCategories).join('、')}中的一个`)
    for (const { key, title } of issueColumns)
      if (key in LEAST && cells[key] !== '' && Array.from(cells[key]).length < LEAST[key as keyof typeof LEAST])
        wrong(title, `至少写 ${LEAST[key as keyof typeof LEAST]} 个字`)
    const lead = byName.get(cells.lead)
    if (!lead) wrong('牵头科室', `没有“${cells.lead}”这个科室`)
    else if (!lead.staffed) wrong('牵头科室', '这个科室现在没有经办人和负责人，交办了没有人收')
    const helpers = (cells.helpers ?? '').split(/[、,，;；/]/).filter(Boolean)
    const helping = helpers.flatMap((name) => byName.get(name) ?? [])
    for (const name of helpers) if (!byName.has(name)) wrong('配合科室', `没有“${name}”这个科室`)
    if (lead && helping.includes(lead)) wrong('配合科室', '牵头科室不用再列为配合科室')
    if (helpers.length > MOST_HELPERS) wrong('配合科室', `最多 ${MOST_HELPERS} 个`)
    const dueOn = dayIn(cells.dueOn)
    if (!dueOn) wrong('完成期限', '日期像 2026-11-20')
    else if (dueOn < days.from || dueOn > days.to) wrong('完成期限', `要在 ${days.from} 到 ${days.to} 之间`)
    const same = `${cells.lead}\n${cells.title}\n${cells.matter}`
    const first = seen.get(same)
    if (first === undefined) seen.set(same, row)
    else wrong('问题', `和第 ${first} 行一样`)
    if (!category || !lead || !dueOn) continue
    const { title, matter, requirement } = cells
    const helperIds = [...new Set(helping.map(({ id }) => id))]
    issues.push({ row, category, title, matter, requirement, leadId: lead.id, helperIds, dueOn })
  }
  return { issues, problems }
}

/** 患者最关心, 患者, or 患者关心的. */
function categoryOf(text: string): ResearchCategory | undefined {
  return keysOf(researchCategories).find((id) => researchCategories[id] === text || (text !== '' && short[id] === text))
}

const short: Record<ResearchCategory, string> = { patients: '患者', staff: '职工', development: '发展' }
