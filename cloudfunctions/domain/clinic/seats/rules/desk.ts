import type { CancelReason, RegistrationState } from '@nuanyu/types/clinic'
import { AppError } from '@nuanyu/types/errors'
import type { RegistrationRecord } from '../records'

/** What those who run an event may do with a registration that is not their own. */

type Seen = Pick<RegistrationRecord, 'state' | 'endsAt' | 'releasing'>

/** Why it cannot be cancelled for the person now; null when it can: also after the hour until which they may themselves. */
export function whyNotCancelFor({ state, endsAt }: Seen, closesAt: string | null, now: Date): string | null {
  switch (state) {
    case 'confirmed':
    case 'offered':
    case 'waitlisted':
      return now < endsAt ? null : '这个时段已经结束，不用再取消'
    case 'entered':
      return closesAt === null || now < new Date(closesAt) ? null : '登记已经截止，正在抽签'
    case 'checked_in':
    case 'served':
      return '已经签到了；签错了请在签到台撤销'
    case 'cancelled_by_user':
    case 'cancelled_by_organiser':
      return '这个报名已经取消了'
    default:
      return '这个报名已经没有名额了'
  }
}

export type CancelFor = { seen: RegistrationState; reason: CancelReason; commandId: string; fingerprint: string }

/** Said first; the seat is given back afterwards (`finishCancelling`), and never to two. */
export function cancelledFor(
  record: RegistrationRecord,
  { seen, reason, commandId, fingerprint }: CancelFor,
  closesAt: string | null,
  now: Date,
): RegistrationRecord {
  if (record.state === 'reserving' || record.releasing)
    throw new AppError('BUSY', { reason: `${record._id} is at work` })
  const why = whyNotCancelFor(record, closesAt, now)
  if (why !== null) throw new AppError('WRONG_STATE', { message: why })
  // Meanwhile they were offered a seat, or took it: who asked for less shall see what is given up.
  if (record.state !== seen) throw new AppError('CONFLICT')
  return {
    ...record,
    state: 'cancelled_by_user',
    releasing: record.state !== 'entered',
    remindAt: null,
    until: null,
    updatedAt: now,
    history: [...record.history, { at: now, what: 'desk_cancel', reason, commandId, fingerprint }],
  }
}
