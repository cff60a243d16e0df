import type { Delivery } from '../settings/defaults'
import { formatLocal } from '../time/localTime'

/** Whether messages wait for the morning. The hours may lie across midnight; equal ones mean that there are none. */
export function isQuiet(now: Date, { quietFrom, quietUntil }: Pick<Delivery, 'quietFrom' | 'quietUntil'>): boolean {
  const time = formatLocal(now, 'HH:mm')
  return quietFrom <= quietUntil ? time >= quietFrom && time < quietUntil : time >= quietFrom || time < quietUntil
}
