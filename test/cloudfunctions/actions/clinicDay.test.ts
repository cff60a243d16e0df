import type { DayNote } from '@nuanyu/types/clinic'
import { cast } from '../../fixtures/cast'
import { hospitalRecords } from '../../fixtures/seed'
import { aMorning, checkIn, heads, served, undo, undoWalkIn, walkIn, with_ } from '../../support/clinicDay'
import { anEntry, atHour, CLINIC_DAY, clinicIn, onEvent } from '../../support/clinicEvents'
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
    const { eventId } = await aMorning(hospital)
    for (let n = 0; n < 3; n++) await helper().call('clinic.dayList', { eventId })
    expect(hospital.cloud.db.find('journal', { action: 'clinic.dayList' })).toMatchObject([
      { by: { name: '黎小满' }, about: `clinicEvents/${eventId}` },
    ])
  })

  test('the wall shows numbers and masked names', async () => {
    const { eventId, ids } = await aMorning(hospital)
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
    const { eventId, ids } = await aMorning(hospital)
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
    const { eventId, ids } = await aMorning(hospital)
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
    const { eventId, ids } = await aMorning(hospital)
    const both = await Promise.all([
      send(eventId, [checkIn(ids[0]!, 1)], cast.liXiaoman),
      send(eventId, [checkIn(ids[0]!, 2)], cast.guYun),
    ])
    expect(both.map(({ results }) => results[0]?.result).sort()).toEqual(['already', 'done'])
    expect((await helper().call('clinic.dayList', { eventId })).counts).toMatchObject({ checkedIn: 1, visits: 1 })
  })

  test('numbers are given in the order in which people came, none twice', async () => {
    const { eventId } = await aMorning(hospital)
    const batches = Array.from({ length: 6 }, (_x, device) =>
      Array.from({ length: 8 }, (_y, n) => walkIn(n, { name: `来人${'甲乙丙丁戊己'[device]}` })),
    )
    await Promise.all(batches.map((notes) => send(eventId, notes)))
    const numbers = (await helper().call('clinic.queue', { eventId })).waiting.map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 48 }, (_x, n) => n + 1))
  })

  test('a walk-in that was a mistake is gone, whoever takes it back, whichever note comes first', async () => {
    const { eventId } = await aMorning(hospital)
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
    const { eventId, ids } = await aMorning(hospital)
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
    const { ids } = await aMorning(hospital)
    await hospital.cloud.clock.set(AT)
    const other = await clinicIn('published', hospital, { title: '另一场义诊' })
    await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 10))
    expect((await send(other.id, [checkIn(ids[0]!)])).results).toMatchObject([{ result: 'refused' }])
    expect(hospital.cloud.db.find('clinicRegistrations', { _id: ids[0] })).toMatchObject([{ state: 'confirmed' }])
  })

  test('where only those registered are received, nobody walks in', async () => {
    const { eventId } = await aMorning(hospital, { walkIns: 'none' })
    expect((await send(eventId, [walkIn(1)])).results).toMatchObject([
      { result: 'refused', why: expect.stringContaining('预约') },
    ])
    expect(hospital.cloud.db.count('clinicRegistrations', { source: 'walk_in' })).toBe(0)
  })

  test('a clock that runs ahead does not overrule what is noted later', async () => {
    const { eventId, ids } = await aMorning(hospital)
    await send(eventId, [checkIn(ids[0]!, 600)])
    await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 20))
    await send(eventId, [undo(ids[0]!, 15)])
    expect(await statesOf(eventId)).toMatchObject({ [ids[0]!]: 'confirmed' })
  })
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
    const { eventId, ids } = await aMorning(hospital)
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
    const { eventId } = await aMorning(hospital)
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
    const { eventId } = await aMorning(hospital)
    expect(await outcomeOf(send(eventId, notes as DayNote[]))).toBe('VALIDATION')
  })
})
