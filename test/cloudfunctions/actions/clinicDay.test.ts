import type { DayNote } from '@nuanyu/types/clinic'
import fc from 'fast-check'
import { cast } from '../../fixtures/cast'
import { hospitalRecords } from '../../fixtures/seed'
import { aClinic, anEntry, atHour, CLINIC_DAY, clinicIn, onEvent } from '../../support/clinicEvents'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

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
const minute = (at: number) => new Date(Date.parse(atHour(8)) + at * 60_000).toISOString()

const checkIn = (registrationId: string, at = 0): DayNote => ({
  kind: 'check_in',
  id: newCommandId(),
  at: minute(at),
  registrationId,
})
const undo = (registrationId: string, at = 0): DayNote => ({
  kind: 'undo_check_in',
  id: newCommandId(),
  at: minute(at),
  registrationId,
})
const served = (registrationId: string, at = 0): DayNote => ({
  kind: 'served',
  id: newCommandId(),
  at: minute(at),
  registrationId,
})
const walkIn = (at = 0, change: object = {}): DayNote => ({
  kind: 'walk_in',
  id: newCommandId(),
  at: minute(at),
  name: '',
  served: false,
  ...change,
})
const undoWalkIn = (walkInId: string, at = 0): DayNote => ({
  kind: 'undo_walk_in',
  id: newCommandId(),
  at: minute(at),
  walkInId,
})
const with_ = (doctor: string, registrationId: string, at = 0): DayNote => ({
  kind: 'doctor',
  id: newCommandId(),
  at: minute(at),
  registrationId,
  doctor,
})
const TWO = {
  doctors: ['凌志远', '沈怀瑾'].map((name) => ({ name, title: '主治医师', specialty: '神经内科' })),
}
const heads = (n: number, label = '一年级1班'): DayNote => ({
  kind: 'heads',
  id: newCommandId(),
  at: minute(0),
  label,
  heads: n,
})

/** Three people have seats on the morning; the clock stands at ten past eight. */
async function aMorning(change = {}) {
  const view = await clinicIn('published', hospital, change)
  const ids: string[] = []
  for (const [n, name] of ['周永福', '何敏', '吴大海'].entries()) {
    const attendee = { name, phone: `1380000100${n}`, relation: 'self' as const }
    ids.push((await hospital.as({ openid: `oVisitor${n}` }).call('clinic.register', anEntry(view.id, { attendee }))).id)
  }
  await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 10))
  return { view, ids, eventId: view.id }
}
const send = (eventId: string, notes: DayNote[], person: { openid: string } = cast.liXiaoman) =>
  hospital.as(person).call('clinic.record', { eventId, notes })
const resultsOf = async (eventId: string, notes: DayNote[]) =>
  (await send(eventId, notes)).results.map(({ result }) => result)
const statesOf = async (eventId: string) =>
  Object.fromEntries((await helper().call('clinic.dayList', { eventId })).people.map(({ id, state }) => [id, state]))

