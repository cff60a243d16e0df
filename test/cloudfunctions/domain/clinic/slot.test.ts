import fc from '../../../support/properties'
import type { SlotRecord } from '../../../../cloudfunctions/domain/clinic/seats/records'
import { faultsOf } from '../../../../cloudfunctions/domain/clinic/seats/rules/faults'
import {
  accept,
  allot,
  close,
  expireOffers,
  placeOf,
  release,
  resize,
  settled,
} from '../../../../cloudfunctions/domain/clinic/seats/rules/slot'

const NOW = new Date('2026-10-01T02:00:00Z')
const at = (now: Date) => ({ now, quiet: { quietFrom: '21:00', quietUntil: '08:00' } })
const minutes = (n: number) => new Date(NOW.getTime() + n * 60_000)

function aSlot(change: Partial<SlotRecord> = {}): SlotRecord {
  return {
    _id: 'e.s',
    eventId: 'e',
    sessionKey: 'k',
    key: 's',
    startsAt: minutes(7 * 24 * 60),
    endsAt: minutes(7 * 24 * 60 + 30),
    day: '2026-10-08',
    open: true,
    opensAt: minutes(-60),
    closesAt: minutes(7 * 24 * 60),
    capacity: 2,
    desk: 0,
    free: 2,
    deskFree: 0,
    seats: [],
    queue: [],
    pending: [],
    unsettled: false,
    dueAt: null,
    moves: 0,
    reckoned: false,
    version: 1,
    ...change,
  }
}

/** What the guarded updates of the store do, as the database does them. */
function take(slot: SlotRecord, id: string): SlotRecord {
  if (!slot.open || slot.free <= 0 || placeOf(slot, id)) return slot
  const seat = { id, pool: 'open' as const, held: 'confirmed' as const, until: null }
  return { ...slot, free: slot.free - 1, seats: [...slot.seats, seat], version: slot.version + 1 }
}
function takeAtDesk(slot: SlotRecord, id: string): SlotRecord {
  if (!slot.open || slot.deskFree <= 0 || placeOf(slot, id)) return take(slot, id)
  const seat = { id, pool: 'desk' as const, held: 'confirmed' as const, until: null }
  return { ...slot, deskFree: slot.deskFree - 1, seats: [...slot.seats, seat], version: slot.version + 1 }
}
function wait(slot: SlotRecord, id: string): SlotRecord {
  if (!slot.open || slot.free > 0 || placeOf(slot, id)) return slot
  return { ...slot, queue: [...slot.queue, id], version: slot.version + 1 }
}
const full = (...queue: string[]) => queue.reduce(wait, take(take(aSlot(), 'a'), 'b'))

test('a freed seat goes to who waits longest, and holds until they answer', () => {
  const slot = release(full('c', 'd'), 'a', at(NOW))
  expect(slot).toMatchObject({ free: 0, queue: ['d'], pending: ['c'], unsettled: true })
  expect(placeOf(slot, 'c')).toEqual({ held: 'offered', until: minutes(120) })
  expect(slot.dueAt).toEqual(minutes(120))
  const { slot: taken, accepted } = accept(slot, 'c', at(minutes(119)))
  expect([accepted, placeOf(taken, 'c')?.held, taken.dueAt]).toEqual([true, 'confirmed', null])
  expect(accept(taken, 'c', at(minutes(500))).accepted).toBe(true)
})

test('nobody waits: the seat is for everybody again', () => {
  expect(release(full(), 'a', at(NOW))).toMatchObject({ free: 1, queue: [], pending: [] })
  expect(release(full(), 'x', at(NOW))).toEqual(full())
})

test('an offer that nobody answers goes to the next, and in the end to everybody', () => {
  const offered = release(full('c', 'd'), 'a', at(NOW))
  expect(expireOffers(offered, at(minutes(119)))).toBe(offered)
  const next = expireOffers(offered, at(minutes(121)))
  expect([placeOf(next, 'c'), placeOf(next, 'd')?.held]).toEqual([null, 'offered'])
  expect(next.pending).toEqual(['c', 'd'])
  const nobody = expireOffers(next, at(minutes(500)))
  expect(nobody).toMatchObject({ free: 1, queue: [] })
  expect(nobody.seats.map(({ id }) => id)).toEqual(['b'])
})

test('an answer that is too late is too late, also before the timer has seen it', () => {
  const offered = release(full('c'), 'a', at(NOW))
  expect(accept(offered, 'c', at(minutes(120))).accepted).toBe(false)
  expect(accept(offered, 'd', at(NOW)).accepted).toBe(false)
})

test('shortly before the slot nobody is asked any more: the seat is for who comes', () => {
  const soon = { ...full('c', 'd'), startsAt: minutes(10) }
  expect(release(soon, 'a', at(NOW))).toMatchObject({ free: 1, queue: [], pending: ['c', 'd'] })
})

