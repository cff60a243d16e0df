import { caseCommands, caseStates, identityModes } from '@nuanyu/types/feedback'
import { findingCommands, findingStates } from '@nuanyu/types/findings'
import { callStates, planCommands, planStates } from '@nuanyu/types/inspection'
import { orderCommands, orderStates } from '@nuanyu/types/orders'
import { personStates } from '@nuanyu/types/people'
import { roleNames } from '@nuanyu/types/roles'
import { talkCommands, talkStates } from '@nuanyu/types/talks'
import { noteCommands, noteStates } from '@nuanyu/types/thanks'
import { vaultPurposes } from '@nuanyu/types/vault'
import { visitCommands, visitStates } from '@nuanyu/types/visits'
import { vetoStates } from '@nuanyu/types/veto'
import type { SettingKind } from '@nuanyu/types/settings'
import type { JournalEntry } from '../../kernel/journal'
import { aboutOf } from '../settings/policy'

/** The journal in words for the auditor. */

const named: Record<string, string> = {
  'feedback.submit': '提交反馈',
  'feedback.enter': '代为登记',
  'feedback.rate': '提交评价',
  'feedback.askReply': '评价转为反馈',
  'feedback.follow': '凭查询码查看',
  'feedback.giveStatement': '当事人说明',
  'feedback.state': '当事人说明',
  'feedback.resume': '恢复单独办理',
  'feedback.undoBulk': '撤销批量办理',
  'feedback.saveSearch': '保存常用查询',
  'feedback.removeSearch': '删除常用查询',
  'feedback.contact': '查看联系方式',
  'identity.read': '查看联系方式',
  'identity.dialCallee': '拨打回访电话',
  'inspection.savePlan': '起草、修改巡查计划',
  'inspection.assign': '分派回访电话',
  'inspection.recordCall': '记下回访结果',
  'inspection.complain': '回访中登记投诉',
  'inspection.drop': '不再回访',
  'inspection.importCallees': '导入回访名单',
  'findings.report': '提交检查发现',
  'findings.followTalk': '约谈有了结果',
  'visits.schedule': '安排检查',
  'talks.arrange': '安排约谈',
  'jobs.findings': '检查发现到期自动处理',
  'jobs.talks': '提醒谈话',
  'vault.request': '申请查看联系方式',
  'vault.decide': '审批查看联系方式',
  'me.export': '导出本人资料',
  'me.withdrawConsent': '撤回同意',
  'me.erase': '清除本人资料',
  'audit.list': '查阅审计记录',
  'audit.verify': '核对审计链',
  'changes.draft': '“您提我改”起草',
  'changes.edit': '“您提我改”修改',
  'changes.submit': '“您提我改”送审',
  'changes.sendBack': '“您提我改”退回',
  'changes.publish': '“您提我改”公开',
  'changes.correct': '“您提我改”更正',
  'changes.withdraw': '“您提我改”撤下',
  'org.issueCode': '发放二维码',
  'org.revokeCode': '停用二维码',
  'org.issueCodes': '批量发放二维码',
  'org.saveHospital': '修改医院资料',
  'org.saveBranch': '修改支部',
  'org.saveDepartment': '修改科室',
  'org.savePost': '修改岗位',
  'org.retire': '停用',
  'org.restore': '恢复使用',
  'org.startPosters': '制作二维码海报',
  'reports.exportOverview': '导出统计表',
  'handbook.startDraft': '起草《暖语手册》',
  'handbook.addPhrase': '手册加一句',
  'handbook.changePhrase': '手册改一句',
  'handbook.retirePhrase': '手册撤一句',
  'handbook.restorePhrase': '手册恢复一句',
  'handbook.movePhrase': '手册调顺序',
  'handbook.import': '导入手册',
  'handbook.export': '导出手册',
  'handbook.publish': '发布《暖语手册》',
  'handbook.discardDraft': '放弃手册草稿',
  'people.add': '加入职工名单',
  'people.edit': '修改职工资料',
  'people.invite': '发出邀请',
  'people.revokeInvitation': '收回邀请',
  'people.join': '受邀人确认',
  'people.decide': '第二人审批',
  'people.decideAlone': '首位管理员独自审批',
  'people.withdraw': '撤回角色申请',
  'people.propose': '提出角色申请',
  'people.revoke': '收回角色',
  'people.leave': '办理离岗',
  'people.move': '办理调动',
  'people.setUp': '启用系统',
  'people.import': '导入职工名单',
  'people.exportList': '导出职工名单',
  'clinic.save': '写义诊安排',
  'clinic.copy': '复制义诊安排',
  'clinic.submit': '义诊送批',
  'clinic.approve': '批准并发布义诊',
  'clinic.sendBack': '义诊退回修改',
  'clinic.setSeats': '调整义诊名额',
  'clinic.postpone': '义诊改期',
  'clinic.cancel': '取消义诊',
  'clinic.finish': '结束义诊',
  'clinic.summarise': '写义诊总结',
  'clinic.enter': '替人登记义诊',
  'clinic.cancelFor': '替人取消义诊报名',
  'clinic.dayList': '看义诊名单',
  'clinic.record': '义诊签到登记',
  'clinic.exportPeople': '导出义诊名单',
  'clinic.exportStatistics': '导出义诊统计',
  'clinic.seat': '义诊名额变动',
  'clinic.tell': '通知报名的人',
  'clinic.draw': '义诊抽签',
  'clinic.remind': '提醒报名的人',
  'veto.propose': '提出一票否决',
  'veto.notify': '一票否决告知本人',
  'veto.add': '一票否决补充证据',
  'veto.state': '一票否决本人陈述',
  'veto.approve': '同意一票否决',
  'veto.dismiss': '不予一票否决',
  'veto.appeal': '一票否决本人申诉',
  'veto.uphold': '维持一票否决',
  'veto.revoke': '撤销一票否决',
  'jobs.vetoTerm': '一票否决陈述期满',
  'appraisal.include': '提交学习记录',
  'appraisal.propose': '评定医德等次',
  'appraisal.sendBack': '医德考评退回',
  'appraisal.state': '医德考评本人意见',
  'appraisal.confirm': '审核医德考评',
  'appraisal.publish': '公布医德考评',
  'appraisal.appeal': '医德考评申诉',
  'appraisal.reconsider': '复核医德考评',
  'appraisal.export': '导出医德考评',
  'branchWork.enter': '登记支部积分',
  'branchWork.confirm': '审核支部积分',
  'branchWork.sendBack': '支部积分退回',
  'branchWork.reverse': '冲销支部积分',
  'branchWork.proposeGrade': '提出支部等次',
  'branchWork.decideGrade': '审定支部等次',
  'branchWork.sendBackGrade': '支部定级退回',
  'jobs.roles': '角色到期',
  'jobs.handBack': '科室无人经办，转投诉管理部门',
  'jobs.follow': '回避关系随人转移',
  'thanks.submit': '写感谢',
  'orders.issue': '督办交办',
  'orders.close': '督办销号',
  'orders.relapse': '督办反弹，重新整改',
  'orders.export': '导出督办台账',
  'jobs.orders': '督办到期自动处理',
  'thanks.question': '感谢有待核实的疑问',
  'retention.thanks': '到期清除感谢',
  'jobs.deadlines': '到期自动处理',
  'jobs.watch': '评价异常提醒',
  'jobs.recount': '按新公布的节假日重新计算期限',
  'jobs.calendar': '提醒录入节假日',
  'settings.save': '修改设置',
  'settings.restore': '恢复设置',
  'jobs.checks': '内容检测',
  'jobs.verdict': '内容检测',
  'retention.case': '到期清除案件',
  'retention.calls': '到期清除回访记录',
  'retention.visits': '到期清除检查记录',
  'retention.findings': '到期清除检查发现',
  'retention.talks': '到期清除约谈记录',
  'retention.orders': '到期清除督办',
  'retention.vetoes': '到期清除一票否决案卷',
  'retention.identity': '到期清除联系方式',
  'retention.rating': '到期清除评价文字',
  'retention.audit': '到期裁去最早的审计记录',
}

