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

/** A few at the same moment, again and again: however their steps mix, one seat has one person. */
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
  const eventId = `clinic-${++events}-races`
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

test('the seat comes back while somebody joins the line: they have it, or it is offered to them', async () => {
  for (let round = 0; round < 16; round++) {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const { id } = await register(hospital, 1, at)
    const input = { commandId: newCommandId(), registrationId: id }
    const [, joined] = await Promise.all([
      hospital.as(visitor(1)).call('clinic.cancelMine', input),
      register(hospital, 2, { ...at, waitlist: true }),
    ])
    const { seats, queue, free } = slotIn(hospital, at.slotId)
    expect([seats.map((seat) => seat.id), queue, free]).toEqual([[joined.id], [], 0])
    expect(disagreements(hospital)).toEqual([])
  }
})