test('seats kept for the desk are given by the desk alone, and come back to it', () => {
  const slot = aSlot({ capacity: 3, desk: 1, free: 2, deskFree: 1 })
  const taken = ['a', 'b', 'c'].reduce(take, slot)
  expect(taken).toMatchObject({ free: 0, deskFree: 1 })
  const atDesk = takeAtDesk(taken, 'old')
  expect(atDesk).toMatchObject({ free: 0, deskFree: 0 })
  expect(release(wait(atDesk, 'c'), 'old', at(NOW))).toMatchObject({ free: 0, deskFree: 1, queue: ['c'] })
  // The block is given up: whoever waits has it.
  expect(placeOf(resize(wait(taken, 'c'), 3, 0, at(NOW))!, 'c')?.held).toBe('offered')
})

test('seats may be added, and never be fewer than are taken', () => {
  expect(resize(full('c', 'd', 'e'), 4, 0, at(NOW))).toMatchObject({ capacity: 4, free: 0, queue: ['e'] })
  expect(resize(full(), 1, 0, at(NOW))).toBeNull()
  expect(resize(full(), 3, 2, at(NOW))).toBeNull()
  const same = full()
  expect(resize(same, 2, 0, at(NOW))).toBe(same)
})

test('a slot that is closed keeps its seats and sends home who waits', () => {
  const slot = close(release(full('c', 'd'), 'a', at(NOW)))
  expect(slot).toMatchObject({ open: false, queue: [], pending: ['c', 'd'], dueAt: null })
  expect(slot.seats.map(({ id }) => id)).toEqual(['b'])
  expect(close(slot)).toBe(slot)
})

test('a draw seats whom it can, in its order, and the same draw again changes nothing', () => {
  const slot = allot(aSlot(), ['w1', 'w2', 'w3'], ['l1'], at(NOW))
  expect(slot.seats.map(({ id }) => id)).toEqual(['w1', 'w2'])
  expect(slot.queue).toEqual(['w3', 'l1'])
  expect(allot(slot, ['w1', 'w2', 'w3'], ['l1'], at(NOW))).toBe(slot)
})

test('what was brought in line is crossed off, unless it changed again meanwhile', () => {
  const then = release(full('c', 'd'), 'a', at(NOW))
  expect(settled(then, then)).toMatchObject({ pending: [], unsettled: false })
  const later = expireOffers(then, at(minutes(121)))
  expect(settled(later, then).pending).toEqual(['c', 'd'])
})

type Step =
  | { do: 'take' | 'desk' | 'wait' | 'release' | 'accept'; who: number; after: number }
  | { do: 'expire' | 'close' | 'settle'; after: number }
  | { do: 'resize'; capacity: number; desk: number; after: number }

const after = fc.integer({ min: 0, max: 200 })
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constantFrom('take', 'desk', 'wait', 'release', 'accept'),
        who: fc.integer({ min: 0, max: 12 }),
        after,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('expire', 'settle'), after }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('resize' as const),
        capacity: fc.integer({ min: 1, max: 9 }),
        desk: fc.integer({ min: 0, max: 3 }),
        after,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), after }) },
  ),
  { maxLength: 60 },
)

function walk(slot: SlotRecord, step: Step, now: Date): SlotRecord {
  const id = 'who' in step ? `p${step.who}` : ''
  switch (step.do) {
    case 'take':
      return take(slot, id)
    case 'desk':
      return takeAtDesk(slot, id)
    case 'wait':
      return wait(slot, id)
    case 'release':
      return release(slot, id, at(now))
    case 'accept':
      return accept(slot, id, at(now)).slot
    case 'expire':
      return expireOffers(slot, at(now))
    case 'settle':
      return settled(slot, slot)
    case 'close':
      return close(slot)
    case 'resize':
      return resize(slot, step.capacity, step.desk, at(now)) ?? slot
  }
}

test('whatever happens: no seat too many, none lost, nobody twice, nobody waits beside a free one', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 5), fc.constantFrom(0, 1), steps, (capacity, desk, list) => {
      const kept = Math.min(desk, capacity)
      let slot = aSlot({ capacity, desk: kept, deskFree: kept, free: capacity - kept })
      let now = NOW
      for (const step of list) {
        now = new Date(now.getTime() + step.after * 60_000)
        const before = slot
        slot = walk(slot, step, now)
        expect(faultsOf(slot)).toEqual([])
        expect(slot.unsettled).toBe(slot.pending.length > 0)
        if (slot !== before) expect(slot.version).toBe(before.version + 1)
        // Whose place was changed by somebody else is told.
        for (const { id, held } of before.seats) {
          const place = placeOf(slot, id)
          if (held === 'offered' && place?.held !== 'offered' && step.do !== 'release')
            expect(slot.pending).toContain(id)
        }
        for (const id of before.queue)
          if (placeOf(slot, id)?.held !== 'waiting' && step.do !== 'release') expect(slot.pending).toContain(id)
      }
    }),
    { numRuns: 400 },
  )
})
