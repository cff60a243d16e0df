import type { Role } from '@nuanyu/types/roles'
import type { Audience, Notice } from '../notices/notice'
import type { FindingRecord } from './records'

/** Who is told what about findings. No notice says what was found, or about whom. */

/** By the journal: the offices, and those who answer for a unit. */
export function noticesFor(before: FindingRecord | null, after: FindingRecord): Notice[] {
  return allNotices(before, after).filter((notice) => !isPrivate(notice, after))
}

/** To whom it is about, past the journal (store.ts): if it does not hold, nothing may say that it was about them. */
export function privateNotices(before: FindingRecord | null, after: FindingRecord): Notice[] {
  return allNotices(before, after).filter((notice) => isPrivate(notice, after))
}

const isPrivate = ({ to }: Notice, { personal }: FindingRecord) => personal && to.kind === 'person'

function allNotices(before: FindingRecord | null, after: FindingRecord): Notice[] {
  if (before === null) return [toReviewers(after)]
  if (before.queue !== 'decide' && after.queue === 'decide' && !after.silent) return [toDeciders(after)]
  if (!before.silent && after.silent) return [toDeciders(after)]
  if (!before.reminded && after.reminded) return toSubjects(after, '明天前请说明', '有一项检查发现还没有收到您的说明')
  if (before.state === after.state) return []
  switch (after.state) {
    case 'notified':
      return toSubjects(after, '有检查发现请您说明', '请打开看清楚，在期限内说明')
    case 'confirmed':
      if (before.state === 'disposed') return [toDisposers(after)]
      return after.good
        ? toSubjects(after, '检查中对您的肯定', '请打开看看写了什么')
        : toSubjects(after, '检查发现已认定', '请打开看认定的理由')
    case 'dismissed':
      // The name is gone from the record; this is the last time that it leads to somebody.
      return toSubjects(before, '检查发现不成立', '已经销案，有关您的内容已清除', 'staff/checks/index')
    case 'disposed':
      return disposed(after)
    default:
      return []
  }
}

function disposed(after: FindingRecord): Notice[] {
  switch (after.disposal?.kind) {
    case 'remind':
      return toSubjects(after, '给您的提醒', '请打开看提醒的内容')
    case 'transfer':
      return [todo(office('discipline', after), '移交了一项检查发现', after)]
    // A talk and a bulletin tell of themselves.
    default:
      return []
  }
}

function toReviewers(after: FindingRecord): Notice {
  return {
    to: office('supervision', after, after.reporter.key),
    template: 'case_todo',
    title: '{n} 条检查发现待复核',
    // Counted by its id, which nobody is shown.
    body: after._id,
    words: '请打开查看',
    page: 'office/findings/index?queue=review',
    urgency: 'digest',
    kind: 'finding-review',
  }
}

function toDeciders(after: FindingRecord): Notice {
  const doers = [after.reporter.key, ...(after.reviewer ? [after.reviewer.key] : [])]
  return todo(office('party_office', after, ...doers), '检查发现等您认定', after)
}

function toDisposers(after: FindingRecord): Notice {
  return todo(office('party_office', after), '约谈已取消，请另行处理', after)
}

/** Whose it is, the person or the people of the unit, does not hear of it as an office. */
function office(role: Role, { department }: FindingRecord, ...doers: string[]): Audience {
  return { kind: 'role', role, departmentId: null, except: doers, notOf: department.id, notSubject: true }
}

function todo(to: Audience, title: string, { _id }: FindingRecord): Notice {
  const page = `office/finding/index?id=${_id}`
  return { to, template: 'case_todo', title, body: '请打开查看', page, urgency: 'normal' }
}

/**
 * The person; or of a unit its handlers and its heads, each once. The person's notices lead to their list and not to the
 * finding: if it does not hold, they would be what still says whom it was about.
 */
function toSubjects(
  { _id, personal, person, department, heads }: FindingRecord,
  title: string,
  body: string,
  page = personal ? 'staff/checks/index' : `staff/check/index?id=${_id}`,
): Notice[] {
  const one = (to: Audience): Notice => ({ to, template: 'case_todo', title, body, page, urgency: 'normal' })
  if (personal) return person?.key ? [one({ kind: 'person', personKey: person.key })] : []
  return [
    one({ kind: 'role', role: 'handler', departmentId: department.id, except: heads }),
    ...heads.map((personKey) => one({ kind: 'person', personKey })),
  ]
}
