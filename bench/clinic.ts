import { ensureFunctions } from '../scripts/lib/buildAll'
import {
  aClinicForm,
  asking,
  aSlot,
  CLINIC_NOW,
  disagreements,
  publish,
  registrationsIn,
  visitor,
} from '../test/support/clinic'
import { newCommandId, openHospital, type TestHospital } from '../test/support/hospital'
import type { BenchOptions } from './index'

/**
 * A thousand people for a hundred seats at the same moment, each database request taking 5 to 15 ms as in the real cloud.
 * Times depend on the machine, so look at the ratio: the reference is as large a crowd whose calls make one durable write
 * each. `extra` are requests beyond the five that a seat takes, which is what retries cost.
 */

const PEOPLE = 1000
const SEATS = [7, 13, 80]
const SEAT_TRIPS = 5
/** Some come first, as on any day, so that no instance is cold when the rush begins. */
const WARM = 40
const HOURS = ['08:30', '09:00', '09:30', '10:00']

type Call = { outcome: string; trips: number; ms: number }

export async function clinic({ json }: BenchOptions): Promise<void> {
  await ensureFunctions()
  const hospital = await openHospital({ at: CLINIC_NOW, latency: [5, 15], limits: { queue: 2 * PEOPLE } })
  try {
    const figures = await measure(hospital)
    if (json) console.log(JSON.stringify({ clinic: figures }))
    else console.table(figures)
  } finally {
    await hospital.close()
  }
}

async function measure(hospital: TestHospital) {
  const event = (id: string, waitlist: boolean) =>
    publish(
      hospital,
      aClinicForm(
        SEATS.map((capacity, n) => aSlot(`slot${n + 1}`, capacity, HOURS[n], HOURS[n + 1])),
        { waitlist },
      ),
      id,
    )
  event('clinic-warm', true)
  event('clinic-rush', true)
  const register = (n: number, eventId: string, waitlist: boolean) => {
    const slotId = `${eventId}.slot${(n % SEATS.length) + 1}`
    return call(hospital, n, 'clinic.register', asking(visitor(n), { eventId, slotId, waitlist }))
  }
  const warm = Array.from({ length: WARM }, (_value, n) => n + 2 * PEOPLE)
  await Promise.all(warm.map((n) => register(n, 'clinic-warm', false)))
  // Each instance has read the event once.
  await Promise.all(
    warm.map((n) =>
      call(hospital, n, 'clinic.register', asking(visitor(n), { eventId: 'clinic-rush', slotId: 'nowhere' })),
    ),
  )

  const everybody = Array.from({ length: PEOPLE }, (_value, n) => n)
  // Counted by the hour and then refused: one write to the database and nothing else.
  const nowhere = (n: number) => asking(visitor(n), { eventId: 'clinic-rush', slotId: 'nowhere' })
  const reference = await timed(() =>
    Promise.all(everybody.map((n) => call(hospital, n + 5 * PEOPLE, 'clinic.register', nowhere(n)))),
  )
  // One in ten, told that it is full, also waits in line, as the page offers it.
  const come = async (n: number) => {
    const first = await register(n, 'clinic-rush', false)
    return n % 10 === 0 && first.outcome === 'FULL' ? register(n, 'clinic-rush', true) : first
  }
  const rush = await timed(() => Promise.all(everybody.map(come)))
  const of = (outcome: string) => rush.value.filter((one) => one.outcome === outcome)
  const confirmed = of('confirmed')
  const seats = SEATS.reduce((sum, n) => sum + n, 0)

  // Half of the seats come back at once, while people wait for them.
  const held = registrationsIn(hospital, { eventId: 'clinic-rush', state: 'confirmed' })
  const numberOf = new Map(everybody.map((n) => [hospital.secrets.personKey(visitor(n).openid), n]))
  const leaving = held.slice(0, seats / 2)
  const cancelled = await timed(() =>
    Promise.all(
      leaving.map(({ _id, ownerKey }) =>
        call(hospital, numberOf.get(ownerKey) ?? 0, 'clinic.cancelMine', {
          commandId: newCommandId(),
          registrationId: _id,
        }),
      ),
    ),
  )
  const apart = disagreements(hospital).length
  await hospital.cloud.clock.set('2026-09-28T02:17:00Z')
  const repaired = (await hospital.cloud.timers.run('jobs')) as { result?: { clinics?: number } }

  return {
    people: PEOPLE,
    seats,
    confirmed: confirmed.length,
    oversold: held.length - seats,
    waiting: of('waitlisted').length,
    refused: of('FULL').length,
    failed: PEOPLE - confirmed.length - of('waitlisted').length - of('FULL').length,
    'decided per second': round(PEOPLE / rush.seconds),
    'seats given per second': round(seats / rush.seconds),
    'one-write calls per second': round(PEOPLE / reference.seconds),
    'decided ÷ one-write calls': round(reference.seconds / rush.seconds, 2),
    'trips per seat': round(mean(confirmed), 2),
    'most trips for a seat': Math.max(...confirmed.map(({ trips }) => trips)),
    'trips per place in line': round(mean(of('waitlisted')), 2),
    'most trips for a place in line': Math.max(...of('waitlisted').map(({ trips }) => trips)),
    'trips per refusal': round(mean(of('FULL')), 2),
    'extra trips, all seats': confirmed.reduce((sum, { trips }) => sum + trips - SEAT_TRIPS, 0),
    'half wait at most, ms': round(median(rush.value.map(({ ms }) => ms))),
    'trips per cancellation that moves the line': round(mean(cancelled.value), 1),
    'left to repair before the timer': apart,
    'repaired by the timer': repaired.result?.clinics ?? 0,
  }
}

async function call(hospital: TestHospital, n: number, action: string, input: object): Promise<Call> {
  const started = performance.now()
  const answer = await hospital.cloud.call('api', { action, input }, { openid: visitor(n).openid })
  const ms = performance.now() - started
  if (!answer.ok) return { outcome: 'failed', trips: answer.roundTrips, ms }
  const { ok, data, error } = answer.result as { ok: boolean; data?: { state?: string }; error?: { code: string } }
  return { outcome: ok ? (data?.state ?? 'ok') : (error?.code ?? ''), trips: answer.roundTrips, ms }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = performance.now()
  const value = await work()
  return { value, seconds: (performance.now() - started) / 1000 }
}

const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
const mean = (calls: Call[]): number => calls.reduce((sum, { trips }) => sum + trips, 0) / Math.max(1, calls.length)
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
