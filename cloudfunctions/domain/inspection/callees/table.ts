import type { Labelled } from '@nuanyu/types/common'
import { phone as phoneOf } from '@nuanyu/types/common'
import { dayIn } from '../../tables/day'
import type { Column, Row, RowProblem } from '../../tables/table'
import type { Contact } from './records'

export type CalleeColumn = 'name' | 'phone' | 'department' | 'post' | 'leftOn' | 'agreed'

/** What a list of discharged patients holds, under the names by which hospitals know it. */
export const calleeColumns: readonly Column<CalleeColumn>[] = [
  { key: 'name', title: '姓名', aliases: ['患者姓名', '病人姓名'], must: 'filled', kind: 'text', max: 20 },
  {
    key: 'phone',
    title: '电话',
    aliases: ['联系电话', '手机', '手机号', '手机号码', '电话号码'],
    must: 'filled',
    kind: 'code',
    max: 20,
  },
  {
    key: 'department',
    title: '科室',
    aliases: ['出院科室', '就诊科室', '科室名称'],
    must: 'filled',
    kind: 'code',
    max: 40,
  },
  { key: 'post', title: '岗位', aliases: ['岗位类别', '病区'], must: 'optional', kind: 'code', max: 20 },
  { key: 'leftOn', title: '出院日期', aliases: ['出院时间', '就诊日期'], must: 'optional', kind: 'code', max: 20 },
  { key: 'agreed', title: '同意回访', aliases: ['是否同意回访', '同意电话回访'], must: 'there', kind: 'code', max: 10 },
]

export type CalleeRow = {
  contact: Contact
  department: { id: string; name: string }
  postKind: string | null
  leftOn: string | null
}
export type CheckedCallees = { kept: CalleeRow[]; refusedRows: number[]; problems: RowProblem[] }

/**
 * Only rows that say yes are looked at further. Of the others nothing is kept, not even what is wrong with them: they
 * did not agree to anything.
 */
export function checkCallees(
  rows: readonly Row<CalleeColumn>[],
  departments: readonly { id: string; name: string }[],
  postKinds: readonly Labelled[],
  today: string,
): CheckedCallees {
  const checked: CheckedCallees = { kept: [], refusedRows: [], problems: [] }
  const seen = new Set<string>()
  for (const { row, cells } of rows) {
    if (!['是', '同意', 'Y', 'y', '1', '√'].includes(cells.agreed)) {
      checked.refusedRows.push(row)
      continue
    }
    const wrong = (column: string, message: string) => checked.problems.push({ row, column, message })
    const phone = cells.phone.replace(/\D/g, '')
    const department = departments.find(({ name }) => name === cells.department)
    const kind = postKinds.find(({ id, label }) => label === cells.post || id === cells.post)
    const leftOn = dayIn(cells.leftOn ?? '')
    if (!phoneOf().safeParse(phone).success) wrong('电话', '号码不正确')
    else if (seen.has(phone)) wrong('电话', '这个号码在表里出现了两次')
    if (!department) wrong('科室', `没有“${cells.department}”这个科室`)
    if (leftOn === undefined) wrong('出院日期', '日期像 2026-11-20')
    else if (leftOn !== null && leftOn > today) wrong('出院日期', '不能晚于今天')
    seen.add(phone)
    if (department)
      checked.kept.push({
        contact: { name: cells.name, phone },
        department,
        // A ward's own name is no kind of post: such a row belongs to the department as a whole.
        postKind: kind?.id ?? null,
        leftOn: leftOn ?? null,
      })
  }
  return checked
}
