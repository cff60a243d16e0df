import { bulletinKinds } from '@nuanyu/types/bulletins'
import type { Role } from '@nuanyu/types/roles'
import type { Notice } from '../notices/notice'
import type { Errand } from '../receipts/records'
import { missingIn } from './policy'
import type { BulletinRecord } from './records'
import { numberLabel } from './words'

/** Who is told what in the offices; readers are told by the errands. Nobody it is about hears of it before it is issued. */
export function noticesFor(before: BulletinRecord | null, after: BulletinRecord): Notice[] {
  if (before === null) return []
  const kind = bulletinKinds[after.kind]
  if (after.queue === 'check' && before.queue !== 'check') {
    const what = after.state === 'correction' ? `${kind}的更正` : kind
    const office = toRole(after, 'party_office', `${what}等您核对`)
    const asked = after.kind === 'criticism' ? [toRole(after, 'discipline', `${what}请您提意见`)] : []
    const standIn = after.standIn ? [toRole(after, 'discipline', `${what}等您核对`)] : []
    return [office, ...asked, ...standIn]
  }
  if (before.state === 'privacy_check' && after.state === 'privacy_check')
    return missingIn(before).length > 0 && missingIn(after).length === 0
      ? [toRole(after, 'party_office', `${kind}等您批准`)]
      : toWritersOfObjection(before, after)
  if (after.returned && before.returned !== after.returned) return toWriters(before, `${kind}被退回`)
  if (before.state === 'privacy_check' && after.state === 'approved') return toWriters(after, `${kind}已批准，可以印发`)
  return before.state === 'correction' && after.state === 'corrected' ? toWriters(before, '更正已批准') : []
}

function toWritersOfObjection(before: BulletinRecord, after: BulletinRecord): Notice[] {
  const objects = after.opinion?.agrees === false && after.opinion !== before.opinion
  return objects ? toWriters(after, '纪检监察室对通报有意见') : []
}

function writersOf({ proposal, writers }: BulletinRecord) {
  return proposal ? [proposal.by] : writers
}

function toRole(record: BulletinRecord, role: Role, title: string): Notice {
  const about = record.persons.flatMap(({ key }) => (key === null ? [] : [key]))
  const except = [...writersOf(record).map(({ key }) => key), ...about]
  return { to: { kind: 'role', role, departmentId: null, except }, ...said(record, title) }
}

function toWriters(record: BulletinRecord, title: string): Notice[] {
  return writersOf(record).map(({ key }) => ({ to: { kind: 'person', personKey: key }, ...said(record, title) }))
}

function said({ _id }: BulletinRecord, title: string) {
  const page = `office/bulletin/index?id=${_id}`
  return { template: 'case_todo', title, body: '请打开查看', page, urgency: 'normal' } as const
}

/** What readers are told. No name and no title: a message shows on a locked screen. */
export function toReaders(record: BulletinRecord, what: Errand['what']): Pick<Notice, 'title' | 'body' | 'page'> {
  const titles = {
    handOut: record.corrected ? '有一份通报作了更正' : '有一份通报请您阅读',
    remind: '有一份通报还没有阅读',
    tell: '有一份通报已撤回',
  }
  return { title: titles[what], body: numberLabel(record), page: `staff/bulletin/index?id=${record._id}` }
}
