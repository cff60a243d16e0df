import type { Audience, AudienceView, Reading, ReceiptRow } from '@nuanyu/types/receipts'
import { roleNames } from '@nuanyu/types/roles'
import { sayWhen } from '../time/sayWhen'
import type { HandedOut, ReceiptRecord } from './records'

export type AudienceNames = {
  departments: ReadonlyMap<string, string>
  branches: ReadonlyMap<string, string>
  postKinds: ReadonlyMap<string, string>
  people: ReadonlyMap<string, { name: string; departmentName: string }>
}

const SHOWN = 6

/** 全体职工; 神经内科、内科第一党支部、收费窗口岗位、督查室、指定的 2 人 */
export function audienceLabel(audience: Audience, names: Omit<AudienceNames, 'people'>): string {
  const { everyone, departmentIds, branchIds, postKinds, roles, staffIds } = audience
  if (everyone) return '全体职工'
  const parts = [
    ...departmentIds.map((id) => names.departments.get(id) ?? '已停用的科室'),
    ...branchIds.map((id) => names.branches.get(id) ?? '已停用的支部'),
    ...postKinds.map((id) => `有${names.postKinds.get(id) ?? id}岗位的科室`),
    ...roles.map((role) => roleNames[role]),
    ...(staffIds.length > 0 ? [`指定的 ${staffIds.length} 人`] : []),
  ]
  if (parts.length === 0) return '还没有选'
  return parts.length > SHOWN ? `${parts.slice(0, SHOWN).join('、')}等 ${parts.length} 处` : parts.join('、')
}

export function presentAudience(audience: Audience, names: AudienceNames): AudienceView {
  return {
    label: audienceLabel(audience, names),
    value: audience,
    people: audience.staffIds.map((staffId) => {
      const person = names.people.get(staffId)
      return { staffId, name: person?.name ?? '已不在名单', department: person?.departmentName ?? '' }
    }),
  }
}

export function presentReading(
  { errands, remindedAt }: Pick<HandedOut, 'errands' | 'remindedAt'>,
  counts: { total: number; read: number },
  now: Date,
): Reading {
  return {
    ...counts,
    handing: errands.some(({ what }) => what === 'handOut'),
    reminded: remindedAt ? sayWhen(remindedAt, now) : '',
  }
}

export function presentReceipt(
  { staffId, key, name, departmentName, read, readAt }: ReceiptRecord,
  now: Date,
): ReceiptRow {
  const unread = key === null ? '还没有加入，请当面告知' : '未读'
  return {
    staffId,
    name,
    department: departmentName,
    read,
    label: read && readAt ? `${sayWhen(readAt, now)} 已读` : unread,
  }
}
