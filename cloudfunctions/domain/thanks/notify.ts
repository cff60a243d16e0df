import type { Role } from '@nuanyu/types/roles'
import type { Audience, Notice } from '../notices/notice'
import { publishedStates } from './lifecycle'
import { openQuestions } from './publishable'
import type { NoteRecord } from './records'
import { PUBLISH } from './shelves'

/** Who is told what, after something turned `before` into `after`. No free text of a person, and never who wrote it. */
export function noticesFor(before: NoteRecord | null, after: NoteRecord): Notice[] {
  if (before === null) return []
  return [
    ...toVerifiers(before, after),
    ...toThanked(before, after),
    ...toOffice(before, after),
    ...toAuthor(before, after),
  ]
}

/** Many arrive; each who verifies is told once a day how many. */
function toVerifiers(before: NoteRecord, after: NoteRecord): Notice[] {
  const arrived = after.state === 'verifying' && before.state !== 'verifying'
  const passed = after.state === 'verifying' && before.department !== null && after.department === null
  if (!arrived && !passed) return []
  const to = after.department ? toRole('handler', after.department.id, after) : toRole('complaint_office', null, after)
  return [digest(to, 'thanks-verify', '有 {n} 份感谢等待核实', after, DESK)]
}

/** Thanks reach the person thanked, or the unit. */
function toThanked(before: NoteRecord, after: NoteRecord): Notice[] {
  if (after.state !== 'recorded' || before.verified?.at.getTime() === after.verified?.at.getTime()) return []
  const says = { template: 'case_todo' as const, urgency: 'normal' as const }
  if (after.thanked)
    return [
      {
        ...says,
        to: { kind: 'person', personKey: after.thanked.key },
        title: '有人感谢您',
        body: '打开看看，并决定要不要公布',
        page: STAFF,
      },
    ]
  if (!after.department) return []
  return [
    {
      ...says,
      to: toRole('handler', after.department.id, after),
      title: '科室收到一份感谢',
      body: '打开看看，并决定要不要公布',
      page: STAFF,
    },
  ]
}

function toOffice(before: NoteRecord, after: NoteRecord): Notice[] {
  const notices: Notice[] = []
  const party = toRole('party_office', null, after)
  if (openQuestions(after).length > 0 && openQuestions(before).length === 0)
    notices.push(digest(party, 'thanks-confirm', '有 {n} 份感谢要第二人确认', after, OFFICE))
  if (after.shelves.includes(PUBLISH) && !before.shelves.includes(PUBLISH))
    notices.push(digest(party, 'thanks-publish', '有 {n} 份感谢可以公布', after, OFFICE))
  const { nomination } = after
  if (nomination && !before.nomination)
    notices.push(digest(party, 'thanks-nominate', '有 {n} 份表扬推荐', after, OFFICE))
  if (nomination?.decision && !before.nomination?.decision)
    notices.push({
      to: { kind: 'person', personKey: nomination.key },
      template: 'case_todo',
      title: nomination.state === 'adopted' ? '您的表扬推荐已采纳' : '您的表扬推荐没有采纳',
      body: after.code,
      page: `staff/thankNote/index?id=${after._id}`,
      urgency: 'normal',
    })
  return notices
}

function toAuthor(before: NoteRecord, after: NoteRecord): Notice[] {
  if (after.state === before.state || after.ownerKey === '') return []
  const tell = (title: string, body: string): Notice[] => [
    {
      to: { kind: 'owner', personKey: after.ownerKey, caseId: after._id },
      template: 'case_progress',
      title,
      body,
      page: `patient/thank/index?id=${after._id}`,
      urgency: 'normal',
    },
  ]
  const wasUp = (publishedStates as readonly string[]).includes(before.state)
  switch (after.state) {
    case 'recorded':
      // Taken down because a consent ended is nothing the author has to be told by a message.
      return before.state === 'verifying' ? tell('您的感谢送到了', '谢谢您，这句话我们收下了') : []
    case 'published_public':
      return before.state === 'hidden' ? [] : tell('您的感谢上墙了', '打开看看公布的样子')
    case 'published_internal':
      return wasUp || before.state === 'hidden' ? [] : tell('您的感谢在院内公布了', '全院同事都能看到')
    case 'rejected':
      return tell('您的感谢没有记录下来', '请打开看原因')
    default:
      return []
  }
}

const STAFF = 'staff/thanks/index'
const DESK = 'staff/thanks/index?show=verify'
const OFFICE = 'office/thanks/index'

function digest(to: Audience, kind: string, title: string, { code }: NoteRecord, page: string): Notice {
  return { to, template: 'case_todo', title, body: code, page, urgency: 'digest', kind }
}

/** Neither whoever wrote it nor whoever is thanked works on it. */
function toRole(role: Role, departmentId: string | null, { ownerKey, thanked }: NoteRecord): Audience {
  return { kind: 'role', role, departmentId, except: [ownerKey, ...(thanked ? [thanked.key] : [])] }
}
