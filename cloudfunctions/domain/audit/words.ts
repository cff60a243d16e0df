import { caseCommands, caseStates, identityModes } from '@nuanyu/types/feedback'
import { vaultPurposes } from '@nuanyu/types/vault'
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
  'feedback.contact': '查看联系方式',
  'identity.read': '查看联系方式',
  'vault.request': '申请查看联系方式',
  'vault.decide': '审批查看联系方式',
  'me.export': '导出本人资料',
  'me.withdrawConsent': '撤回同意',
  'me.erase': '清除本人资料',
  'audit.list': '查阅审计记录',
  'audit.verify': '核对审计链',
  'org.issueCode': '发放二维码',
  'org.revokeCode': '停用二维码',
  'reports.exportOverview': '导出统计表',
  'jobs.deadlines': '到期自动处理',
  'jobs.watch': '评价异常提醒',
  'jobs.recount': '按新公布的节假日重新计算期限',
  'jobs.calendar': '提醒录入节假日',
  'settings.save': '修改设置',
  'settings.restore': '恢复设置',
  'jobs.checks': '内容检测',
  'jobs.verdict': '内容检测',
  'retention.case': '到期清除案件',
  'retention.identity': '到期清除联系方式',
  'retention.rating': '到期清除评价文字',
  'retention.audit': '到期裁去最早的审计记录',
}

export function sayAction(action: string): string {
  const command = action.startsWith('feedback.') ? action.slice('feedback.'.length) : ''
  return named[action] ?? (caseCommands as Record<string, string>)[command] ?? action
}

/** What only patients do. Staff who complain are patients of their own case and are not named for it. */
const byPatients =
  /^(feedback\.(submit|rate|askReply|follow|evaluate|addInfo|release|withdraw|reopen|reportRetaliation)|me\..*)$/

export function sayWho({ by, action }: Pick<JournalEntry, 'by' | 'action'>): string {
  if (by.key === 'jobs') return '系统'
  if (by.key === 'named') return '当事人'
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
    case 'people':
      return '本人的资料'
    case 'codes':
      return `二维码 ${id}`
    case 'reports':
      return `统计 ${id.replace('_', ' 至 ')}`
    case 'settings':
      return `设置 ${aboutOf(id as SettingKind).title}`
    case 'auditChain':
      return '审计链'
    default:
      return about
  }
}

const tokens: Record<string, string> = {
  ...caseStates,
  ...identityModes,
  ...vaultPurposes,
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
  links: '环',
}

/** A change is written in known words, apart by spaces; what is not known is shown as it is. */
export function sayChange(change: string): string {
  return change
    .split(' ')
    .map((word) => tokens[word] ?? word)
    .join(' ')
}
