import '../zod'
import * as z from 'zod'

/** The closed lists of a case's life. Lists that a hospital may change (subjects, attitudes …) are settings instead. */

function keysOf<T extends Record<string, unknown>>(record: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(record) as [keyof T & string, ...(keyof T & string)[]]
}

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
  hold: '保全（暂不清除）',
  archive: '归档',
} as const
export const CaseCommand = z.enum(keysOf(caseCommands))
export type CaseCommand = z.infer<typeof CaseCommand>

/** The five grounds to decline (《医疗机构投诉管理办法》 2019), each with what the person is told. Anonymity is none. */
export const declineGrounds = {
  court_or_mediation: {
    label: '已进入诉讼或调解',
    explained: '这件事正在由法院或调解组织处理，按规定医院不再重复受理，以他们的结论为准。',
  },
  authority_handled: {
    label: '卫生主管或信访部门已处理',
    explained: '这件事卫生健康主管部门或信访部门已经处理过，请以他们的答复为准。',
  },
  unclear: {
    label: '没有明确的对象或事实',
    explained: '目前的内容里看不出是哪里、什么事，我们没有办法核实。补充了时间、地点或经过后，可以随时重新提交。',
  },
  police: {
    label: '属于治安或刑事案件',
    explained: '这件事属于公安机关管辖，请拨打110或到派出所报案，我们会配合调查。',
  },
  outside_remit: {
    label: '不属于医院职责范围',
    explained: '这件事不归医院管，我们没有权限处理。请向主管的部门反映。',
  },
} as const
export const DeclineGround = z.enum(keysOf(declineGrounds))
export type DeclineGround = z.infer<typeof DeclineGround>

export const changeKinds = { none: '暂不调整', planned: '计划改进', made: '已经改进' } as const
export const ChangeKind = z.enum(keysOf(changeKinds))

/** What the inquiry found about a named member of staff. `unfounded` clears the record. */
export const findings = { founded: '属实', partly: '部分属实', unfounded: '不属实', unclear: '无法认定' } as const
export const Finding = z.enum(keysOf(findings))
export type Finding = z.infer<typeof Finding>