describe('the list of the day', () => {
  test('names in full and telephones masked, for who runs it, from the day on', async () => {
    const view = await clinicIn('published', hospital)
    await hospital.as(cast.linXiaomei).call('clinic.register', anEntry(view.id))
    const before = await helper().call('clinic.dayList', { eventId: view.id })
    expect(before).toMatchObject({ open: false, people: [] })
    await hospital.cloud.clock.set(atHour(7))
    const list = await helper().call('clinic.dayList', { eventId: view.id })
    expect(list).toMatchObject({
      open: true,
      event: { title: '国庆后慢病义诊', walkIns: '不预约也能来', place: '清禾路社区服务中心' },
      slots: [{ id: `${view.id}.slot0800`, when: '10月17日 周六 08:00–08:30' }, {}],
      people: [
        { name: '林晓梅', phone: '138****0010', state: 'confirmed', queueNumber: null, slotId: `${view.id}.slot0800` },
      ],
      counts: { expected: 1, checkedIn: 0, served: 0, walkIns: 0, heads: 0, visits: 0 },
    })
    expect(list.people[0]?.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
    expect(JSON.stringify(list)).not.toContain('13800000010')
    // Who asks, the event, that the names were read, the people; what is set was read a moment ago.
    await helper().call('clinic.dayList', { eventId: view.id })
    expect(hospital.lastTrips()).toBeLessThanOrEqual(4)
  })

  test('who read the names is written down, once a day', async () => {
    const { eventId } = await aMorning()
    for (let n = 0; n < 3; n++) await helper().call('clinic.dayList', { eventId })
    expect(hospital.cloud.db.find('journal', { action: 'clinic.dayList' })).toMatchObject([
      { by: { name: '黎小满' }, about: `clinicEvents/${eventId}` },
    ])
  })

  test('the wall shows numbers and masked names', async () => {
    const { eventId, ids } = await aMorning()
    await send(eventId, [checkIn(ids[1]!, 1), checkIn(ids[0]!, 2), walkIn(3, { name: '赵铁柱' }), served(ids[2]!, 4)])
    const screen = await helper().call('clinic.queue', { eventId })
    expect(screen).toMatchObject({
      waiting: [
        { number: 1, who: '何*', slot: '08:00' },
        { number: 2, who: '周**', slot: '08:00' },
        { number: 3, who: '赵**', slot: '现场' },
      ],
      served: 1,
      visits: 4,
    })
    expect(JSON.stringify(screen)).not.toMatch(/何敏|周永福|赵铁柱|138/)
  })
})

describe('notes', () => {
  test('checked in, served, walked in, counted: each once', async () => {
    const { eventId, ids } = await aMorning()
    const notes = [
      checkIn(ids[0]!, 1),
      served(ids[0]!, 5),
      checkIn(ids[1]!, 2),
      walkIn(3, { served: true }),
      heads(41),
      heads(-1),
    ]
    const { results, list } = await send(eventId, notes)
    expect(results).toEqual(notes.map(({ id }) => ({ id, result: 'done', why: null })))
    expect(list.counts).toEqual({ expected: 3, checkedIn: 2, served: 2, walkIns: 1, heads: 40, visits: 43 })
    expect(list.people.map(({ name, state, queueNumber }) => [name, state, queueNumber])).toEqual(
      expect.arrayContaining([
        ['周永福', 'served', null],
        ['何敏', 'checked_in', 1],
        ['吴大海', 'confirmed', null],
        ['', 'served', null],
      ]),
    )
    expect(hospital.cloud.db.find('journal', { action: 'clinic.record' })).toMatchObject([
      { change: 'check_in 2, served 1, walk_in 1, heads 2', by: { name: '黎小满' } },
    ])
  })

  test('sent again, in part or in all, they change nothing', async () => {
    const { eventId, ids } = await aMorning()
    const notes = [checkIn(ids[0]!, 1), undo(ids[0]!, 2), walkIn(3), heads(30)]
    const first = await send(eventId, notes)
    // Its answer was lost; the device sends the first of them once more, and then all.
    expect(await resultsOf(eventId, notes.slice(0, 1))).toEqual(['already'])
    expect(await resultsOf(eventId, notes)).toEqual(['already', 'already', 'already', 'already'])
    expect((await helper().call('clinic.dayList', { eventId })).counts).toEqual(first.list.counts)
    expect(await statesOf(eventId)).toMatchObject({ [ids[0]!]: 'confirmed' })
    expect(hospital.cloud.db.count('journal', { action: 'clinic.record' })).toBe(1)
    expect(await resultsOf(eventId, [...notes, ...notes])).toHaveLength(8)
  })

  test('two volunteers scan the same ticket: one did, the other already', async () => {
    const { eventId, ids } = await aMorning()
    const both = await Promise.all([
      send(eventId, [checkIn(ids[0]!, 1)], cast.liXiaoman),
      send(eventId, [checkIn(ids[0]!, 2)], cast.guYun),
    ])
    expect(both.map(({ results }) => results[0]?.result).sort()).toEqual(['already', 'done'])
    expect((await helper().call('clinic.dayList', { eventId })).counts).toMatchObject({ checkedIn: 1, visits: 1 })
  })

  test('numbers are given in the order in which people came, none twice', async () => {
    const { eventId } = await aMorning()
    const batches = Array.from({ length: 6 }, (_x, device) =>
      Array.from({ length: 8 }, (_y, n) => walkIn(n, { name: `来人${'甲乙丙丁戊己'[device]}` })),
    )
    await Promise.all(batches.map((notes) => send(eventId, notes)))
    const numbers = (await helper().call('clinic.queue', { eventId })).waiting.map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 48 }, (_x, n) => n + 1))
  })

  test('a walk-in that was a mistake is gone, whoever takes it back, whichever note comes first', async () => {
    const { eventId } = await aMorning()
    const mine = walkIn(1)
    const { list } = await send(eventId, [mine])
    const [shown] = list.people.filter(({ slotId }) => slotId === null)
    expect(await resultsOf(eventId, [undoWalkIn(shown!.id, 2)])).toEqual(['done'])
    const lost = walkIn(3)
    await send(eventId, [undoWalkIn(lost.id, 4)])
    await send(eventId, [lost])
    // Noted and served without network: the device knows it only by its note.
    const other = walkIn(5)
    await send(eventId, [served(other.id, 6)])
    await send(eventId, [other])
    const now = await helper().call('clinic.dayList', { eventId })
    expect(now.counts).toMatchObject({ walkIns: 1, served: 1, visits: 1 })
  })

  test('who has no seat is refused, and said why; the others of the batch are taken', async () => {
    const { eventId, ids } = await aMorning()
    const late = {
      attendee: { name: '郭桂花', phone: '13800000018', relation: 'self' as const },
      slotId: `${eventId}.slot0830`,
    }
    await hospital.cloud.clock.set(AT)
    const ticket = await hospital.as(cast.guoGuihua).call('clinic.register', anEntry(eventId, late))
    await hospital
      .as(cast.guoGuihua)
      .call('clinic.cancelMine', { commandId: newCommandId(), registrationId: ticket.id })
    await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 10))
    const { results } = await send(eventId, [checkIn(ticket.id), checkIn('nobody'), checkIn(ids[0]!)])
    expect(results).toMatchObject([
      { result: 'refused', why: expect.stringContaining('取消') },
      { result: 'refused', why: expect.stringContaining('没有找到') },
      { result: 'done', why: null },
    ])
  })

  test('a ticket of another event opens nothing here', async () => {
    const { ids } = await aMorning()
    await hospital.cloud.clock.set(AT)
    const other = await clinicIn('published', hospital, { title: '另一场义诊' })
    await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 10))
    expect((await send(other.id, [checkIn(ids[0]!)])).results).toMatchObject([{ result: 'refused' }])
    expect(hospital.cloud.db.find('clinicRegistrations', { _id: ids[0] })).toMatchObject([{ state: 'confirmed' }])
  })

  test('where only those registered are received, nobody walks in', async () => {
    const { eventId } = await aMorning({ walkIns: 'none' })
    expect((await send(eventId, [walkIn(1)])).results).toMatchObject([
      { result: 'refused', why: expect.stringContaining('预约') },
    ])
    expect(hospital.cloud.db.count('clinicRegistrations', { source: 'walk_in' })).toBe(0)
  })

  test('a clock that runs ahead does not overrule what is noted later', async () => {
    const { eventId, ids } = await aMorning()
    await send(eventId, [checkIn(ids[0]!, 600)])
    await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 20))
    await send(eventId, [undo(ids[0]!, 15)])
    expect(await statesOf(eventId)).toMatchObject({ [ids[0]!]: 'confirmed' })
  })
})

