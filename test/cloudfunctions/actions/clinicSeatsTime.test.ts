import type { NoticeRecord } from '../../../cloudfunctions/domain/notices/notice'
import { sha256 } from '../../../cloudfunctions/domain/clinic/seats/draw'
import {
  aClinicForm,
  aSlot,
  CLINIC_NOW,
  disagreements,
  publish,
  register,
  registrationsIn,
  SEED,
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

const as = (n: number) => hospital.as(visitor(n))
const cancel = (n: number, registrationId: string) =>
  as(n).call('clinic.cancelMine', { commandId: newCommandId(), registrationId })
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

describe('a draw', () => {
  const CLOSES = '2026-10-01T04:00:00.000Z'
  const drawn = (waitlist: boolean) => aClinicForm([aSlot('slot1', 2)], { release: 'draw', closesAt: CLOSES, waitlist })

  test('puts names down with a number, draws when it is time, and anybody can do it again', async () => {
    const at = open(drawn(true))
    const entered = []
    for (let n = 1; n <= 5; n++) entered.push(await register(hospital, n, at))
    expect(entered.map(({ entry, state }) => [entry, state])).toEqual([1, 2, 3, 4, 5].map((n) => [n, 'entered']))
    await cancel(3, entered[2]!.id)
    const before = await as(9).call('clinic.drawResult', { eventId: at.eventId })
    expect(before).toMatchObject({ commitment: sha256(SEED), seed: null, entries: [], mine: [] })

    await hospital.goTo('2026-10-01T04:00:30Z')
    expect(await outcomeOf(register(hospital, 6, at))).toBe('WRONG_STATE')
    const result = await as(1).call('clinic.drawResult', { eventId: at.eventId })
    expect(sha256(result.seed!)).toBe(result.commitment)
    const order = [1, 2, 3, 4, 5].sort((a, b) => (sha256(`${SEED}.${a}`) < sha256(`${SEED}.${b}`) ? -1 : 1))
    expect(result.entries.map(({ number }) => number)).toEqual(order)
    expect(result.mine).toEqual([1])
    const winners = order.filter((n) => n !== 3).slice(0, 2)
    for (const n of [1, 2, 4, 5]) {
      const { state } = await ticket(n, entered[n - 1]!.id)
      expect(state).toBe(winners.includes(n) ? 'confirmed' : 'waitlisted')
    }
    await hospital.runJobs()
    expect(told(winners[0]!)).toEqual(['抽签结果：抽中了'])
    expect(disagreements(hospital)).toEqual([])

    // Drawn again, as after a crash: the same.
    const slots = slotIn(hospital, at.slotId)
    hospital.cloud.db.update('clinicDraws', {}, { $set: { applied: false } })
    await hospital.runJobs()
    expect(slotIn(hospital, at.slotId).seats).toEqual(slots.seats)
    expect((await as(1).call('clinic.drawResult', { eventId: at.eventId })).entries).toEqual(result.entries)
  })

  test('without a waiting line the others are told that they were not drawn', async () => {
    const at = open(drawn(false))
    const entered = []
    for (let n = 1; n <= 3; n++) entered.push(await register(hospital, n, at))
    await hospital.goTo('2026-10-01T04:00:30Z')
    const states = []
    for (let n = 1; n <= 3; n++) states.push((await ticket(n, entered[n - 1]!.id)).state)
    expect(states.sort()).toEqual(['confirmed', 'confirmed', 'not_drawn'])
    expect(disagreements(hospital)).toEqual([])
  })

  test('fifty at once have fifty numbers', async () => {
    const at = open(drawn(true))
    const all = await Promise.all(Array.from({ length: 50 }, (_value, n) => register(hospital, n, at)))
    expect(all.map(({ entry }) => entry).sort((a, b) => a! - b!)).toEqual(Array.from({ length: 50 }, (_v, n) => n + 1))
  })
})

describe('what time brings', () => {
  test('a reminder the evening before and two hours before, and a kinder one for who stayed away', async () => {
    const at = open()
    await register(hospital, 1, at)
    await register(hospital, 2, at)
    await hospital.goTo('2026-10-06T11:00:30Z')
    await hospital.runJobs()
    expect(told(1)).toEqual(['明天 08:30 有义诊'])
    await hospital.goTo('2026-10-06T22:31:00Z')
    await hospital.runJobs()
    expect(told(1).sort()).toEqual(['今天 08:30 有义诊', '明天 08:30 有义诊'])
    // One came; so it was noted who did not.
    const [came] = registrationsIn(hospital, { ownerKey: hospital.secrets.personKey(visitor(1).openid) })
    hospital.cloud.db.update('clinicRegistrations', { _id: came!._id }, { $set: { state: 'checked_in' } })
    await hospital.goTo('2026-10-08T01:31:00Z')
    const states = registrationsIn(hospital).map(({ state }) => state)
    expect(states.sort()).toEqual(['checked_in', 'no_show'])
    expect(disagreements(hospital)).toEqual([])
  })

  test('where nobody was checked in nobody is said to have stayed away', async () => {
    const at = open()
    const seat = await register(hospital, 1, at)
    await hospital.goTo('2026-10-09T01:31:00Z')
    expect(await ticket(1, seat.id)).toMatchObject({ state: 'confirmed' })
  })

  test('contacts are erased a month after', async () => {
    const at = open()
    const seat = await register(hospital, 1, at)
    await hospital.goTo('2026-11-05T18:00:00Z')
    expect(registrationsIn(hospital)[0]!.sealed).not.toBe('')
    await hospital.goTo('2026-11-06T18:30:00Z')
    expect(registrationsIn(hospital)[0]).toMatchObject({
      sealed: '',
      reach: '',
      masked: { name: '', phone: '' },
      erased: true,
    })
    expect(await ticket(1, seat.id)).toMatchObject({ who: '' })
  })

  test('what was cut off is brought to an end: a record without a seat, a seat whose record is behind, a seat not given back', async () => {
    const at = open()
    const [a, b, c] = [
      await register(hospital, 1, at),
      await register(hospital, 2, at),
      await register(hospital, 3, at),
    ]
    const { db } = hospital.cloud
    const undo = { state: 'reserving', attempt: 'x', updatedAt: new Date(CLINIC_NOW) }
    db.update('clinicRegistrations', { _id: a.id }, { $set: undo })
    db.update('clinicRegistrations', { _id: b.id }, { $set: { state: 'cancelled_by_user', releasing: true } })
    db.update('clinicRegistrations', { _id: c.id }, { $set: { ...undo, slotId: 'nowhere' } })
    await hospital.goTo('2026-09-28T02:05:00Z')
    expect(
      registrationsIn(hospital)
        .map(({ _id, state }) => [_id, state])
        .sort(),
    ).toEqual(
      [
        [a.id, 'confirmed'],
        [b.id, 'cancelled_by_user'],
      ].sort(),
    )
    // The third was taken away with its record; its seat is found by the hourly look.
    await hospital.goTo('2026-09-28T03:17:00Z')
    expect(slotIn(hospital, at.slotId)).toMatchObject({ free: 2 })
    expect(disagreements(hospital)).toEqual([])
  })
})
