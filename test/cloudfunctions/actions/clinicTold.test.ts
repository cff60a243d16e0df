import type { NoticeRecord } from '../../../cloudfunctions/domain/notices/notice'
import { cast } from '../../fixtures/cast'
import { disagreements, register, registrationsIn, slotIn, visitor } from '../../support/clinic'
import { clinicIn, onEvent } from '../../support/clinicEvents'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

/** What becomes of those who registered when the event itself changes: through the real commands, from plan to end. */
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: '2026-09-28T02:00:00Z' })))
beforeEach(async () => {
  await hospital.cloud.clock.set('2026-09-28T02:00:00Z')
  hospital.empty()
})
afterAll(() => hospital.close())

const told = (n: number) =>
  hospital.cloud.db
    .find<NoticeRecord>('notices', { to: hospital.secrets.personKey(visitor(n).openid) })
    .map(({ title }) => title)
const ticket = (n: number, registrationId: string) => hospital.as(visitor(n)).call('clinic.ticket', { registrationId })

/** A clinic whose first slot has three seats for everybody and one for the desk; all three are taken and one waits. */
async function fullClinic() {
  const event = await clinicIn('published', hospital)
  const at = { eventId: event.id, slotId: `${event.id}.slot0800`, waitlist: true }
  const tickets = []
  for (let n = 1; n <= 4; n++) tickets.push(await register(hospital, n, at))
  return { event, at, tickets }
}

test('seats are there with the publication, and not before', async () => {
  const draft = await clinicIn('approval', hospital)
  expect(hospital.cloud.db.count('clinicSlots')).toBe(0)
  const at = { eventId: draft.id, slotId: `${draft.id}.slot0800` }
  expect(await outcomeOf(register(hospital, 1, at))).toBe('NOT_FOUND')
  await hospital.as(cast.fangZheng).call('clinic.approve', onEvent(draft))
  expect((await register(hospital, 1, at)).state).toBe('confirmed')
  expect(slotIn(hospital, at.slotId)).toMatchObject({ capacity: 4, desk: 1, free: 2, deskFree: 1 })
})

test('more seats go to who waits; fewer than are taken are refused, also in two places at once', async () => {
  const { event, at, tickets } = await fullClinic()
  expect(tickets.map(({ state }) => state)).toEqual(['confirmed', 'confirmed', 'confirmed', 'waitlisted'])
  const office = hospital.as(cast.fangZheng)
  const fewer = { ...onEvent(event), slotId: at.slotId, capacity: 2, desk: 0 }
  expect(await outcomeOf(office.call('clinic.setSeats', fewer))).toBe('VALIDATION')
  await office.call('clinic.setSeats', { ...fewer, commandId: newCommandId(), capacity: 6, desk: 1 })
  expect(await ticket(4, tickets[3]!.id)).toMatchObject({ state: 'offered', can: ['accept', 'cancel'] })
  expect(slotIn(hospital, at.slotId)).toMatchObject({ capacity: 6, free: 1, deskFree: 1 })
  await hospital.runJobs()
  expect(told(4)).toEqual(['轮到您了，请确认名额'])
  expect(disagreements(hospital)).toEqual([])
})

test('postponed: everybody keeps their place, sees the new time and is told once', async () => {
  const { event, tickets } = await fullClinic()
  const sessions = event.form.sessions.map(({ key, slots }) => ({
    key,
    day: '2026-10-18',
    slots: slots.map((slot) => ({ key: slot.key, from: slot.from, to: slot.to })),
  }))
  const moved = { ...onEvent(event), sessions, reason: '场地临时有事' }
  await hospital.as(cast.fangZheng).call('clinic.postpone', moved)
  await hospital.goTo('2026-09-28T02:02:00Z')
  await hospital.runJobs()
  for (const n of [1, 2, 3, 4]) {
    expect(await ticket(n, tickets[n - 1]!.id)).toMatchObject({ day: '2026-10-18', state: tickets[n - 1]!.state })
    expect(told(n)).toEqual(['活动时间或地点有变，请看'])
  }
  expect(hospital.cloud.db.count('clinicErrands')).toBe(0)
  expect(registrationsIn(hospital, { state: 'confirmed' })[0]!.remindAt).toEqual(new Date('2026-10-17T11:00:00Z'))
  expect(disagreements(hospital)).toEqual([])
})

test('cancelled: nobody registers any more, and everybody is told, also who only waited', async () => {
  const { event, at, tickets } = await fullClinic()
  await hospital.as(cast.fangZheng).call('clinic.cancel', { ...onEvent(event), reason: '台风预警，为了安全' })
  expect(await outcomeOf(register(hospital, 9, at))).toBe('WRONG_STATE')
  await hospital.goTo('2026-09-28T02:02:00Z')
  await hospital.runJobs()
  for (const n of [1, 2, 3, 4]) {
    expect(await ticket(n, tickets[n - 1]!.id)).toMatchObject({ state: 'cancelled_by_organiser', can: [], qr: null })
    expect(told(n)).toEqual(['活动取消了，抱歉'])
  }
  expect(hospital.cloud.db.count('clinicErrands')).toBe(0)
})

test('a person finds their registrations among what is kept of them, takes them along, and has them erased', async () => {
  const { tickets } = await fullClinic()
  const me = hospital.as(visitor(1))
  const kind = async () => (await me.call('me.data', {})).kinds.find(({ id }) => id === 'clinics')
  expect(await kind()).toMatchObject({ count: 1, keptFor: '姓名和电话活动结束后30天' })
  // What is still to come is needed to call them in.
  const first = await me.call('me.erase', { commandId: newCommandId() })
  expect(first).toMatchObject({ clinics: 0, kept: [{ code: tickets[0]!.code }] })
  await me.call('clinic.cancelMine', { commandId: newCommandId(), registrationId: tickets[0]!.id })
  expect(await me.call('me.erase', { commandId: newCommandId() })).toMatchObject({ clinics: 1, kept: [] })
  expect(await kind()).toMatchObject({ count: 0 })
  const erased = registrationsIn(hospital, { _id: tickets[0]!.id })[0]
  expect(erased).toMatchObject({ ownerKey: '', sealed: '', personHash: '', masked: { name: '' }, erased: true })
  expect(disagreements(hospital)).toEqual([])
})
