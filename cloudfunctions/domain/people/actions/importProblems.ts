import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { problemSheet } from '../../tables/present'
import { type WrittenSheet, writeTable } from '../../tables/write'
import type { Said } from '../checkRows'
import { readStaffList } from '../readStaffList'

/** Everything that the preview found, to be worked through beside the file. */
export const importProblems = handle('people.importProblems', 'staff', async ({ file }, context) => {
  const list = await readStaffList(file, context)
  const content = await writeTable([
    problemSheet(list),
    saidSheet('要人办的事', list.questions),
    saidSheet('会改的人', list.changed),
    saidSheet('名单里有、文件里没有', list.missing),
  ])
  return { fileName: '名单检查结果.xlsx', url: await publish('xlsx', content, context) }
})

function saidSheet(name: string, said: Said[]): WrittenSheet {
  return {
    name,
    columns: [
      { title: '行', width: 8 },
      { title: '人员', width: 20 },
      { title: '说明', width: 50 },
    ],
    rows: said.map(({ row, who, what }) => [row, who, what]),
  }
}
