import type { Notice } from '../notices/notice'
import { formatLocal } from '../time/localTime'
import type { TalkRecord } from './records'

/** Who is told what about talks. What it is about stands on the page, not in a message on a locked screen. */
export function noticesFor(before: TalkRecord | null, after: TalkRecord): Notice[] {
  if (before === null) return toSubject(after, '请您参加一次谈话', when(after))
  if (after.history.at(-1)?.command === 'remind') return toSubject(after, '明天有一次谈话', when(after))
  if (after.history.at(-1)?.command === 'move') return toSubject(after, '谈话改了时间地点', when(after))
  if (before.state === after.state) return []
  switch (after.state) {
    case 'held':
      return toSubject(after, '请确认谈话记录', '看看记得对不对，可以补充')
    case 'acknowledged':
      return toOffice(after)
    case 'closed':
      return toSubject(after, '谈话已办结', '请打开查看')
    case 'cancelled':
      return toSubject(after, '谈话已取消', '不用再来了')
    default:
      return []
  }
}

function when({ at }: TalkRecord): string {
  return formatLocal(at, 'M月D日 HH:mm')
}

function toSubject({ _id, person }: TalkRecord, title: string, body: string): Notice[] {
  if (person.key === null) return []
  const to = { kind: 'person', personKey: person.key } as const
  return [{ to, template: 'case_todo', title, body, page: `staff/talk/index?id=${_id}`, urgency: 'normal' }]
}

function toOffice({ _id, office, person }: TalkRecord): Notice[] {
  const to = { kind: 'role', role: office, departmentId: null, except: person.key ? [person.key] : [] } as const
  const page = `office/talk/index?id=${_id}`
  const title = '本人已确认谈话记录'
  return [{ to, template: 'case_todo', title, body: '请打开查看，可以办结', page, urgency: 'normal' }]
}
