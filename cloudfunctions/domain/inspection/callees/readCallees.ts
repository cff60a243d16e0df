import { createHash } from 'node:crypto'
import { type CalleePreview, MAX_CALLEE_ROWS } from '@nuanyu/types/inspection'
import { offered } from '@nuanyu/types/settings'
import type { Context } from '../../../kernel/context'
import { uploadedTable } from '../../../kernel/uploadedTable'
import { departmentsInUse } from '../../org/store'
import { presentProblems } from '../../tables/present'
import { readTable } from '../../tables/read'
import { dayOf } from '../../time/localTime'
import { phoneHashOf } from './ids'
import { neverAmong } from './store'
import { calleeColumns, type CalleeRow, checkCallees } from './table'

export type ReadCallees = { rows: (CalleeRow & { phoneHash: string })[]; preview: CalleePreview }

/** An uploaded list, and what of it may be kept. Writes nothing. Only what the `export` function serves may use this. */
export async function readCallees(fileId: string, context: Context): Promise<ReadCallees> {
  const { settings, now } = context
  const bytes = await uploadedTable(fileId, context)
  const table = readTable(bytes, calleeColumns, MAX_CALLEE_ROWS)
  const departments = (await departmentsInUse(now)).map(({ _id, name }) => ({ id: _id, name }))
  const checked = checkCallees(table.rows, departments, offered(settings.postKinds), dayOf(now))
  // Of rows that agreed to nothing also what is wrong with them is nobody's business.
  const ofRefused = new Set(checked.refusedRows)
  const problems = [...table.problems.filter(({ row }) => !ofRefused.has(row)), ...checked.problems]
  const hashed = checked.kept.map((row) => ({ ...row, phoneHash: phoneHashOf(row.contact.phone, context) }))
  const never = await neverAmong(hashed.map(({ phoneHash }) => phoneHash))
  const rows = hashed.filter(({ phoneHash }) => !never.has(phoneHash))
  const counted = new Map<string, number>()
  for (const { department } of rows) counted.set(department.name, (counted.get(department.name) ?? 0) + 1)
  const preview: CalleePreview = {
    rows: table.rows.length,
    agreed: rows.length,
    refused: checked.refusedRows.length,
    never: hashed.length - rows.length,
    problems: presentProblems({ problems, warnings: table.warnings }),
    byDepartment: [...counted].map(([department, n]) => ({ department, n })),
    token: createHash('sha256').update(bytes).digest('base64url'),
  }
  return { rows, preview }
}