export function sayAction(action: string): string {
  const [room = '', command = ''] = action.split('.')
  const commands: Record<string, Record<string, string>> = {
    feedback: caseCommands,
    thanks: noteCommands,
    inspection: planCommands,
    findings: findingCommands,
    visits: visitCommands,
    talks: talkCommands,
    orders: orderCommands,
  }
  return named[action] ?? commands[room]?.[command] ?? action
}

/** What only patients do. Staff who complain are patients of their own case and are not named for it. */
const byPatients =
  /^(feedback\.(submit|rate|askReply|follow|evaluate|addInfo|release|withdraw|reopen|reportRetaliation)|thanks\.(submit|unpublish|withdraw)|me\..*)$/

/** Of whom it is about only that it was they: what is held against somebody is nobody's who reads who did what. */
const byThePerson = /^(veto\.(state|appeal)|appraisal\.(include|state|appeal))$/

export function sayWho({ by, action }: Pick<JournalEntry, 'by' | 'action'>): string {
  if (by.key === 'jobs' || by.key === 'clinic') return '系统'
  if (by.key === 'named' || byThePerson.test(action)) return '当事人'
  if (action === 'people.join') return '受邀人'
  if (!by.staffId || byPatients.test(action)) return '患者'
  return `${by.staffId} ${by.name ?? ''}`.trim()
}

