import type { Attendee, ClinicView, Relation, SlotView } from '@nuanyu/types/clinic'
import { offerOf } from '../../features/clinic/seats'

/** Who comes: one that this device remembers, by place in the list, or somebody typed in now. */
export interface WhoForm {
  chosen: number | 'new'
  name: string
  phone: string
  relation: Relation
  remember: boolean
}

/** Oneself when that is known; otherwise one begins with oneself. */
export function freshWho(people: readonly Attendee[]): WhoForm {
  const known = people.length > 0
  return { chosen: known ? 0 : 'new', name: '', phone: '', relation: known ? 'parent' : 'self', remember: true }
}

export function attendeeOf({ chosen, name, phone, relation }: WhoForm, people: readonly Attendee[]): Attendee {
  const known = chosen === 'new' ? undefined : people[chosen]
  return known ?? { name: name.trim(), phone: phone.trim(), relation }
}

/** The fields that are on the screen, in their order. */
export function fieldsOf({ chosen }: WhoForm): readonly string[] {
  return chosen === 'new' ? ['slotId', 'attendee.relation', 'attendee.name', 'attendee.phone'] : ['slotId']
}

export function slotOf({ sessions }: Pick<ClinicView, 'sessions'>, id: string | undefined): SlotView | undefined {
  return sessions.flatMap(({ slots }) => slots).find((slot) => slot.id === id)
}

export function choosableSlots(view: Pick<ClinicView, 'sessions' | 'release' | 'waitlist' | 'why'>): SlotView[] {
  return view.sessions.flatMap(({ slots }) => slots).filter((slot) => offerOf(slot, view) !== 'none')
}

/** Where there still is a seat, those of the same day first. */
export function otherSlots(
  view: Pick<ClinicView, 'sessions' | 'release' | 'waitlist' | 'why'>,
  full: SlotView,
  most: number,
): SlotView[] {
  const free = choosableSlots(view).filter(({ id, left }) => id !== full.id && left > 0)
  const sameDay = free.filter(({ day }) => day === full.day)
  return [...sameDay, ...free.filter(({ day }) => day !== full.day)].slice(0, most)
}

/** Enough to tell two telephones apart. */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 3)}****${phone.slice(-4)}`
}
