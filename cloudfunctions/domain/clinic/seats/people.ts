import type { ClinicPerson } from '@nuanyu/types/clinic'
import { saySlot } from '../events/when'
import { masked } from './attendee'
import { whyNotCancelFor } from './rules/desk'
import type { Registered } from './store/desk'
import { labelOf, stateOf, toneOf } from './words'

/** Who registered, as those who run the event look for somebody who calls. Pure. */

const how: Record<Registered['source'], string> = {
  self: '自己报名',
  counter: '窗口登记',
  telephone: '电话登记',
  walk_in: '现场来的',
}

export function presentPerson(
  record: Registered,
  { closesAt, open }: { closesAt: string | null; open: boolean },
  now: Date,
): ClinicPerson {
  return {
    id: record._id,
    who: record.masked.name,
    phone: record.masked.phone,
    code: record.code,
    when: saySlot(record, now),
    state: stateOf(record),
    // Its label speaks to the person.
    stateLabel: record.state === 'offered' ? '待本人确认' : labelOf(record),
    tone: toneOf(record),
    how: how[record.source],
    can: open && whyNotCancelFor(record, closesAt, now) === null ? ['cancel'] : [],
  }
}

/** By the code, the last digits of the telephone, or the name as somebody says it: only what is not masked is compared. */
export function isMeant({ masked: shown, code }: Pick<Registered, 'masked' | 'code'>, find: string): boolean {
  if (find === '') return true
  if (/^\d{3,4}$/.test(find) && shown.phone.endsWith(find)) return true
  if (/^[A-Za-z0-9]{3,6}$/.test(find) && code.startsWith(find.toUpperCase())) return true
  const { name, phone } = masked({ name: find, phone: /^\d{11,12}$/.test(find) ? find : '' })
  if (phone !== '') return shown.phone === phone
  return [...find].length === 1 ? shown.name.startsWith(find) : shown.name === name
}
