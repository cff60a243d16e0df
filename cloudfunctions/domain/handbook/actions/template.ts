import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { currentTaxonomies } from '../../settings/store'
import { writeTable } from '../../tables/write'
import { defaultPhrases } from '../default'
import { kindsWithAny } from '../phrases'
import { columns, exampleRows, howTo } from '../sheet'

/** An empty table with examples, and a second sheet on how to fill it in. */
export const template = handle('handbook.template', 'staff', async (_input, context) => {
  const kinds = kindsWithAny((await currentTaxonomies(context.now)).postKinds)
  // Without a number: they are examples of new phrases.
  const rows = exampleRows(defaultPhrases, kinds).map((cells) => [...cells.slice(0, -1), ''])
  const content = await writeTable([
    { name: '暖语手册', columns: [...columns], rows },
    {
      name: '怎么填',
      columns: [
        { title: '列', width: 16 },
        { title: '说明', width: 80 },
      ],
      rows: [...howTo, ['可用的岗位', kinds.map(({ label }) => label).join('、')]],
    },
  ])
  return { fileName: '暖语手册导入模板.xlsx', url: await publish('xlsx', content, context) }
})
