import { createHash } from 'node:crypto'
import { type IssuesPreview, MAX_ISSUE_ROWS, researchCategories } from '@nuanyu/types/orders'
import type { Context } from '../../kernel/context'
import { uploadedTable } from '../../kernel/uploadedTable'
import type { StaffRecord } from '../../kernel/viewer'
import { headsOf, isStaffed } from '../feedback/conflicts'
import type { DepartmentRecord } from '../org/records'
import { departmentsInUse } from '../org/store'
import { staffAt } from '../people/store'
import { presentProblems } from '../tables/present'
import { readTable } from '../tables/read'
import { addDays, dayOf } from '../time/localTime'
import { daysFrom } from './deadline'
import { checkIssues, issueColumns, type IssueRow } from './importing'

/** Whom an order to a department reaches. */
export type Desk = { department: DepartmentRecord; heads: string[] }
export type ReadIssues = { issues: IssueRow[]; desks: Map<string, Desk>; preview: IssuesPreview }

/** An uploaded ledger, and what is wrong with it. Writes nothing. Only what the `export` function serves may use this. */
export async function readIssues(fileId: string, context: Context): Promise<ReadIssues> {
  const { now } = context
  const bytes = await uploadedTable(fileId, context)
  const table = readTable(bytes, issueColumns, MAX_ISSUE_ROWS)
  const departments = await departmentsInUse(now)
  const leading = new Set(table.rows.map(({ cells }) => cells.lead))
  const staff = new Map<string, StaffRecord[]>()
  for (const { _id, name } of departments) if (leading.has(name)) staff.set(_id, await staffAt(_id))
  const places = departments.map(({ _id, name }) => {
    const there = staff.get(_id) ?? []
    return { id: _id, name, staffed: headsOf(there, _id).length > 0 || isStaffed(there, _id, [], now) }
  })
  const { issues, problems } = checkIssues(table.rows, places, daysFrom(addDays(dayOf(now), -1), now))
  const found = { problems: [...table.problems, ...problems], warnings: table.warnings }
  const desks = departments.map((department): [string, Desk] => {
    const heads = headsOf(staff.get(department._id) ?? [], department._id).map(({ _id }) => _id)
    return [department._id, { department, heads }]
  })
  const nameOf = new Map(departments.map(({ _id, name }) => [_id, name]))
  const preview: IssuesPreview = {
    rows: table.rows.length,
    problems: presentProblems(found),
    byCategory: counted(issues.map(({ category }) => category)).map(([id, n]) => ({
      id,
      label: researchCategories[id],
      n,
    })),
    byDepartment: counted(issues.map(({ leadId }) => leadId)).map(([id, n]) => ({
      id,
      label: nameOf.get(id) ?? '',
      n,
    })),
    token: createHash('sha256').update(bytes).digest('base64url'),
  }
  return { issues, desks: new Map(desks), preview }
}

function counted<T extends string>(ids: T[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}
