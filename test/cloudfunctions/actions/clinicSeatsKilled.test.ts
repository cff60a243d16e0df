import type { Input } from '@nuanyu/types/actions'
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
import { functionsThatDie } from '../../support/dying'
import { openHospital, type TestHospital } from '../../support/hospital'

/**
 * Functions that die at every one of their requests to the database: whoever asks again gets what is theirs, the timer
 * brings everything to an end, and no seat is given twice or lost.
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

/** Every request of a call until it comes through, before it left and after. */
const deaths = (most: number): Death[] =>
  Array.from({ length: most }, (_value, n) => [true, false].map((sent) => ({ dieAt: n + 1, sent }))).flat()
const byTurns = ({ dieAt, sent }: Death) => sent === (dieAt % 2 === 0)

test('registering: the same person asks again and has one seat', async () => {
  let survived = 0
  for (const death of deaths(10).filter(byTurns)) {
    const at = open(aClinicForm([aSlot('slot1', 3)]))
    await register(hospital, 9, at)
    const input: Input<'clinic.register'> = asking(visitor(1), at)
    if (!(await callDying(1, death, 'clinic.register', input))) survived++
    // Others get theirs meanwhile.
    await register(hospital, 2, at)
    await minutesLater(2)
    const ticket = await hospital.as(visitor(1)).call('clinic.register', input)
    expect(ticket.state).toBe('confirmed')
    expect(slotIn(hospital, at.slotId).seats).toHaveLength(3)
    expect(disagreements(hospital)).toEqual([])
  }
  // Far enough: the last deaths come after the end.
  expect(survived).toBeGreaterThan(0)
})

test('registering, and nobody asks again: the timer confirms what has a seat and takes away what has none', async () => {
  const at = open(aClinicForm([aSlot('slot1', 50)]))
  let people = 0
  for (const death of deaths(8)) await callDying(++people, death, 'clinic.register', asking(visitor(people), at))
  await minutesLater(2)
  expect(disagreements(hospital)).toEqual([])
  const { seats, free } = slotIn(hospital, at.slotId)
  expect(seats.length + free).toBe(50)
  expect(
    registrationsIn(hospital)
      .map(({ _id }) => _id)
      .sort(),
  ).toEqual(seats.map(({ id }) => id).sort())
  expect(registrationsIn(hospital).every(({ state }) => state === 'confirmed')).toBe(true)
})

test('joining the line: nobody is in it twice, nobody is lost, and whoever asks again keeps the place', async () => {
  for (const death of deaths(8).filter(byTurns)) {
    const at = open(aClinicForm([aSlot('slot1', 1)]))
    await register(hospital, 1, at)
    const input = asking(visitor(5), { ...at, waitlist: true })
    await callDying(5, death, 'clinic.register', input)
    await minutesLater(2)
    expect(disagreements(hospital)).toEqual([])
    expect((await hospital.as(visitor(5)).call('clinic.register', input)).state).toBe('waitlisted')
    expect(slotIn(hospital, at.slotId)).toMatchObject({ free: 0, queue: [expect.any(String)] })
    expect(disagreements(hospital)).toEqual([])
  }
})

/** On a machine that is very busy a function may run out of time by itself, which is one more death. */
async function trying(n: number, input: Input<'clinic.register'>): Promise<string> {
  const called = await hospital.cloud.call('api', { action: 'clinic.register', input }, visitor(n))
  if (!called.ok) return 'died'
  const answer = called.result as { ok: boolean; error?: { code: string } }
  return answer.ok ? 'done' : (answer.error?.code ?? '')
}

test('a hundred at once for 29 seats while functions die under them: every seat is given, and none twice', async () => {
  const at = open(aClinicForm([aSlot('slot1', 29)]))
  const inputs = Array.from({ length: 100 }, (_value, n) => asking(visitor(n), at))
  await Promise.all(
    inputs.map((input, n) =>
      n % 3 ? trying(n, input) : callDying(n, { dieAt: 1 + (n % 6), sent: n % 2 === 0 }, 'clinic.register', input),
    ),
  )
  await minutesLater(2)
  expect(disagreements(hospital)).toEqual([])
  // Those whose call died ask again; what is still free is theirs, and after that it is full.
  const again: string[] = []
  for (const [n, input] of inputs.entries()) again.push(await trying(n, input))
  expect(again.filter((one) => one === 'done')).toHaveLength(29)
  expect(again.filter((one) => one === 'FULL')).toHaveLength(71)
  expect(slotIn(hospital, at.slotId)).toMatchObject({ free: 0 })
  expect(registrationsIn(hospital, { state: 'confirmed' })).toHaveLength(29)
  expect(disagreements(hospital)).toEqual([])
})
