import { createHash } from 'node:crypto'
import type { Context } from '../../kernel/context'
import { uploadedTable } from '../../kernel/uploadedTable'
import { MAX_TABLE_ROWS } from '@nuanyu/types/tables'
import { readTable } from '../tables/read'
import type { RowProblem } from '../tables/table'
import { checkRows, type Checked } from './checkRows'
import { staffColumns } from './columns'
import { placesAt } from './places'
import { listRevision, wholeRoster } from './store'

export type StaffList = Checked & {
  rows: number
  warnings: RowProblem[]
  /** The very file on the very list: what is imported is what was previewed. */
  token: string
  revision: number
}

/** Reads a file and weighs it against the list as it is. Writes nothing. */
export async function readStaffList(fileId: string, context: Context): Promise<StaffList> {
  const bytes = await uploadedTable(fileId, context)
  const table = readTable(bytes, staffColumns, MAX_TABLE_ROWS)
  const revision = await listRevision()
  const roster = new Map((await wholeRoster()).map((record) => [record._id, record]))
  const { inUse } = await placesAt(context.now)
  const known = {
    roster,
    departments: inUse.departments,
    branches: inUse.branches,
    self: context.viewer.staff?.staffId ?? null,
  }
  const checked = checkRows(table.rows, known)
  const hash = createHash('sha256').update(bytes).digest('base64url')
  return {
    ...checked,
    rows: table.rows.length,
    problems: [...table.problems, ...checked.problems],
    warnings: table.warnings,
    token: `${hash}.${String(revision)}`,
    revision,
  }
}
