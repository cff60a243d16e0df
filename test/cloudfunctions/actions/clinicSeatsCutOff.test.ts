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
import { functionsThatDie } from '../../support/dying'
import { newCommandId, openHospital, type TestHospital } from '../../support/hospital'

/**
 * The same of what moves a seat on: somebody cancels or answers an offer, the timer lets offers run out and draws. Cut off
 * anywhere, the seat is where it was or where it goes, and the same draw seats the same people.
 */

const functions = functionsThatDie('api', 'jobs')
let hospital: TestHospital
beforeAll(
  async () => (hospital = await openHospital({ at: CLINIC_NOW, functionsDir: functions.dir, limits: { size: 4 } })),
)
beforeEach(async () => {
  await hospital.cloud.clock.set(CLINIC_NOW)
  hospital.empty()
})
afterAll(async () => {
  await hospital.close()
  functions.remove()
})
jest.setTimeout(120_000)

let events = 0
function open(form = aClinicForm()) {
  const eventId = `clinic-${++events}-killed`
  publish(hospital, form, eventId)
  return { eventId, slotId: `${eventId}.slot1` }
}

type Death = { dieAt: number; sent: boolean }
/** Whether it died: a call that needs fewer requests comes through. */
async function dying(name: 'api' | 'jobs', death: Death, event: object = {}, openid?: string): Promise<boolean> {
  const { ok } = await hospital.cloud.call(`${name}Dying`, { ...event, ...death }, openid ? { openid } : {})
  return !ok
}
const callDying = (n: number, death: Death, action: string, input: object) =>
  dying('api', death, { action, input }, visitor(n).openid)

/** A minute later the timer has looked at what was left. */
async function minutesLater(minutes: number): Promise<void> {
  await hospital.cloud.clock.set(new Date(hospital.cloud.clock.now().getTime() + minutes * 60_000).toISOString())
  await hospital.runJobs()
  await hospital.runJobs()
}

/** Requests of a call, by turns before it left and after. What comes before the first only looks. */
const deathsFrom = (first: number, last: number): Death[] =>
  Array.from({ length: last - first + 1 }, (_value, n) => ({ dieAt: first + n, sent: (first + n) % 2 === 0 }))

test('cancelling: the seat goes on to who waits, or it was not cancelled', async () => {
  let kept = 0
  for (const death of deathsFrom(3, 13)) {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const first = await register(hospital, 1, at)
    const second = await register(hospital, 2, { ...at, waitlist: true })
    await callDying(1, death, 'clinic.cancelMine', { commandId: newCommandId(), registrationId: first.id })
    await minutesLater(2)
    expect(disagreements(hospital)).toEqual([])
    const states = [first.id, second.id].map((_id) => registrationsIn(hospital, { _id })[0]!.state)
    expect([
      ['confirmed', 'waitlisted'],
      ['cancelled_by_user', 'offered'],
    ]).toContainEqual(states)
    if (states[0] === 'confirmed') kept++
  }
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(11)
})

test('accepting: the seat is theirs, or the offer stands', async () => {
  const found = new Set<string>()
  for (const death of deathsFrom(3, 9)) {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const first = await register(hospital, 1, at)
    const second = await register(hospital, 2, { ...at, waitlist: true })
    const mine = { commandId: newCommandId(), registrationId: second.id }
    await hospital.as(visitor(1)).call('clinic.cancelMine', { commandId: newCommandId(), registrationId: first.id })
    await callDying(2, death, 'clinic.accept', mine)
    await minutesLater(2)
    expect(disagreements(hospital)).toEqual([])
    found.add(registrationsIn(hospital, { _id: second.id })[0]!.state)
    expect(await hospital.as(visitor(2)).call('clinic.accept', mine)).toMatchObject({ state: 'confirmed' })
  }
  expect([...found].sort()).toEqual(['confirmed', 'offered'])
})

test('the timer, while offers run out and names are drawn: the next one goes on, and draws nobody else', async () => {
  const drawn = new Set<string>()
  for (let dieAt = 12; dieAt <= 60; dieAt += 8) {
    hospital.empty()
    await hospital.cloud.clock.set(CLINIC_NOW)
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    const first = await register(hospital, 1, at)
    for (const n of [2, 3]) await register(hospital, n, { ...at, waitlist: true })
    await hospital.as(visitor(1)).call('clinic.cancelMine', { commandId: newCommandId(), registrationId: first.id })
    // The same event each time, so that the same seed draws the same numbers.
    const form = aClinicForm([aSlot('slot1', 2)], { release: 'draw', closesAt: '2026-09-28T04:00:00.000Z' })
    publish(hospital, form, 'clinic-drawn')
    const draw = { eventId: 'clinic-drawn', slotId: 'clinic-drawn.slot1' }
    for (const n of [11, 12, 13, 14]) await register(hospital, n, draw)
    await hospital.cloud.clock.set('2026-09-28T04:01:00Z')
    await dying('jobs', { dieAt, sent: dieAt % 16 === 4 })
    await minutesLater(2)
    expect(disagreements(hospital)).toEqual([])
    const { seats, queue } = slotIn(hospital, 'clinic-drawn.slot1')
    drawn.add(JSON.stringify([seats.map(({ id }) => id), queue]))
    expect([seats.length, queue.length]).toEqual([2, 2])
    expect(slotIn(hospital, at.slotId).seats).toMatchObject([{ held: 'offered' }])
    expect(
      registrationsIn(hospital, { eventId: at.eventId })
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['cancelled_by_user', 'expired', 'offered'])
  }
  expect(drawn.size).toBe(1)
})
