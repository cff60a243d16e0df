import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { writeTable } from '../../tables/write'
import { printed } from '../columns'
import { listSheet } from '../staffSheet'

const help: Record<string, [how: string, example: string]> = {
  工号: ['必填。和胸牌一致；这一列请设成“文本”，开头的 0 才不会丢', 'QH1001'],
  姓名: ['必填', '顾云'],
  科室: ['必填。和系统里的科室名称一致', '神经内科'],
  '职务/职称': ['选填。也可以分成“职务”和“职称”两列', '护士长、主管护师'],
  是否负责人: ['选填。填“是”或“否”；科主任、科长填“是”', '否'],
  支部: ['选填。不填就随科室所在的支部', ''],
  在职状态: ['选填。“在职”或“离职”；离职的不会自动移除，会列出来请您办理', '在职'],
}

/** An empty list with the right headers, and how to fill it in. */
export const template = handle('people.template', 'staff', async (_input, context) => {
  const content = await writeTable([
    listSheet([]),
    {
      name: '填写说明',
      columns: [
        { title: '列名', width: 14 },
        { title: '怎么填', width: 60 },
        { title: '例', width: 20 },
      ],
      rows: printed.map(({ title }) => [title, ...(help[title] ?? ['', ''])]),
    },
  ])
  return { fileName: '职工名单模板.xlsx', url: await publish('xlsx', content, context) }
})
