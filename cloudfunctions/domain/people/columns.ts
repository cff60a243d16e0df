import type { Column } from '../tables/table'

export type StaffColumn = 'number' | 'name' | 'department' | 'post' | 'rank' | 'head' | 'branch' | 'state'

/** What a staff list holds, under the names by which personnel offices know it. */
export const staffColumns: readonly Column<StaffColumn>[] = [
  {
    key: 'number',
    title: '工号',
    aliases: ['职工号', '员工号', '职工工号', '人员编号', '工作证号', '胸牌号'],
    must: 'filled',
    kind: 'code',
    max: 20,
  },
  { key: 'name', title: '姓名', aliases: ['职工姓名', '名字'], must: 'filled', kind: 'text', max: 30 },
  {
    key: 'department',
    title: '科室',
    aliases: ['部门', '所在科室', '所属科室', '科室名称', '所在部门', '科室部门'],
    must: 'filled',
    kind: 'code',
    max: 40,
  },
  {
    key: 'post',
    title: '职务/职称',
    aliases: ['职务', '职务职称', '岗位', '职务、职称'],
    must: 'optional',
    kind: 'text',
    max: 30,
  },
  { key: 'rank', title: '职称', aliases: ['技术职称', '专业技术职称'], must: 'optional', kind: 'text', max: 30 },
  {
    key: 'head',
    title: '是否负责人',
    aliases: ['负责人', '科室负责人', '是否科主任'],
    must: 'optional',
    kind: 'code',
    max: 10,
  },
  {
    key: 'branch',
    title: '支部',
    aliases: ['党支部', '所在支部', '所属支部'],
    must: 'optional',
    kind: 'code',
    max: 40,
  },
  {
    key: 'state',
    title: '在职状态',
    aliases: ['状态', '在岗状态', '人员状态'],
    must: 'optional',
    kind: 'code',
    max: 10,
  },
]

/** As the template and the exported list print them. */
export const printed = staffColumns.filter(({ key }) => key !== 'rank')
