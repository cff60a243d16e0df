import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { writeTable } from '../../tables/write'
import { type IssueColumn, issueColumns } from '../importing'

const help: Record<IssueColumn, [how: string, example: string]> = {
  category: ['必填。患者最关心、职工最关切、发展最关键中的一个', '患者最关心'],
  title: ['必填。4 到 60 个字', '住院楼夜间标识灯不亮'],
  matter: ['必填。不写患者姓名和电话', '座谈会上三位家属反映夜里找不到卫生间'],
  requirement: ['必填。做到什么算改好', '两周内全部修好，每周巡查'],
  lead: ['必填。和系统里的科室名称一致；要有经办人或负责人', '神经内科'],
  helpers: ['选填。几个科室用顿号隔开', '后勤保卫科'],
  dueOn: ['必填。像 2026-11-20', '2026-11-20'],
}

const WIDTHS: Partial<Record<IssueColumn, number>> = { matter: 50, requirement: 40, title: 28 }

/** An empty ledger with the right headers, and how to fill it in. */
export const template = handle('orders.template', 'staff', async (_input, context) => {
  const content = await writeTable([
    {
      name: '调研问题',
      columns: issueColumns.map(({ key, title }) => ({ title, width: WIDTHS[key] ?? 16 })),
      rows: [],
    },
    {
      name: '填写说明',
      columns: [
        { title: '列名', width: 14 },
        { title: '怎么填', width: 60 },
        { title: '例', width: 40 },
      ],
      rows: issueColumns.map(({ key, title }) => [title, ...help[key]]),
    },
  ])
  return { fileName: '调研问题清单模板.xlsx', url: await publish('xlsx', content, context) }
})
