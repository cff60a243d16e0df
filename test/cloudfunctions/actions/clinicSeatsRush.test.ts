import {
  aClinicForm,
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
  hospital = await openHospital({ at: CLINIC_NOW, latency: [1, 4], limits: { queue: 3000 } })
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
