import type { Notice } from '../notices/notice'
import type { VisitRecord } from './records'

/** The inspector is told, and nobody else: a visit that is known of is none. That nobody goes is the Party office's. */
export function noticesFor(before: VisitRecord | null, after: VisitRecord): Notice[] {
  if (before === null) return told(after, '有一次检查请您去', '请打开看地点、日子和清单')
  if (before.inspector.staffId !== after.inspector.staffId) {
    return [
      ...told(before, '有一次检查已改派', '不用再去了', 'staff/visits/index'),
      ...told(after, '有一次检查请您去', '请打开看地点、日子和清单'),
    ]
  }
  if (!before.vacant && after.vacant) return [toOffice(after)]
  if (before.state !== after.state && after.state === 'cancelled')
    return told(
      after,
      '有一次检查已取消',
      before.state === 'conducted' ? '不用再提交了' : '不用再去了',
      'staff/visits/index',
    )
  return []
}

function toOffice({ department }: VisitRecord): Notice {
  return {
    to: { kind: 'role', role: 'party_office', departmentId: null, except: [], notOf: department.id },
    template: 'case_todo',
    title: '有一次检查没有人去',
    body: '原来派的同事去不了，请换人',
    page: 'office/visits/index',
    urgency: 'normal',
  }
}

function told({ _id, inspector }: VisitRecord, title: string, body: string, page = `staff/visit/index?id=${_id}`) {
  const { key } = inspector
  if (key === null) return []
  const notice: Notice = {
    to: { kind: 'person', personKey: key },
    template: 'case_todo',
    title,
    body,
    page,
    urgency: 'normal',
  }
  return [notice]
}
