import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { problemSheet } from '../../tables/present'
import { writeTable } from '../../tables/write'
import { readImport } from '../readImport'

/** Every problem of an uploaded table, to be worked through beside it. */
export const importProblems = handle('handbook.importProblems', 'staff', async (input, context) => {
  const { plan, warnings } = await readImport(input, context)
  const content = await writeTable([problemSheet({ problems: plan.problems, warnings })])
  return { fileName: '暖语手册导入问题清单.xlsx', url: await publish('xlsx', content, context) }
})