/** Id of the case that an entry is about, if it is about one. */
export function caseIdOf(about: string): string | null {
  return /^(?:cases|identities)\/(.+)$/.exec(about)?.[1] ?? null
}

/** `codes`: codes of cases by id, as far as the cases still exist. */
export function sayAbout(about: string, codes: Map<string, string>): string {
  const [collection = '', id = ''] = about.split('/')
  switch (collection) {
    case 'cases':
      return `案件 ${codes.get(id) ?? '（已清除）'}`
    case 'identities':
      return `案件 ${codes.get(id) ?? '（已清除）'} 的联系方式`
    case 'ratings':
      return id ? '一条评价' : '评价'
    case 'thanks':
      return '一份感谢'
    case 'people':
      return '本人的资料'
    case 'codes':
      return id ? `二维码 ${id}` : '二维码'
    case 'hospital':
      return '医院资料'
    case 'branches':
      return `支部 ${id}`
    case 'departments':
      return `科室 ${id}`
    case 'posts':
      return `岗位 ${id}`
      return `二维码 ${id}`
    case 'posterJobs':
      return '一批二维码海报'
    case 'reports':
      return `统计 ${id.replace('_', ' 至 ')}`
    case 'settings':
      return `设置 ${aboutOf(id as SettingKind).title}`
    case 'handbooks':
      return id === 'draft' ? '《暖语手册》草稿' : `《暖语手册》第${id.slice(1)}版`
    case 'roster':
      return id ? `员工 ${id}` : '职工名单'
    case 'orders':
      return id ? '一件督办' : '督办台账'
    case 'changes':
      return '一条“您提我改”'
    case 'findings':
      return '一条检查发现'
    case 'visits':
      return '一次检查'
    case 'talks':
      return '一次约谈'
    case 'checkPlans':
      return '一个巡查计划'
    case 'calls':
      return '一次电话回访'
    case 'callees':
      return '回访名单'
    case 'vetoes':
      return '一件一票否决'
    case 'appraisals':
      return /^\d{4}$/.test(id) ? `${id}年度医德考评` : '一份医德考评'
    case 'points':
      return '一笔支部积分'
    case 'gradings':
      return '一次支部定级'
    case 'auditChain':
      return '审计链'
    default:
      return about
  }
}

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
