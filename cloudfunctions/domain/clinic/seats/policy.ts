import type { ClinicForm } from '@nuanyu/types/clinic'
import { formatLocal } from '../../time/localTime'
import { sayWhen } from '../../time/sayWhen'
import type { RegistrationRecord } from './records'

/** What a person may do with their own registration. */

const HOUR_MS = 3_600_000

type Rules = Pick<ClinicForm, 'cancelHours' | 'closesAt' | 'phone'>

/** Until when a seat may be given back here; somebody who only waits may leave until it begins. */
export function cancelUntil(record: RegistrationRecord, { cancelHours, closesAt }: Rules): Date | null {
  switch (record.state) {
    case 'confirmed':
      return new Date(record.startsAt.getTime() - cancelHours * HOUR_MS)
    case 'waitlisted':
    case 'offered':
      return record.startsAt
    case 'entered':
      return closesAt === null ? record.startsAt : new Date(closesAt)
    default:
      return null
  }
}

/** Why it cannot be cancelled here now, for the person; null when it can, or when there is nothing to cancel. */
export function whyNotCancel(record: RegistrationRecord, rules: Rules, now: Date): string | null {
  const until = cancelUntil(record, rules)
  if (until === null || now < until) return null
  if (record.state === 'entered') return '登记已经截止，正在抽签'
  if (now >= record.startsAt) return '已经开始了，不用再取消'
  const call = rules.phone === '' ? '请直接告诉现场的工作人员' : `请打电话 ${rules.phone}`
  return `${formatLocal(until, 'M月D日 HH:mm')} 以后不能在这里取消，来不了${call}`
}

export function abilitiesOf(record: RegistrationRecord, rules: Rules, now: Date): ('accept' | 'cancel')[] {
  const offered = record.state === 'offered' && record.until !== null && now < record.until
  const until = cancelUntil(record, rules)
  return [...(offered ? (['accept'] as const) : []), ...(until !== null && now < until ? (['cancel'] as const) : [])]
}

export function sayUntil(record: RegistrationRecord, rules: Rules, now: Date): string | null {
  const until = cancelUntil(record, rules)
  return until === null ? null : sayWhen(until, now)
}
