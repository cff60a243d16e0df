import type { Role } from '@nuanyu/types/roles'
import type { Audience, Notice } from '../notices/notice'
import { dayOf } from '../time/localTime'
import { sayDay } from '../time/sayWhen'
import type { CaseRecord } from './records'

/** Who is told what, after a command (or the timer) turned `before` into `after`. No free text of a person is sent. */
export function noticesFor(before: CaseRecord | null, after: CaseRecord, now: Date): Notice[] {
  if (!before)
    return after.turn === 'department'
      ? [toHandlers(after, '收到新的患者反馈', now)]
      : [toOffice(after, '收到待分派的患者反馈')]
  if (before === after) return []
  return [...aboutTime(before, after, now), ...aboutWork(before, after, now), ...aboutAnswer(before, after, now)]
}

function aboutTime(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  const notices: Notice[] = []
  if (after.overdue && !before.overdue) notices.push(...overdue(after))
  // An extension needs notice to the patient (DOMAIN §2); a new round tells its own story.
  if (after.round === before.round && after.dueAt.getTime() !== before.dueAt.getTime()) {
    notices.push(toOwner(after, '需要几个科室一起办理', `${sayDay(dayOf(after.dueAt), now)}前答复您`))
  }
  return notices
}

function aboutWork(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  if (after.state === 'reply_review' && before.state !== 'reply_review') return [toOffice(after, '有答复等待审核')]
  if (after.state === 'reopened' && before.state !== 'reopened') {
    return after.turn === 'department'
      ? [toHandlers(after, '患者表示没有解决，请重新办理', now)]
      : [toOffice(after, '患者再次表示没有解决')]
  }
  if (after.turn !== 'department') return []
  if (before.state === 'reply_review') return [toHandlers(after, '答复被退回修改', now)]
  // Given to them, whether from the office or from another department.
  const given = before.turn !== 'department' || before.department?.id !== after.department?.id
  return given ? [toHandlers(after, '有新的事项分派到科室', now)] : []
}

function aboutAnswer(before: CaseRecord, after: CaseRecord, now: Date): Notice[] {
  const takenIn = before.state === 'submitted' || before.state === 'reopened'
  if (takenIn && after.state !== before.state) {
    return [toOwner(after, '您的反馈已受理', `${sayDay(dayOf(after.dueAt), now)}前答复您`)]
  }
  if (after.state === 'replied' && before.state !== 'replied') {
    return [toOwner(after, '您的反馈有了答复', '请查看，并告诉我们是否解决')]
  }
  return []
}

function overdue(record: CaseRecord): Notice[] {
  const notice = { template: 'case_todo' as const, title: '事项已超过法定答复期限', body: record.code }
  const page = casePage(record)
  return [
    { ...notice, to: toRole('complaint_office', null, record), page },
    { ...notice, to: toRole('party_office', null, record), page: 'office/overdue/index' },
    ...(record.department || record.lane === 'discipline' ? [{ ...notice, to: handlersOf(record), page }] : []),
  ]
}

function toHandlers(record: CaseRecord, title: string, now: Date): Notice {
  // Short enough for WeChat's field of 20 characters, with the date that matters.
  const body = `${record.code} ${sayDay(dayOf(record.dueAt), now)}到期`
  return { to: handlersOf(record), template: 'case_todo', title, body, page: casePage(record) }
}

function toOffice(record: CaseRecord, title: string): Notice {
  const to = toRole('complaint_office', null, record)
  return { to, template: 'case_todo', title, body: record.code, page: casePage(record) }
}

function toOwner(record: CaseRecord, title: string, body: string): Notice {
  return {
    to: { kind: 'owner', personKey: record.ownerKey, caseId: record._id },
    template: 'case_progress',
    title,
    body,
    page: `patient/case/index?id=${record._id}`,
  }
}

function handlersOf(record: CaseRecord): Audience {
  if (record.lane === 'discipline') return toRole('discipline', null, record)
  return toRole('handler', record.department?.id ?? null, record)
}

/** Staff who complain are patients of their own case and are told as such. */
function toRole(role: Role, departmentId: string | null, { ownerKey }: CaseRecord): Audience {
  return { kind: 'role', role, departmentId, except: ownerKey }
}

function casePage({ _id }: CaseRecord): string {
  return `staff/case/index?id=${_id}`
}
