import type { SettingKind } from '@nuanyu/types/settings'
import type { JournalEntry } from '../../kernel/journal'
import { aboutOf } from '../settings/policy'

/** Who did it, and about what, as the auditor reads it. */

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
