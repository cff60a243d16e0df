import type { NoticeRecord } from '../../../cloudfunctions/domain/notices/notice'
import { cast } from '../../fixtures/cast'
import {
  aClinicForm,
  asking,
  aSlot,
  CLINIC_NOW,
  disagreements,
  publish,
  register,
  registrationsIn,
  slotIn,
  visitor,
} from '../../support/clinic'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: CLINIC_NOW })))
beforeEach(async () => {
  await hospital.cloud.clock.set(CLINIC_NOW)
  hospital.empty()
  hospital.cloud.db.remove('clinicEvents', {})
})
afterAll(() => hospital.close())

const ids = () => ({ commandId: newCommandId() })
const as = (n: number) => hospital.as(visitor(n))
const cancel = (n: number, registrationId: string) => as(n).call('clinic.cancelMine', { ...ids(), registrationId })
const accept = (n: number, registrationId: string) => as(n).call('clinic.accept', { ...ids(), registrationId })
const ticket = (n: number, registrationId: string) => as(n).call('clinic.ticket', { registrationId })
const told = (n: number) =>
  hospital.cloud.db
    .find<NoticeRecord>('notices', { to: hospital.secrets.personKey(visitor(n).openid) })
    .map(({ title }) => title)

// An event is remembered for a minute, as in the real cloud; each test has an event of its own.
let events = 0
function open(form = aClinicForm()): { eventId: string; slotId: string } {
  const eventId = `clinic-${++events}-seats`
  publish(hospital, form, eventId)
  return { eventId, slotId: `${eventId}.slot1` }
}

