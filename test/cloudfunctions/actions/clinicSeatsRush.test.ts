import type { TicketView } from '@nuanyu/types/clinic'
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

/** Very many at one moment, on a database that takes its time: as many have a seat as there are, and everybody knows. */
let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: CLINIC_NOW, latency: [1, 6], limits: { queue: 3000 } })
})
beforeEach(async () => {
  await hospital.cloud.clock.set(CLINIC_NOW)
  hospital.empty()
})
afterAll(() => hospital.close())
jest.setTimeout(120_000)

let events = 0
function open(form = aClinicForm()) {
  const eventId = `clinic-${++events}-rush`
  publish(hospital, form, eventId)
  return { eventId, slotId: `${eventId}.slot1` }
}
const people = (n: number) => Array.from({ length: n }, (_value, index) => index)
const tally = (outcomes: string[]) =>
  Object.fromEntries([...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((o) => o === one).length]))
const stored = () => JSON.stringify([hospital.cloud.db.find('clinicSlots'), registrationsIn(hospital)])

/** The timer finds nothing that was left by half, also when everything is compared. */
async function expectNothingToRepair(): Promise<void> {
  expect(disagreements(hospital)).toEqual([])
  const before = stored()
  const at = new Date(hospital.cloud.clock.now().getTime())
  at.setUTCMinutes(17, 0, 0)
  await hospital.cloud.clock.set(new Date(at.getTime() + 60 * 60_000).toISOString())
  const answer = await hospital.cloud.timers.run('jobs')
  expect(answer).toMatchObject({ ok: true, result: { clinics: 0 } })
  expect(stored()).toBe(before)
}

test('a thousand people for 7, 13 and 97 seats: exactly as many have one, and everybody else is told so', async () => {
  const seats = [7, 13, 97]
  const hours = ['08:30', '09:00', '09:30', '10:00']
  const slots = seats.map((capacity, n) => aSlot(`slot${n + 1}`, capacity, hours[n], hours[n + 1]))
  const { eventId } = open(aClinicForm(slots))
  const outcomes = await Promise.all(
    people(1000).map((n) =>
      outcomeOf(register(hospital, n, { eventId, slotId: `${eventId}.slot${(n % 3) + 1}`, waitlist: false })),
    ),
  )
  expect(tally(outcomes)).toEqual({ FULL: 1000 - 117, done: 117 })
  for (const [n, capacity] of seats.entries()) {
    const slotId = `${eventId}.slot${n + 1}`
    expect(slotIn(hospital, slotId)).toMatchObject({ free: 0, capacity })
    expect(registrationsIn(hospital, { slotId, state: 'confirmed' })).toHaveLength(capacity)
  }
  expect(registrationsIn(hospital)).toHaveLength(117)
  await expectNothingToRepair()
})

test('while people come, others cancel, wait, answer or do not, seats are added, hours pass and the timer runs', async () => {
  const slots = [aSlot('slot1', 7, '08:30', '09:00'), aSlot('slot2', 13, '09:00', '09:30', 3)]
  const { eventId } = open(aClinicForm(slots))
  const odd: string[] = []
  const fine = ['done', 'FULL', 'BUSY', 'EXPIRED', 'WRONG_STATE', 'NOT_FOUND', 'CONFLICT']
  const note = (outcome: string) => void (fine.includes(outcome) || odd.push(outcome))

  async function live(n: number): Promise<void> {
    const me = hospital.as(visitor(n))
    const at = { eventId, slotId: `${eventId}.slot${(n % 2) + 1}`, waitlist: n % 3 > 0 }
    let id: string | undefined
    note(await outcomeOf(register(hospital, n, at).then((ticket) => (id = ticket.id))))
    if (!id) return
    const mine = { registrationId: id }
    const again = () => ({ ...mine, commandId: newCommandId() })
    if (n % 4 === 1) note(await outcomeOf(me.call('clinic.cancelMine', again())))
    if (n % 4 === 2) note(await outcomeOf(me.call('clinic.accept', again())))
    if (n % 16 === 1) note(await outcomeOf(register(hospital, n, at)))
  }
  async function time(): Promise<void> {
    for (let hour = 0; hour < 5; hour++) {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await hospital.cloud.clock.set(new Date(Date.parse(CLINIC_NOW) + (hour + 1) * 130 * 60_000).toISOString())
      await hospital.runJobs()
    }
  }
  await Promise.all([...people(300).map(live), time()])
  expect(odd).toEqual([])
  // Whatever was begun is brought to an end.
  for (let minute = 1; minute <= 3; minute++) {
    await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + 60_000).toISOString())
    await hospital.runJobs()
  }
  expect(disagreements(hospital)).toEqual([])
  for (const [n, capacity] of [7, 13].entries()) {
    const slot = slotIn(hospital, `${eventId}.slot${n + 1}`)
    const held = registrationsIn(hospital, { slotId: slot._id, state: { $in: ['confirmed', 'offered'] } }).length
    expect(held).toBe(slot.seats.length)
    expect(held + slot.free + slot.deskFree).toBe(capacity)
    // Somebody waits only where nothing is free.
    if (slot.queue.length > 0) expect(slot.free).toBe(0)
  }
})

