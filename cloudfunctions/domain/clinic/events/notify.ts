import type { Notice } from '../../notices/notice'
import type { ClinicRecord } from './records'

/**
 * Who at the hospital is told what. Titles are the hospital's own words, never a person's. Everybody who registered is
 * told by the errand that the seats run (`seats/errands.ts`).
 */
export function noticesFor(before: ClinicRecord, after: ClinicRecord, byKey: string): Notice[] {
  if (after.state === 'approval' && before.state !== 'approval') return [toApprovers(after)]
  if (before.state === 'approval' && after.state === 'published') return toWriters(after, byKey, '活动已批准，开始报名')
  if (before.state === 'approval' && after.state === 'draft') return toWriters(after, byKey, '活动被退回修改')
  if (before.state !== 'draft' && after.state === 'cancelled' && before.state !== 'cancelled')
    return toWriters(after, byKey, '活动已取消')
  if (after.moves > before.moves) return toWriters(after, byKey, '活动时间或地点有变')
  return []
}

function toApprovers({ _id, writers }: ClinicRecord): Notice {
  return {
    to: { kind: 'role', role: 'party_office', departmentId: null, except: writers.map(({ key }) => key) },
    template: 'case_todo',
    title: '有活动等您批准',
    body: '请打开查看',
    page: pageOf(_id),
    urgency: 'normal',
  }
}

/** Nobody needs to be told what they just did. */
function toWriters({ _id, writers }: ClinicRecord, byKey: string, title: string): Notice[] {
  return writers
    .filter(({ key }) => key !== byKey)
    .map(({ key }) => ({
      to: { kind: 'person' as const, personKey: key },
      template: 'case_todo' as const,
      title,
      body: '请打开查看',
      page: pageOf(_id),
      urgency: 'normal' as const,
    }))
}

function pageOf(id: string): string {
  return `office/clinicManage/index?id=${id}`
}
