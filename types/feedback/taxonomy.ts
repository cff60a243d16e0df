import '../zod'
import * as z from 'zod'
import { keysOf } from '../common'

/** The closed lists of a case's life. Lists that a hospital may change (subjects, attitudes …) are settings instead. */

export const caseKinds = { complaint: '投诉', suggestion: '建议' } as const
export const CaseKind = z.enum(keysOf(caseKinds))
export type CaseKind = z.infer<typeof CaseKind>

/** How the hospital received it. All but `wechat` are entered by staff for somebody. */
export const channels = {
  wechat: '微信',
  walk_in: '来访',
  telephone: '电话',
  letter: '来信',
  delegate: '党代表听民意',
  hotline_12345: '12345转办',
  call_back: '电话回访',
} as const
export const Channel = z.enum(keysOf(channels))
export type Channel = z.infer<typeof Channel>

/** DOMAIN §5. A state is never burnt into a page: pages show its label and the server's `can`. */
export const caseStates = {
  submitted: '待受理',
  accepted: '已受理',
  assigned: '已分派',
  investigating: '调查中',
  awaiting_info: '待补充',
  reply_review: '答复审核中',
  replied: '已答复',
  reopened: '重新办理',
  transferred_discipline: '已转纪检',
  closed: '已办结',
  declined: '不予受理',
  withdrawn: '已撤回',
  merged: '已合并',
  referred_dispute: '已转纠纷处理',
  archived: '已归档',
} as const
export const CaseState = z.enum(keysOf(caseStates))
export type CaseState = z.infer<typeof CaseState>

/** Everything that can be done to a case, each by the action `feedback.<name>`. */
export const caseCommands = {
  // the patient
  evaluate: '评价办理结果',
  addInfo: '补充情况',
  release: '现在就转交科室',
  withdraw: '撤回',
  reopen: '要求重新办理',
  reportRetaliation: '反映被刁难报复',
  // who answers
  accept: '受理',
  investigate: '开始调查',
  submitReply: '提交答复送审',
  contribute: '提交配合意见',
  askInfo: '请患者补充',
  requestExtension: '申请延期',
  handOn: '转交投诉管理部门',
  nameStaff: '请当事人说明',
  note: '内部记录',
  clearRisk: '记录风险处置',
  // who decides
  approveReply: '通过并答复患者',
  returnReply: '退回修改',
  assign: '分派科室',
  decideExtension: '审批延期',
  decline: '不予受理',
  merge: '合并',
  transferDiscipline: '转纪检监察',
  referDispute: '转纠纷处理',
  handleRetaliation: '处理报复反映',
  urge: '催办',
  raise: '报领导',
  hold: '保全（暂不清除）',
  archive: '归档',
} as const
export const CaseCommand = z.enum(keysOf(caseCommands))
export type CaseCommand = z.infer<typeof CaseCommand>

export const changeKinds = { none: '暂不调整', planned: '计划改进', made: '已经改进' } as const
export const ChangeKind = z.enum(keysOf(changeKinds))

/** What the inquiry found about a named member of staff. `unfounded` clears the record. */
export const findings = { founded: '属实', partly: '部分属实', unfounded: '不属实', unclear: '无法认定' } as const
export const Finding = z.enum(keysOf(findings))
export type Finding = z.infer<typeof Finding>
