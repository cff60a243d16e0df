import { caseStates, identityModes } from '@nuanyu/types/feedback'
import { findingStates } from '@nuanyu/types/findings'
import { callStates, planStates } from '@nuanyu/types/inspection'
import { orderStates } from '@nuanyu/types/orders'
import { personStates } from '@nuanyu/types/people'
import { roleNames } from '@nuanyu/types/roles'
import { talkStates } from '@nuanyu/types/talks'
import { noteStates } from '@nuanyu/types/thanks'
import { vaultPurposes } from '@nuanyu/types/vault'
import { visitStates } from '@nuanyu/types/visits'
import { vetoStates } from '@nuanyu/types/veto'

/** What became of something, as the auditor reads it. */

const tokens: Record<string, string> = {
  // First: a word that cases have as well means there what it always meant.
  ...talkStates,
  ...visitStates,
  ...findingStates,
  ...callStates,
  ...planStates,
  ...vetoStates,
  ...noteStates,
  ...caseStates,
  ...identityModes,
  ...vaultPurposes,
  ...personStates,
  ...roleNames,
  open: '待评',
  stated: '已签意见',
  confirmed: '已审核',
  reconsidered: '已复核',
  entered: '已登记',
  decided: '已定级',
  review: '待审核',
  published: '已公开',
  correction_review: '更正待审核',
  corrected: '已更正',
  '-': '（无）',
  requested: '已申请',
  granted: '同意',
  refused: '不同意',
  due: '答复期限',
  contact: '联系方式',
  held: '依法保全，未清除',
  ratings: '评价',
  contacts: '联系方式',
  notices: '消息',
  cases: '案件',
  phrases: '句',
  draft: '草稿',
  links: '环',
  proposed: '提出',
  withdrawn: '撤回',
  revoked: '收回',
  ended: '到期',
  ending: '即将到期',
  moved: '从',
  returned: '重新加入',
  added: '新增',
  changed: '修改',
  people: '人员',
  name: '姓名',
  title: '职务',
  head: '负责人',
  branchId: '支部',
  departmentId: '科室',
  group: '分组',
  location: '位置',
  order: '顺序',
  kind: '类别',
  mark: '标识',
  brand: '品牌',
  motto: '口号',
  pledge: '承诺',
  complaintPhone: '投诉电话',
  complaintHours: '接听时间',
  retired: '停用',
  restored: '恢复',
  codes: '张',
  orders: '件',
}

/** Where a room says something else with a word that others use too. */
const ownTokens: Record<string, Record<string, string>> = { orders: orderStates }

/** A change is written in known words, apart by spaces; what is not known is shown as it is. */
export function sayChange(change: string, about = ''): string {
  const own = ownTokens[about.split('/')[0] ?? ''] ?? {}
  return change
    .split(' ')
    .map((word) => own[word] ?? tokens[word] ?? word)
    .join(' ')
}