test('one person by ten WeChats has one seat, and ten taps are one', async () => {
  const at = open(aClinicForm([aSlot('slot1', 20)]))
  const person = visitor(1)
  const by = people(10).map((n) => hospital.as(visitor(n + 100)).call('clinic.register', asking(person, at)))
  const outcomes = await Promise.all(by.map(outcomeOf))
  expect(tally(outcomes).done).toBe(1)
  // Who came while the first was still being made may be asked to try again; nobody gets a second seat by it.
  expect(outcomes.every((one) => ['done', 'ALREADY_REGISTERED', 'BUSY'].includes(one))).toBe(true)
  expect(slotIn(hospital, at.slotId).seats).toHaveLength(1)

  const same = asking(visitor(2), at)
  const taps = people(10).map((n) =>
    hospital.as(visitor(2)).call('clinic.register', n % 2 ? same : { ...same, commandId: newCommandId() }),
  )
  const tickets = await Promise.all(taps)
  expect(new Set(tickets.map(({ id, code }) => `${id} ${code}`)).size).toBe(1)
  expect(slotIn(hospital, at.slotId).seats).toHaveLength(2)
  await expectNothingToRepair()
})

test('a WeChat that may register two has two, however many it taps at once', async () => {
  for (const most of [1, 2, 3]) {
    const at = open(aClinicForm([aSlot('slot1', 50)], { perAccount: most }))
    const one = hospital.as(visitor(1))
    const family = people(6).map((n) => one.call('clinic.register', asking(visitor(n + 10), at)))
    const outcomes = await Promise.all(family.map(outcomeOf))
    expect(tally(outcomes).done).toBe(most)
    expect(slotIn(hospital, at.slotId).seats).toHaveLength(most)
  }
  await expectNothingToRepair()
})

test('an answer and the timer meet at the last moment: the offer is taken, or it has gone on', async () => {
  const taken: boolean[] = []
  for (let round = 0; round < 6; round++) {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const first = await register(hospital, 1, at)
    const second = await register(hospital, 2, { ...at, waitlist: true })
    const third = await register(hospital, 3, { ...at, waitlist: true })
    const call = (n: number) => hospital.as(visitor(n))
    await call(1).call('clinic.cancelMine', { commandId: newCommandId(), registrationId: first.id })
    // Just before and just after the offer runs out.
    const end = slotIn(hospital, at.slotId).dueAt!.getTime()
    await hospital.cloud.clock.set(new Date(end - 1).toISOString())
    const answer = outcomeOf(call(2).call('clinic.accept', { commandId: newCommandId(), registrationId: second.id }))
    if (round % 2) await new Promise((resolve) => setTimeout(resolve, round * 6))
    await hospital.cloud.clock.set(new Date(end + 1).toISOString())
    const [outcome] = await Promise.all([answer, hospital.runJobs()])
    const states = [second.id, third.id].map((_id) => registrationsIn(hospital, { _id })[0]!.state)
    expect([
      ['done', 'confirmed', 'waitlisted'],
      ['EXPIRED', 'expired', 'offered'],
    ]).toContainEqual([outcome, ...states])
    taken.push(outcome === 'done')
    expect(disagreements(hospital)).toEqual([])
    await hospital.cloud.clock.set(CLINIC_NOW)
    hospital.empty()
  }
  expect(taken.length).toBe(6)
})

test('somebody leaves the line at the moment when the seat comes to them: it goes on to the next', async () => {
  for (let round = 0; round < 6; round++) {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const tickets: TicketView[] = []
    for (const n of [1, 2, 3]) tickets.push(await register(hospital, n, { ...at, waitlist: true }))
    const leave = (n: number) =>
      hospital
        .as(visitor(n))
        .call('clinic.cancelMine', { commandId: newCommandId(), registrationId: tickets[n - 1]!.id })
    await Promise.all([leave(1), leave(2)])
    expect(slotIn(hospital, at.slotId).seats.map(({ id, held }) => [id, held])).toEqual([[tickets[2]!.id, 'offered']])
    expect(disagreements(hospital)).toEqual([])
  }
})
