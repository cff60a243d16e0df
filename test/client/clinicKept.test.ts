const device = new Map<string, unknown>()
let full = false
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (key: string) => device.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => {
      if (full) throw new Error('exceed storage max size')
      device.set(key, JSON.parse(JSON.stringify(value)))
    },
    removeStorageSync: (key: string) => device.delete(key),
    getStorageInfoSync: () => ({ keys: [...device.keys()] }),
  },
}))

import type { Attendee, ClinicCard, TicketView } from '@nuanyu/types/clinic'
import { favourites, toggleFavourite } from '../../client/src/features/clinic/favourites'
import { forgetClinics } from '../../client/src/features/clinic/forget'
import { forgetPerson, rememberedPeople, rememberPerson } from '../../client/src/features/clinic/people'
import { dropTicket, keepTicket, keptRows, keptTicket, keptTickets } from '../../client/src/features/clinic/tickets'
import { storageKeys } from '../../client/src/session/storageKeys'

const TODAY = '2026-11-23'

beforeEach(() => {
  device.clear()
  full = false
  jest.useFakeTimers({ now: new Date('2026-11-23T02:00:00.000Z') })
})
afterEach(() => jest.useRealTimers())

const person = (name: string, relation: Attendee['relation'] = 'parent'): Attendee => ({
  name,
  phone: '13800000010',
  relation,
})

describe('people', () => {
  test('oneself stands first, and whoever is written again is there once with what was written last', () => {
    rememberPerson(person('王秀英'))
    rememberPerson(person('林晓梅', 'self'))
    rememberPerson({ ...person('王秀英'), phone: '13900000000' })
    expect(rememberedPeople().map(({ name, phone }) => [name, phone])).toEqual([
      ['林晓梅', '13800000010'],
      ['王秀英', '13900000000'],
    ])
  })

  test('four of the family and oneself: of more, the one added longest ago makes room, never oneself', () => {
    rememberPerson(person('林晓梅', 'self'))
    for (const name of ['家人甲', '家人乙', '家人丙', '家人丁', '家人戊']) rememberPerson(person(name))
    expect(rememberedPeople().map(({ name }) => name)).toEqual(['林晓梅', '家人乙', '家人丙', '家人丁', '家人戊'])
  })

  test('are forgotten when asked, and what cannot be read is nobody', () => {
    rememberPerson(person('王秀英'))
    forgetPerson(person('王秀英'))
    expect(device.size).toBe(0)
    device.set(storageKeys.clinicPeople, [{ name: '半', phone: 'x' }, 7])
    expect(rememberedPeople()).toEqual([])
    device.set(storageKeys.clinicPeople, 'nonsense')
    expect(rememberedPeople()).toEqual([])
  })
})

const ticket = (id: string, day: string, hour = '01'): TicketView => ({
  id,
  code: 'ABC234',
  qr: 'iVBORw0KGgo=',
  state: 'confirmed',
  stateLabel: '已约上',
  tone: 'good',
  advice: '当天带上身份证',
  who: '王秀英',
  relation: 'parent',
  event: {
    id: 'event-1',
    title: '高血压义诊',
    kind: 'free_clinic',
    place: { name: '社区服务中心', address: '', point: null },
    phone: '',
    bring: '',
  },
  when: `${day} 上午`,
  day,
  startsAt: `${day}T${hour}:00:00.000Z`,
  until: null,
  place: null,
  entry: null,
  queueNumber: null,
  clash: null,
  can: ['cancel'],
  cancelUntil: null,
  why: null,
})

describe('tickets', () => {
  test('are there without network, with when they were true', () => {
    keepTicket(ticket('t1', '2026-11-30'), 1000)
    expect(keptTicket('t1')).toEqual({ view: ticket('t1', '2026-11-30'), at: 1000 })
    keepTicket({ ...ticket('t1', '2026-11-30'), stateLabel: '已签到' }, 2000)
    expect(keptTickets()).toHaveLength(1)
    expect(keptTicket('t1')?.at).toBe(2000)
    dropTicket('t1')
    expect(device.size).toBe(0)
  })

  test('those to come, the soonest first; those gone by, the latest first', () => {
    for (const [id, day] of [
      ['a', '2026-11-30'],
      ['b', '2026-11-23'],
      ['c', '2026-11-20'],
      ['d', '2026-11-01'],
    ] as const)
      keepTicket(ticket(id, day))
    expect(keptRows(false, TODAY).map(({ id }) => id)).toEqual(['b', 'a'])
    expect(keptRows(true, TODAY).map(({ id }) => id)).toEqual(['c', 'd'])
  })

  test('go a month after their day', () => {
    keepTicket(ticket('old', '2026-11-20'))
    expect(keptTickets('2026-12-20')).toHaveLength(1)
    expect(keptTickets('2026-12-21')).toHaveLength(0)
  })

  test('of too many, those furthest in the past go', () => {
    for (let at = 1; at <= 25; at++) keepTicket(ticket(`t${at}`, `2026-11-${String(at).padStart(2, '0')}`))
    const days = keptTickets().map(({ view }) => view.day)
    expect(days).toHaveLength(20)
    expect(days).toContain('2026-11-25')
    expect(days).not.toContain('2026-11-05')
  })

  test('a full phone keeps what it had', () => {
    keepTicket(ticket('t1', '2026-11-30'), 1)
    full = true
    keepTicket(ticket('t2', '2026-11-30'), 2)
    expect(keptTickets().map(({ view }) => view.id)).toEqual(['t1'])
  })

  test('nonsense in the storage is no ticket', () => {
    device.set(storageKeys.clinicTickets, [null, { view: {}, at: 'x' }, 3])
    expect(keptTickets()).toEqual([])
  })
})

const card = (id: string, day: string): ClinicCard => ({
  id,
  title: '义诊',
  kind: 'free_clinic',
  kindLabel: '义诊',
  phase: 'open',
  phaseLabel: '报名中',
  when: day,
  days: [day],
  place: { name: '社区', address: '', point: null },
  branch: null,
  left: 3,
  capacity: 10,
  hint: '',
})

describe('favourites', () => {
  test('on and off, the last one first, and gone a month after the day', () => {
    toggleFavourite(card('a', '2026-11-30'))
    toggleFavourite({ ...card('b', '2026-12-30'), extra: 'not kept' } as ClinicCard)
    expect(favourites().map(({ id }) => id)).toEqual(['b', 'a'])
    expect(JSON.stringify([...device.values()])).not.toContain('not kept')
    expect(favourites('2026-12-31').map(({ id }) => id)).toEqual(['b'])
    expect(toggleFavourite(card('b', '2026-12-30')).map(({ id }) => id)).toEqual(['a'])
  })
})

test('everything of free clinics can be taken off the device', () => {
  rememberPerson(person('王秀英'))
  keepTicket(ticket('t1', '2026-11-30'))
  toggleFavourite(card('a', '2026-11-30'))
  // A counter's list with its names goes too; what it noted and has not sent is somebody's work and stays.
  device.set('clinic.day.event-1', [{}])
  device.set('clinic.outbox.event-1', [{}])
  expect(device.size).toBe(5)
  forgetClinics()
  expect([...device.keys()]).toEqual(['clinic.outbox.event-1'])
})
