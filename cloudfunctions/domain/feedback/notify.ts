import type { Notice } from '../notices/notice'
import { sayDay, sayWhen } from '../time/sayWhen'
import { dayOf } from '../time/localTime'
import type { CaseRecord } from './records'

/** Who is told what, after a command (or the timer) turned `before` into `after`. No free text of a person is sent. */
export function noticesFor(before: CaseRecord | null, after: CaseRecord, now: Date): Notice[] {
  if (!before) return newcomer(after, now)
  if (before === after) return []
  const notices: Notice[] = []
  if (after.overdue && !before.overdue) notices.push(...overdue(after))
  if (after.state === before.state) return notices
  if (after.state === 'assigned' && before.state === 'accepted')
    notices.push(...toDepartment(after, '有新的事项分派到科室', now))
  else if (after.state === 'assigned' && before.department?.id !== after.department?.id)
    notices.push(...toDepartment(after, '有新的事项分派到科室', now))
  if (before.state === 'submitted' || before.state === 'reopened') notices.push(...accepted(after, now))
  if (after.state === 'reply_review') notices.push(toOffice(after, '有答复等待审核'))
  if (after.state === 'investigating' && before.state === 'reply_review')
    notices.push(...toDepartment(after, '答复被退回修改', now))
  if (after.state === 'replied') notices.push(toOwner(after, '您的反馈有了答复', '请查看答复，并告诉我们问题是否解决'))
  if (after.state === 'reopened') notices.push(...reopened(after, now))
  return notices
}

function newcomer(record: CaseRecord, now: Date): Notice[] {
  return record.department ? toDepartment(record, '收到新的患者反馈', now) : [toOffice(record, '收到待分派的患者反馈')]
}

function accepted(record: CaseRecord, now: Date): Notice[] {
  return [toOwner(record, '您的反馈已受理', `我们会在 ${sayDay(dayOf(record.dueAt), now)} 前答复您`)]
}

function reopened(record: CaseRecord, now: Date): Notice[] {
  return record.turn === 'department'
    ? toDepartment(record, '患者表示没有解决，请重新办理', now)
    : [toOffice(record, '患者再次表示没有解决')]
}

function overdue(record: CaseRecord): Notice[] {
  const title = '事项已超过法定答复期限'
  const page = 'staff/case/index?id=' + record._id
  const body = `${record.code} · ${record.department?.name ?? '尚未分派'}`
  const notices: Notice[] = [
    { to: { kind: 'role', role: 'complaint_office', departmentId: null }, template: 'case_todo', title, body, page },
    {
      to: { kind: 'role', role: 'party_office', departmentId: null },
      template: 'case_todo',
      title,
      body,
      page: 'office/overdue/index',
    },
  ]
  if (record.department)
    notices.push({
      to: { kind: 'role', role: 'handler', departmentId: record.department.id },
      template: 'case_todo',
      title,
      body,
      page,
    })
  return notices
}

function toDepartment(record: CaseRecord, title: string, now: Date): Notice[] {
  if (!record.department) return []
  return [
    {
      to: { kind: 'role', role: 'handler', departmentId: record.department.id },
      template: 'case_todo',
      title,
      body: `${record.code} · ${record.subject.label}，${sayWhen(record.dueAt, now)} 到期`,
      page: 'staff/case/index?id=' + record._id,
    },
  ]
}

function toOffice(record: CaseRecord, title: string): Notice {
  return {
    to: { kind: 'role', role: 'complaint_office', departmentId: null },
    template: 'case_todo',
    title,
    body: `${record.code} · ${record.department?.name ?? '尚未分派'}`,
    page: 'staff/case/index?id=' + record._id,
  }
}

function toOwner(record: CaseRecord, title: string, body: string): Notice {
  return {
    to: { kind: 'owner', personKey: record.ownerKey, caseId: record._id },
    template: 'case_progress',
    title,
    body,
    page: 'patient/case/index?id=' + record._id,
  }
}