describe('registering', () => {
  test('gives a seat in five trips, and a ticket that works without network', async () => {
    const at = open()
    await register(hospital, 1, at)
    const seat = await register(hospital, 2, at)
    expect(hospital.lastTrips()).toBe(5)
    expect(seat).toMatchObject({
      state: 'confirmed',
      who: visitor(2).name,
      can: ['cancel'],
      when: '10月7日 周三 08:30–09:00',
    })
    expect(seat.code).toMatch(/^[2-9A-Z]{6}$/)
    expect(Buffer.from(seat.qr!, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(slotIn(hospital, at.slotId)).toMatchObject({ free: 1, capacity: 3 })
    expect(disagreements(hospital)).toEqual([])
    expect(await ticket(2, seat.id)).toEqual(seat)
  })

  test('gives a place in the line in six trips, and a seat that came back meanwhile in no more', async () => {
    const at = open(aClinicForm([aSlot('slot1', 2)]))
    // People of their own: an instance remembers who has begun to count this hour.
    await register(hospital, 701, at)
    expect(await register(hospital, 702, { ...at, waitlist: true })).toMatchObject({ state: 'confirmed' })
    expect(hospital.lastTrips()).toBe(6)
    expect(await register(hospital, 703, { ...at, waitlist: true })).toMatchObject({ state: 'waitlisted', place: 1 })
    expect(hospital.lastTrips()).toBe(6)
    expect(disagreements(hospital)).toEqual([])
  })

  test('keeps name, telephone and openid where nobody reads them', async () => {
    const at = open()
    await register(hospital, 1, at)
    const stored = JSON.stringify(registrationsIn(hospital))
    const { name, phone, openid } = visitor(1)
    for (const secret of [name, phone, openid]) expect(stored).not.toContain(secret)
    expect(registrationsIn(hospital)[0]).toMatchObject({ masked: { phone: '139****0001' } })
  })

  test('a resend answers the same ticket, a second tap the same seat, another slot a refusal', async () => {
    const at = open(aClinicForm([aSlot('slot1', 3), aSlot('slot2', 3, '09:00', '09:30')]))
    const input = asking(visitor(1), at)
    const first = await as(1).call('clinic.register', input)
    expect(await as(1).call('clinic.register', input)).toEqual(first)
    expect(await as(1).call('clinic.register', { ...input, commandId: newCommandId() })).toEqual(first)
    const changed = { ...input, slotId: `${at.eventId}.slot2` }
    expect(await outcomeOf(as(1).call('clinic.register', changed))).toBe('ALREADY_ARRIVED')
    expect(await outcomeOf(as(1).call('clinic.register', { ...changed, commandId: newCommandId() }))).toBe(
      'ALREADY_REGISTERED',
    )
    const named = { ...input, attendee: { ...input.attendee, name: '另一个人' } }
    expect(await outcomeOf(as(1).call('clinic.register', named))).toBe('ALREADY_ARRIVED')
    expect(registrationsIn(hospital)).toHaveLength(1)
    expect(disagreements(hospital)).toEqual([])
  })

  test('a seat that was left without its record is the same seat when the person comes again', async () => {
    const at = open()
    const { id } = await register(hospital, 1, at)
    hospital.cloud.db.remove('clinicRegistrations', { _id: id })
    expect(await register(hospital, 1, at)).toMatchObject({ id, state: 'confirmed' })
    expect(slotIn(hospital, at.slotId)).toMatchObject({ free: 2, seats: [{ id }] })
    expect(disagreements(hospital)).toEqual([])
  })

  test('the same person by another WeChat has no second seat', async () => {
    const at = open()
    await register(hospital, 1, at)
    const byDaughter = hospital
      .as(visitor(2))
      .call('clinic.register', asking({ ...visitor(1), name: `${visitor(1).name} ` }, at))
    expect(await outcomeOf(byDaughter)).toBe('ALREADY_REGISTERED')
    expect(slotIn(hospital, at.slotId).seats).toHaveLength(1)
  })

  test('refuses clearly: full, too early, too late, unknown, too many', async () => {
    const at = open(aClinicForm([aSlot('slot1', 1)], { opensAt: '2026-09-29T00:00:00.000Z', perAccount: 1 }))
    await expect(register(hospital, 1, at)).rejects.toThrow('报名还没有开始')
    await hospital.cloud.clock.set('2026-09-29T00:00:01Z')
    await register(hospital, 1, at)
    expect(await outcomeOf(register(hospital, 2, at))).toBe('FULL')
    const family = { ...asking(visitor(3), at), waitlist: true }
    await expect(hospital.as(visitor(1)).call('clinic.register', family)).rejects.toThrow('最多为 1 人')
    expect(await outcomeOf(register(hospital, 2, { ...at, slotId: 'nowhere' }))).toBe('NOT_FOUND')
    await hospital.cloud.clock.set('2026-10-07T00:30:00Z')
    await expect(register(hospital, 2, at)).rejects.toThrow('已经结束')
    // A refusal leaves nothing behind.
    expect(registrationsIn(hospital)).toHaveLength(1)
    expect(disagreements(hospital)).toEqual([])
  })

  test('says when the same person is elsewhere at that hour', async () => {
    const [a, b] = [open(), open(aClinicForm([aSlot('slot1', 3, '08:45', '09:15')], { title: '血压讲座' }))]
    await register(hospital, 1, b)
    expect((await register(hospital, 1, a)).clash).toBe('同一时间还报了“血压讲座”')
    expect((await register(hospital, 2, a)).clash).toBeNull()
  })

  test('asks anew when the hours were just changed', async () => {
    const at = open()
    await register(hospital, 1, at)
    hospital.cloud.db.update('clinicSlots', { _id: at.slotId }, { $set: { moves: 1 } })
    expect(await outcomeOf(register(hospital, 2, at))).toBe('CONFLICT')
  })
})

describe('the waiting line', () => {
  test('moves up when somebody cancels; the offer is accepted, and then it is theirs', async () => {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const first = await register(hospital, 1, at)
    const second = await register(hospital, 2, { ...at, waitlist: true })
    const third = await register(hospital, 3, { ...at, waitlist: true })
    expect([second.place, third.place, second.qr]).toEqual([1, 2, null])
    expect(third.advice).toContain('前面还有 1 人')

    expect(await cancel(1, first.id)).toMatchObject({ state: 'cancelled_by_user', can: [], qr: null })
    await hospital.runJobs()
    expect(told(2)).toEqual(['轮到您了，请确认名额'])
    expect(await ticket(2, second.id)).toMatchObject({
      state: 'offered',
      can: ['accept', 'cancel'],
      until: { label: '今天 12:00' },
    })
    expect(slotIn(hospital, at.slotId).free).toBe(0)
    expect(await accept(2, second.id)).toMatchObject({ state: 'confirmed', until: null })
    expect(await accept(2, second.id)).toMatchObject({ state: 'confirmed' })
    expect(disagreements(hospital)).toEqual([])
  })

  test('an offer that is not answered goes on, and who missed it may come again', async () => {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const first = await register(hospital, 1, at)
    const second = await register(hospital, 2, { ...at, waitlist: true })
    const third = await register(hospital, 3, { ...at, waitlist: true })
    await cancel(1, first.id)
    await hospital.goTo('2026-09-28T04:01:00Z')
    await hospital.runJobs()
    expect(await outcomeOf(accept(2, second.id))).toBe('EXPIRED')
    expect(await ticket(2, second.id)).toMatchObject({ state: 'expired', can: [] })
    expect(await ticket(3, third.id)).toMatchObject({ state: 'offered' })
    expect(told(2)).toContain('没有及时确认，名额已让出')
    expect(await register(hospital, 2, { ...at, waitlist: true })).toMatchObject({ state: 'waitlisted', place: 1 })
    expect(disagreements(hospital)).toEqual([])
  })

  test('who has cancelled may register again, and a refusal gives the old ticket back', async () => {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const first = await register(hospital, 1, at)
    await cancel(1, first.id)
    expect(await register(hospital, 1, at)).toMatchObject({ id: first.id, state: 'confirmed' })
    await cancel(1, first.id)
    await register(hospital, 2, at)
    expect(await outcomeOf(register(hospital, 1, at))).toBe('FULL')
    expect(await ticket(1, first.id)).toMatchObject({ state: 'cancelled_by_user' })
    expect(disagreements(hospital)).toEqual([])
  })

  test('ends with the slot, kindly', async () => {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    await register(hospital, 1, at)
    const second = await register(hospital, 2, { ...at, waitlist: true })
    await hospital.goTo('2026-10-07T01:01:00Z')
    expect(await ticket(2, second.id)).toMatchObject({ state: 'expired', stateLabel: '候补结束，没等到名额' })
    expect(disagreements(hospital)).toEqual([])
  })
})

describe('cancelling', () => {
  test('until the hour that was promised; then by telephone', async () => {
    const at = open()
    const seat = await register(hospital, 1, at)
    expect(seat.cancelUntil).toBe('10月7日 06:30')
    await hospital.cloud.clock.set('2026-10-06T22:30:00Z')
    expect(await ticket(1, seat.id)).toMatchObject({ can: [], why: expect.stringContaining('请打电话 02885550001') })
    expect(await outcomeOf(cancel(1, seat.id))).toBe('WRONG_STATE')
  })
  test('is for the owner alone, and twice is once', async () => {
    const at = open()
    const seat = await register(hospital, 1, at)
    expect(await outcomeOf(cancel(2, seat.id))).toBe('NOT_FOUND')
    expect(await outcomeOf(ticket(2, seat.id))).toBe('NOT_FOUND')
    const input = { ...ids(), registrationId: seat.id }
    await as(1).call('clinic.cancelMine', input)
    expect(await as(1).call('clinic.cancelMine', input)).toMatchObject({ state: 'cancelled_by_user' })
    expect(slotIn(hospital, at.slotId)).toMatchObject({ free: 3, seats: [] })
  })
})

describe('the desk', () => {
  const entering = (n: number, at: { eventId: string; slotId: string }) => {
    const { name, phone } = visitor(n)
    return { ...ids(), ...at, attendee: { name, phone }, by: 'counter' as const }
  }
  test('gives the seats that are kept for it, then free ones, and writes down who did', async () => {
    const at = open(aClinicForm([aSlot('slot1', 2, '08:30', '09:00', 1)]))
    await register(hospital, 1, at)
    expect(await outcomeOf(register(hospital, 2, at))).toBe('FULL')
    const desk = hospital.as(cast.fangZheng)
    const input = entering(3, at)
    const entered = await desk.call('clinic.enter', input)
    expect(entered).toMatchObject({ who: expect.stringMatching(/^.\*+$/), when: '10月7日 周三 08:30–09:00' })
    expect(await desk.call('clinic.enter', input)).toEqual(entered)
    expect(await outcomeOf(desk.call('clinic.enter', entering(4, at)))).toBe('FULL')
    expect(await outcomeOf(desk.call('clinic.enter', entering(1, at)))).toBe('ALREADY_REGISTERED')
    const journal = hospital.cloud.db.find('journal', { action: 'clinic.enter' })
    expect(journal).toMatchObject([{ about: `clinicRegistrations/${entered.registrationId}`, change: '- → confirmed' }])
    expect(disagreements(hospital)).toEqual([])
  })
  test('is nobody else’s, and ends with the event', async () => {
    const at = open()
    expect(await outcomeOf(hospital.as(cast.guYun).call('clinic.enter', entering(1, at)))).toBe('NOT_FOUND')
    expect(await outcomeOf(as(1).call('clinic.enter', entering(1, at)))).toBe('FORBIDDEN')
    await hospital.cloud.clock.set('2026-10-07T01:00:00Z')
    expect(await outcomeOf(hospital.as(cast.fangZheng).call('clinic.enter', entering(1, at)))).toBe('WRONG_STATE')
  })
})

test('my tickets: the next first, then what is over', async () => {
  const forms = [aSlot('slot1', 3, '10:00', '10:30'), aSlot('slot1', 3, '08:30', '09:00')]
  for (const slot of forms) await register(hospital, 1, open(aClinicForm([slot])))
  const { items, next } = await as(1).call('clinic.mine', { past: false })
  expect(items.map(({ when }) => when.slice(-11))).toEqual(['08:30–09:00', '10:00–10:30'])
  expect(next).toBeNull()
  expect((await as(1).call('clinic.mine', { past: true })).items).toEqual([])
  await hospital.cloud.clock.set('2026-10-08T00:00:00Z')
  expect((await as(1).call('clinic.mine', { past: true })).items).toHaveLength(2)
})
