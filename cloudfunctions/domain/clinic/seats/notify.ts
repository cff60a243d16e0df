import type { Notice } from '../../notices/notice'
import { sayWhen } from '../../time/sayWhen'
import { saySlot } from '../events/when'
import type { RegistrationRecord, StoredState } from './records'

/** What somebody with a registration is told. Never what a person wrote, and never more than their own. */

type Reached = Pick<RegistrationRecord, '_id' | 'ownerKey' | 'reach'>

export function noticesOf(before: RegistrationRecord, after: RegistrationRecord, now: Date): Notice[] {
  const said = after.state === before.state ? null : sayChange(before.state, after, now)
  return said ? to(after, said.title, said.body) : []
}

function sayChange(before: StoredState, after: RegistrationRecord, now: Date): { title: string; body: string } | null {
  const slot = saySlot(after, now)
  const drawn = before === 'entered'
  switch (after.state) {
    case 'offered':
      return { title: '轮到您了，请确认名额', body: `请在${after.until ? sayWhen(after.until, now) : '开始'}前确认` }
    case 'confirmed':
      return drawn ? { title: '抽签结果：抽中了', body: slot } : null
    case 'waitlisted':
      return drawn ? { title: '抽签结果：排进候补', body: slot } : null
    case 'not_drawn':
      return { title: '抽签结果：这次没抽中', body: slot }
    case 'expired':
      return before === 'offered'
        ? { title: '没有及时确认，名额已让出', body: slot }
        : { title: '候补结束，这次没等到', body: slot }
    case 'cancelled_by_organiser':
      return { title: '活动取消了，抱歉', body: slot }
    default:
      return null
  }
}

export function movedNotice(record: RegistrationRecord, now: Date): Notice[] {
  return to(record, '活动时间或地点有变，请看', saySlot(record, now))
}

/** Somebody asked for it at a desk, or on the telephone; who registered by app hears of it wherever it came from. */
export function cancelledForNotice(record: RegistrationRecord, now: Date): Notice[] {
  return to(record, '工作人员替您取消了报名', saySlot(record, now))
}

/** Who lately had a seat and did not come is asked, and never blamed. */
export function reminderOf(record: RegistrationRecord, kind: string, stayedAway: boolean, now: Date): Notice[] {
  const title = `${sayWhen(record.startsAt, now)} 有${kind}`
  return to(record, title, stayedAway ? '来不了也没关系，取消一下让给别人' : '来不了请提前取消')
}

function to({ _id, ownerKey, reach }: Reached, title: string, body: string): Notice[] {
  if (ownerKey === '' || reach === '') return []
  return [
    {
      to: { kind: 'owner', personKey: ownerKey, caseId: _id },
      template: 'clinic',
      title,
      body,
      page: `patient/ticket/index?id=${_id}`,
      urgency: 'normal',
    },
  ]
}
