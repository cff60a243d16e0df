import type { ClinicView, SlotView } from '@nuanyu/types/clinic'
import {
  attendeeOf,
  choosableSlots,
  fieldsOf,
  freshWho,
  maskedPhone,
  otherSlots,
  slotOf,
} from '../../client/src/patient/clinic/form'

const mother = { name: '王秀英', phone: '13800000011', relation: 'parent' } as const

const slot = (id: string, day: string, left: number, closed = false): SlotView => ({
  id,
  when: `${day} ${id}`,
  day,
  from: '08:30',
  to: '09:00',
  left,
  waiting: 0,
  closed,
})
const view: Pick<ClinicView, 'sessions' | 'release' | 'waitlist' | 'why'> = {
  release: 'first_come',
  waitlist: false,
  why: null,
  sessions: [
    {
      key: 's001',
      title: '',
      day: '2026-11-28',
      dayLabel: '',
      slots: [slot('a', '2026-11-28', 2), slot('b', '2026-11-28', 0)],
    },
    {
      key: 's002',
      title: '',
      day: '2026-11-29',
      dayLabel: '',
      slots: [slot('c', '2026-11-29', 0), slot('d', '2026-11-29', 5), slot('e', '2026-11-29', 5, true)],
    },
  ],
}

test('one begins with whom the phone remembers, else with oneself', () => {
  expect(freshWho([mother])).toMatchObject({ chosen: 0 })
  expect(freshWho([])).toMatchObject({ chosen: 'new', relation: 'self' })
})

test('who comes is the one remembered, or what was typed, without the spaces around it', () => {
  expect(attendeeOf(freshWho([mother]), [mother])).toEqual(mother)
  const typed = {
    ...freshWho([mother]),
    chosen: 'new',
    name: ' 林晓梅 ',
    phone: '13800000010 ',
    relation: 'self',
  } as const
  expect(attendeeOf(typed, [mother])).toEqual({ name: '林晓梅', phone: '13800000010', relation: 'self' })
  // Forgotten meanwhile: what is typed, so that the form says what is missing.
  expect(attendeeOf({ ...freshWho([mother]), chosen: 3 }, [mother]).name).toBe('')
})

test('only fields on the screen answer for a problem', () => {
  expect(fieldsOf(freshWho([mother]))).toEqual(['slotId'])
  expect(fieldsOf(freshWho([]))).toContain('attendee.phone')
})

test('what may be chosen, and what is offered instead of a full hour: the same day first, only where there is a seat', () => {
  expect(choosableSlots(view).map(({ id }) => id)).toEqual(['a', 'd'])
  expect(choosableSlots({ ...view, waitlist: true }).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  const full = slotOf(view, 'c')!
  expect(otherSlots({ ...view, waitlist: true }, full, 4).map(({ id }) => id)).toEqual(['d', 'a'])
  expect(otherSlots(view, full, 1).map(({ id }) => id)).toEqual(['d'])
  expect(slotOf(view, undefined)).toBeUndefined()
})

test('a telephone is told by its ends', () => expect(maskedPhone('13800000011')).toBe('138****0011'))
