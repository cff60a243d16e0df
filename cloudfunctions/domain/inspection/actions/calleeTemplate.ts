import { handle } from '../../../kernel/action'
import { publish } from '../../../kernel/exports'
import { writeTable } from '../../tables/write'
import { type CalleeColumn, calleeColumns } from '../callees/table'

const help: Record<CalleeColumn, [how: string, example: string]> = {
  name: ['必填', '周先生'],
  phone: ['必填。这一列请设成“文本”', '13900000000'],
  department: ['必填。和系统里的科室名称一致', '神经内科'],
  post: ['选填。门诊、病区等岗位类别', '病区'],
  leftOn: ['选填。像 2026-11-20', '2026-11-20'],
  agreed: ['本人同意才填“是”；没有填“是”的一行也不保存', '是'],
}

/** An empty list with the right headers, and how to fill it in. */
export const calleeTemplate = handle('inspection.calleeTemplate', 'staff', async (_input, context) => {
  const content = await writeTable([
    { name: '出院患者', columns: calleeColumns.map(({ title }) => ({ title, width: 16 })), rows: [] },
    {
      name: '填写说明',
      columns: [
        { title: '列名', width: 14 },
        { title: '怎么填', width: 50 },
        { title: '例', width: 20 },
      ],
      rows: calleeColumns.map(({ key, title }) => [title, ...help[key]]),
    },
  ])
  return { fileName: '出院患者回访名单模板.xlsx', url: await publish('xlsx', content, context) }
})
