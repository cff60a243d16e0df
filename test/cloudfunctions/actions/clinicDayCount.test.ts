import type { DayNote } from '@nuanyu/types/clinic'
import fc from '../../support/properties'
import { cast } from '../../fixtures/cast'
import { aMorning, checkIn, heads, served, TWO, undo, undoWalkIn, walkIn, with_ } from '../../support/clinicDay'
import { aClinic, anEntry, atHour, CLINIC_DAY, clinicIn, onEvent } from '../../support/clinicEvents'
import { openHospital, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const helper = () => hospital.as(cast.liXiaoman)
const handler = () => hospital.as(cast.guYun)
const send = (eventId: string, notes: DayNote[], person: { openid: string } = cast.liXiaoman) =>
  hospital.as(person).call('clinic.record', { eventId, notes })
const resultsOf = async (eventId: string, notes: DayNote[]) =>
  (await send(eventId, notes)).results.map(({ result }) => result)

test('several devices, hours without network, any order, any batches, some sent twice: one truth', async () => {
  const { eventId, ids, view } = await aMorning(hospital, TWO)
  const rowsBefore = ['clinicRegistrations', 'clinicEvents'] as const
  const before = rowsBefore.map((name) => [name, hospital.cloud.db.find(name, {})] as const)
  const walkIns = [walkIn(1), walkIn(2, { served: true }), walkIn(4, { name: '赵铁柱' })]
  const notes: DayNote[] = [
    checkIn(ids[0]!, 0),
    checkIn(ids[0]!, 1),
    served(ids[0]!, 7),
    checkIn(ids[1]!, 2),
    undo(ids[1]!, 3),
    checkIn(ids[2]!, 2),
    ...walkIns,
    undoWalkIn(walkIns[0]!.id, 5),
    served(walkIns[2]!.id, 6),
    heads(40),
    heads(-2),
    with_('沈怀瑾', ids[0]!, 8),
    with_('凌志远', ids[0]!, 6),
    with_('凌志远', ids[2]!, 4),
    with_('', ids[2]!, 5),
    with_('凌志远', walkIns[2]!.id, 6),
    with_('沈怀瑾', walkIns[0]!.id, 3),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(notes, { minLength: notes.length, maxLength: notes.length }),
      fc.array(fc.nat(notes.length - 1), { maxLength: 4 }),
      fc.integer({ min: 1, max: 5 }),
      async (order, again, size) => {
        for (const [name, documents] of before) {
          hospital.cloud.db.remove(name, {})
          for (const document of documents) hospital.cloud.db.insert(name, document as { _id: string })
        }
        const stream = [...order, ...again.map((index) => notes[index]!)]
        const sending: Promise<unknown>[] = []
        for (let from = 0; from < stream.length; from += size)
          sending.push(send(eventId, stream.slice(from, from + size)))
        await Promise.all(sending)
        const list = await helper().call('clinic.dayList', { eventId })
        expect(list.counts).toEqual({ expected: 3, checkedIn: 2, served: 3, walkIns: 2, heads: 38, visits: 42 })
        const states = Object.fromEntries(list.people.map(({ id, state }) => [id, state]))
        expect([ids[0], ids[1], ids[2]].map((id) => states[id!])).toEqual(['served', 'confirmed', 'checked_in'])
        const numbers = list.people.flatMap(({ queueNumber }) => queueNumber ?? [])
        expect(new Set(numbers).size).toBe(numbers.length)
        const doctors = Object.fromEntries(list.people.map(({ id, doctor }) => [id, doctor]))
        expect([doctors[ids[0]!], doctors[ids[2]!]]).toEqual(['沈怀瑾', null])
        expect(list.people.filter(({ doctor }) => doctor === '凌志远')).toMatchObject([{ name: '赵铁柱' }])
        expect(list.people.some(({ name, doctor }) => name === '' && doctor !== null)).toBe(false)
      },
    ),
    { numRuns: 8 },
  )
  expect(view.id).toBe(eventId)
}, 60_000)