test('several devices, hours without network, any order, any batches, some sent twice: one truth', async () => {
  const { eventId, ids, view } = await aMorning(TWO)
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
    const { eventId, ids } = await aMorning(TWO)
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
    const { eventId, ids } = await aMorning(TWO)
    await Promise.all([
      send(eventId, [with_('沈怀瑾', ids[0]!, 9), checkIn(ids[0]!, 1)], cast.liXiaoman),
      send(eventId, [with_('凌志远', ids[0]!, 5), checkIn(ids[0]!, 2)], cast.guYun),
    ])
    const [person] = (await helper().call('clinic.dayList', { eventId })).people.filter(({ id }) => id === ids[0])
    expect(person).toMatchObject({ doctor: '沈怀瑾', state: 'checked_in' })
  })

  test('somebody who is not of this event is refused alone; the check-in beside it is taken', async () => {
    const { eventId, ids } = await aMorning(TWO)
    expect((await send(eventId, [with_('华佗', ids[0]!, 1), checkIn(ids[0]!, 1)])).results).toMatchObject([
      { result: 'refused', why: expect.stringContaining('医生') },
      { result: 'done' },
    ])
    expect((await send(eventId, [with_('凌志远', 'nobody', 1)])).results).toHaveLength(1)
    expect((await helper().call('clinic.dayList', { eventId })).counts.visits).toBe(1)
  })

  test('where there is one doctor, nobody is asked', async () => {
    const { eventId, ids } = await aMorning()
    expect((await helper().call('clinic.dayList', { eventId })).doctors).toEqual([])
    expect((await send(eventId, [with_('凌志远', ids[0]!, 1)])).results).toMatchObject([{ result: 'refused' }])
  })
})

