import { cast } from '../../fixtures/cast'
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

/** Everything at once: whatever happens in between, there are never more with a seat than seats, and none is lost. */
let hospital: TestHospital
beforeAll(async () => {
  hospital = await openHospital({ at: CLINIC_NOW, latency: [1, 4], limits: { queue: 3000 } })
})
beforeEach(async () => {
  await hospital.cloud.clock.set(CLINIC_NOW)
  hospital.empty()
})
afterAll(() => hospital.close())
jest.setTimeout(180_000)

let events = 0
function open(form = aClinicForm()) {
  const eventId = `clinic-${++events}-turmoil`
  publish(hospital, form, eventId)
  return { eventId, slotId: `${eventId}.slot1` }
}
const people = (n: number) => Array.from({ length: n }, (_value, index) => index)

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
      if (hour % 2) await raise(8 + hour, 14 + hour)
    }
  }
  async function raise(...capacities: number[]): Promise<void> {
    const office = hospital.as(cast.fangZheng)
    for (const [n, capacity] of capacities.entries()) {
      const { version } = await office.call('clinic.manage', { eventId })
      const slotId = `${eventId}.slot${n + 1}`
      const command = { commandId: newCommandId(), eventId, version, slotId, capacity, desk: n === 1 ? 3 : 0 }
      await office.call('clinic.setSeats', command)
    }
  }
  await Promise.all([...people(180).map(live), time()])
  expect(odd).toEqual([])
  // Whatever was begun is brought to an end.
  for (let minute = 1; minute <= 3; minute++) {
    await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + 60_000).toISOString())
    await hospital.runJobs()
  }
  expect(disagreements(hospital)).toEqual([])
  for (const [n, capacity] of [11, 17].entries()) {
    const slot = slotIn(hospital, `${eventId}.slot${n + 1}`)
    const held = registrationsIn(hospital, { slotId: slot._id, state: { $in: ['confirmed', 'offered'] } }).length
    expect(held).toBe(slot.seats.length)
    expect(held + slot.free + slot.deskFree).toBe(capacity)
    // Somebody waits only where nothing is free.
    if (slot.queue.length > 0) expect(slot.free).toBe(0)
  }
})