describe('which doctor somebody was with', () => {
  test('is noted or not, changed and taken back, and is never needed to be checked in', async () => {
    const { eventId, ids } = await aMorning(hospital, TWO)
    expect((await helper().call('clinic.dayList', { eventId })).doctors).toEqual(['凌志远', '沈怀瑾'])
    const first = with_('凌志远', ids[0]!, 2)
    expect(await resultsOf(eventId, [checkIn(ids[0]!, 1), checkIn(ids[1]!, 1), first])).toEqual([
      'done',
      'done',
      'done',
    ])
    expect(await resultsOf(eventId, [first, with_('凌志远', ids[0]!, 3)])).toEqual(['already', 'already'])
    expect(await resultsOf(eventId, [with_('沈怀瑾', ids[0]!, 4), with_('沈怀瑾', ids[1]!, 4)])).toEqual([
      'done',
      'done',
    ])
    expect(await resultsOf(eventId, [with_('', ids[1]!, 5)])).toEqual(['done'])
    const { people, counts } = await helper().call('clinic.dayList', { eventId })
    expect(people.map(({ doctor, state }) => [doctor, state])).toEqual(
      expect.arrayContaining([
        ['沈怀瑾', 'checked_in'],
        [null, 'checked_in'],
        [null, 'confirmed'],
      ]),
    )
    expect(counts).toMatchObject({ checkedIn: 2, visits: 2 })
  })

  test('two volunteers at once: the last word counts, whichever comes first', async () => {
    const { eventId, ids } = await aMorning(hospital, TWO)
    await Promise.all([
      send(eventId, [with_('沈怀瑾', ids[0]!, 9), checkIn(ids[0]!, 1)], cast.liXiaoman),
      send(eventId, [with_('凌志远', ids[0]!, 5), checkIn(ids[0]!, 2)], cast.guYun),
    ])
    const [person] = (await helper().call('clinic.dayList', { eventId })).people.filter(({ id }) => id === ids[0])
    expect(person).toMatchObject({ doctor: '沈怀瑾', state: 'checked_in' })
  })

  test('somebody who is not of this event is refused alone; the check-in beside it is taken', async () => {
    const { eventId, ids } = await aMorning(hospital, TWO)
    expect((await send(eventId, [with_('华佗', ids[0]!, 1), checkIn(ids[0]!, 1)])).results).toMatchObject([
      { result: 'refused', why: expect.stringContaining('医生') },
      { result: 'done' },
    ])
    expect((await send(eventId, [with_('凌志远', 'nobody', 1)])).results).toHaveLength(1)
    expect((await helper().call('clinic.dayList', { eventId })).counts.visits).toBe(1)
  })

  test('where there is one doctor, nobody is asked', async () => {
    const { eventId, ids } = await aMorning(hospital)
    expect((await helper().call('clinic.dayList', { eventId })).doctors).toEqual([])
    expect((await send(eventId, [with_('凌志远', ids[0]!, 1)])).results).toMatchObject([{ result: 'refused' }])
  })
})

describe('after it was finished', () => {
  test('who did not come is counted, and a device that comes late still changes what it came to', async () => {
    const { eventId, ids } = await aMorning(hospital)
    await send(eventId, [checkIn(ids[0]!)])
    const view = await handler().call('clinic.manage', { eventId })
    const finished = await handler().call('clinic.finish', onEvent(view))
    expect(finished).toMatchObject({ numbers: { registered: 3, checkedIn: 1, noShows: 2, visits: 1 } })
    await hospital.cloud.clock.set(atHour(20))
    const { results, list } = await send(eventId, [checkIn(ids[1]!, 3), walkIn(4, { served: true }), heads(12)])
    expect(results.map(({ result }) => result)).toEqual(['done', 'done', 'done'])
    expect(list.counts).toMatchObject({ checkedIn: 2, walkIns: 1, heads: 12, visits: 15 })
    expect(await handler().call('clinic.manage', { eventId })).toMatchObject({
      version: finished.version,
      numbers: { checkedIn: 2, walkIns: 1, noShows: 1, heads: 12, visits: 15 },
    })
  })

  test('nobody is said to have stayed away where nobody noted who came', async () => {
    const { eventId } = await aMorning(hospital)
    const view = await handler().call('clinic.manage', { eventId })
    expect(await handler().call('clinic.finish', onEvent(view))).toMatchObject({
      numbers: { registered: 3, noShows: 0 },
    })
  })

  test('two devices that come late at once are both in what it came to', async () => {
    const { eventId } = await aMorning(hospital)
    await handler().call('clinic.finish', onEvent(await handler().call('clinic.manage', { eventId })))
    await Promise.all(Array.from({ length: 6 }, (_x, n) => send(eventId, [walkIn(n, { served: true }), heads(10)])))
    expect(await handler().call('clinic.manage', { eventId })).toMatchObject({
      numbers: { walkIns: 6, heads: 60, visits: 66 },
    })
  })
})

test('an event of 97 visits, most of whom walk in', async () => {
  const slots = aClinic().sessions.map((session) => ({
    ...session,
    slots: session.slots.map((slot) => ({ ...slot, capacity: 20, desk: 0 })),
  }))
  const view = await clinicIn('published', hospital, { sessions: slots })
  const ids: string[] = []
  for (let n = 0; n < 30; n++) {
    const attendee = { name: '张三丰', phone: `138000020${n + 10}`, relation: 'self' as const }
    const slotId = `${view.id}.${n < 15 ? 'slot0800' : 'slot0830'}`
    ids.push(
      (await hospital.as({ openid: `oVisitor${n}` }).call('clinic.register', anEntry(view.id, { attendee, slotId })))
        .id,
    )
  }
  await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 10))
  const came = ids.slice(0, 28).map((id, n) => checkIn(id, n % 10))
  const walked = Array.from({ length: 69 }, (_x, n) => walkIn(n % 10, { served: n % 3 > 0 }))
  const notes = [...came, ...walked]
  for (let from = 0; from < notes.length; from += 50) await send(view.id, notes.slice(from, from + 50))
  const list = await helper().call('clinic.dayList', { eventId: view.id })
  expect(list.counts).toMatchObject({ expected: 30, checkedIn: 28, walkIns: 69, visits: 97 })
  const finished = await handler().call(
    'clinic.finish',
    onEvent(await handler().call('clinic.manage', { eventId: view.id })),
  )
  expect(finished.numbers).toMatchObject({ visits: 97, walkIns: 69, noShows: 2 })
  expect(finished.slots.reduce((sum, { taken }) => sum + taken, 0)).toBe(30)
})
