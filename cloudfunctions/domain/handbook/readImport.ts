import { createHash } from 'node:crypto'
import type { Labelled } from '@nuanyu/types/common'
import { type ImportMode, MAX_PHRASES } from '@nuanyu/types/handbook'
import type { Context } from '../../kernel/context'
import { uploadedTable } from '../../kernel/uploadedTable'
import { currentTaxonomies } from '../settings/store'
import { readTable } from '../tables/read'
import type { Table } from '../tables/table'
import { draftAndBase } from './editing'
import { type Plan, planImport } from './importing'
import { kindsWithAny } from './phrases'
import type { DraftRecord, Handbook } from './records'
import type { Drafted } from './rules'
import { type ColumnKey, columns } from './sheet'

type Read = { hash: string; table: Table<ColumnKey> }

/** An uploaded table, and what it makes of the draft as it is now. Only what the `export` function serves may use this. */
export async function readImport(
  input: { fileId: string; mode: ImportMode; version: number },
  context: Context,
): Promise<Read & { rows: number; warnings: Table<ColumnKey>['warnings']; plan: Plan; draft: DraftRecord }> {
  const { postKinds } = await currentTaxonomies(context.now)
  const bytes = await uploadedTable(input.fileId, context)
  const { draft, base } = await draftAndBase()
  const read = { hash: createHash('sha256').update(bytes).digest('hex'), table: readTable(bytes, columns, MAX_PHRASES) }
  const { rows, warnings } = read.table
  const plan = planFrom(read, input.mode, draft, base, kindsWithAny(postKinds))
  return { ...read, rows: rows.length, warnings, plan, draft }
}

/** With what the reading itself found wrong; both are named at once, so that nobody corrects a table twice. */
export function planFrom({ table }: Read, mode: ImportMode, draft: Drafted, base: Handbook, kinds: Labelled[]): Plan {
  const plan = planImport(table.rows, mode, draft, base, kinds)
  const problems = [...table.problems, ...plan.problems.filter(({ row }) => row > 0 || table.problems.length === 0)]
  return problems.length > 0 ? { phrases: draft.phrases, numbers: draft.numbers, problems } : plan
}