describe('after it was finished', () => {
  test('who did not come is counted, and a device that comes late still changes what it came to', async () => {
    const { eventId, ids } = await aMorning()
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
    const { eventId } = await aMorning()
    const view = await handler().call('clinic.manage', { eventId })
    expect(await handler().call('clinic.finish', onEvent(view))).toMatchObject({
      numbers: { registered: 3, noShows: 0 },
    })
  })

  test('two devices that come late at once are both in what it came to', async () => {
    const { eventId } = await aMorning()
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

describe('refusals', () => {
  test('not before the day, not a week after, not of what is cancelled', async () => {
    const view = await clinicIn('published', hospital)
    expect(await outcomeOf(send(view.id, [walkIn(0)]))).toBe('WRONG_STATE')
    await hospital.cloud.clock.set(atHour(9, '2026-10-24'))
    expect(await outcomeOf(send(view.id, [walkIn(0)]))).toBe('WRONG_STATE')
    await hospital.cloud.clock.set(AT)
    const off = await clinicIn('published', hospital, { title: '要取消的义诊' })
    await handler().call('clinic.cancel', { ...onEvent(off), reason: '台风预警' })
    await hospital.cloud.clock.set(atHour(8))
    expect(await outcomeOf(send(off.id, [walkIn(0)]))).toBe('WRONG_STATE')
    expect(hospital.cloud.db.count('clinicRegistrations')).toBe(0)
  })

  test('for others it does not exist: another department, another branch, a patient', async () => {
    const { eventId, ids } = await aMorning()
    const note = [checkIn(ids[0]!)]
    for (const person of [cast.shiXiu]) {
      expect(await outcomeOf(hospital.as(person).call('clinic.dayList', { eventId }))).toBe('NOT_FOUND')
      expect(await outcomeOf(hospital.as(person).call('clinic.queue', { eventId }))).toBe('NOT_FOUND')
      expect(await outcomeOf(send(eventId, note, person))).toBe('NOT_FOUND')
    }
    for (const person of [cast.linXiaomei, cast.dingRui, cast.baoKai])
      expect(await outcomeOf(hospital.as(person).call('clinic.dayList', { eventId }))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(cast.jiChunlan).call('clinic.dayList', { eventId }))).toBe('done')
  })

  test('who helps in one department does not help in another', async () => {
    const { eventId } = await aMorning()
    const [record] = hospitalRecords(hospital.secrets, new Date(AT)).staff.filter(({ name }) => name === '黎小满')
    const roles = [{ role: 'event_staff', scope: { kind: 'department', id: 'dept-surgery' }, until: null }]
    hospital.cloud.db.update('staff', { _id: record!._id }, { $set: { roles } })
    expect(await outcomeOf(helper().call('clinic.dayList', { eventId }))).toBe('NOT_FOUND')
    roles[0]!.scope = { kind: 'branch', id: 'branch-internal-1' }
    hospital.cloud.db.update('staff', { _id: record!._id }, { $set: { roles } })
    expect(await outcomeOf(helper().call('clinic.dayList', { eventId }))).toBe('done')
  })

  test('a draft has no day', async () => {
    const view = await clinicIn('draft', hospital)
    expect(await outcomeOf(handler().call('clinic.dayList', { eventId: view.id }))).toBe('NOT_FOUND')
  })

  test.each([
    ['nothing', []],
    ['too many at once', Array.from({ length: 51 }, () => walkIn())],
    ['no such note', [{ ...walkIn(), kind: 'steal' }]],
    ['a name that is a number of lines', [walkIn(0, { name: '长'.repeat(21) })]],
    ['heads of an army', [heads(5001)]],
    ['a doctor of a whole line', [with_('长'.repeat(21), 'x')]],
    ['an id of nothing', [{ ...walkIn(), id: 'x' }]],
    ['a moment of nothing', [{ ...walkIn(), at: 'yesterday' }]],
  ])('malformed: %s', async (_what, notes) => {
    const { eventId } = await aMorning()
    expect(await outcomeOf(send(eventId, notes as DayNote[]))).toBe('VALIDATION')
  })
})
