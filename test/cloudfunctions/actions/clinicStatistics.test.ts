import { read, utils } from '@e965/xlsx'
import { cast } from '../../fixtures/cast'
import { anEntry, atHour, CLINIC_DAY, clinicIn, onEvent } from '../../support/clinicEvents'
import { EVENTS, halfYear, PEOPLE, VISITS } from '../../support/halfYear'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const ask = (person: { openid: string }, half = '2026-2', branchId: string | null = null) =>
  hospital.as(person).call('clinic.statistics', { half, branchId })
const handler = () => hospital.as(cast.guYun)

/** Two of three with seats come, five walk in, a class is counted; finished. */
async function aDay(change = {}) {
  await hospital.cloud.clock.set(AT)
  const view = await clinicIn('published', hospital, change)
  const ids: string[] = []
  for (const [n, name] of ['周永福', '何敏', '吴大海'].entries()) {
    const attendee = { name, phone: `1380000100${n}`, relation: 'self' as const }
    ids.push((await hospital.as({ openid: `oVisitor${n}` }).call('clinic.register', anEntry(view.id, { attendee }))).id)
  }
  await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 10))
  const note = { id: '', at: atHour(8) }
  await handler().call('clinic.record', {
    eventId: view.id,
    notes: [
      ...ids
        .slice(0, 2)
        .map((registrationId) => ({ ...note, kind: 'check_in' as const, id: newCommandId(), registrationId })),
      ...Array.from({ length: 5 }, () => ({
        ...note,
        kind: 'walk_in' as const,
        id: newCommandId(),
        name: '',
        served: true,
      })),
      { ...note, kind: 'heads' as const, id: newCommandId(), label: '一年级1班', heads: 40 },
    ],
  })
  return view.id
}
const finish = async (eventId: string) =>
  handler().call('clinic.finish', onEvent(await handler().call('clinic.manage', { eventId })))

test('visits, people, walk-ins, who stayed away; a person at two events is one', async () => {
  for (const title of ['第一场义诊', '第二场义诊']) await finish(await aDay({ title }))
  expect(await ask(cast.fangZheng)).toMatchObject({
    half: '2026-2',
    halfLabel: '2026年下半年',
    events: 2,
    visits: 94,
    registered: 6,
    walkIns: 10,
    noShows: 2,
    heads: 80,
    people: 2,
    unnamed: 90,
    doctorUnnoted: 0,
    byKind: [{ id: 'free_clinic', label: '义诊', events: 2, visits: 94, walkIns: 10 }],
    byBranch: [{ id: 'branch-internal-1', label: '内科第一党支部', events: 2, visits: 94 }],
    byDoctor: [{ label: '凌志远', events: 2, visits: 94 }],
    before: { events: 0, visits: 0 },
    branches: [{ id: 'branch-internal-1', name: '内科第一党支部' }],
  })
  const { byMonth, halves } = await ask(cast.fangZheng)
  expect(byMonth.map(({ label, visits }) => [label, visits])).toEqual([
    ['7月', 0],
    ['8月', 0],
    ['9月', 0],
    ['10月', 94],
    ['11月', 0],
    ['12月', 0],
  ])
  expect(halves[0]).toEqual({ id: '2026-2', label: '2026年下半年' })
  expect(halves).toHaveLength(6)
})

test('visits by doctor: noted ones where there are several, all of them where there is one', async () => {
  await finish(await aDay({ title: '一位医生的义诊' }))
  const doctors = ['凌志远', '沈怀瑾'].map((name) => ({ name, title: '', specialty: '' }))
  const eventId = await aDay({ title: '两位医生的义诊', doctors })
  const { people } = await handler().call('clinic.dayList', { eventId })
  const came = people.filter(({ state }) => state !== 'confirmed')
  const noted = (registrationId: string, doctor: string) => ({
    kind: 'doctor' as const,
    id: newCommandId(),
    at: atHour(8, CLINIC_DAY, 5),
    registrationId,
    doctor,
  })
  const absent = people.find(({ state }) => state === 'confirmed')!
  const notes = [
    ...came.slice(0, 3).map(({ id }) => noted(id, '沈怀瑾')),
    noted(came[3]!.id, '凌志远'),
    noted(absent.id, '凌志远'),
  ]
  await handler().call('clinic.record', { eventId, notes })
  const expected = {
    visits: 94,
    byDoctor: [
      { label: '凌志远', events: 2, visits: 48 },
      { label: '沈怀瑾', events: 1, visits: 3 },
    ],
    // 47 visits of the second, four of them noted.
    doctorUnnoted: 43,
  }
  expect(await ask(cast.fangZheng)).toMatchObject(expected)
  await finish(eventId)
  expect(await ask(cast.fangZheng)).toMatchObject(expected)
  // A device that was without network for hours still says whose it was.
  await handler().call('clinic.record', { eventId, notes: [noted(came[4]!.id, '沈怀瑾')] })
  expect(await ask(cast.fangZheng)).toMatchObject({
    byDoctor: [{ visits: 48 }, { visits: 4 }],
    doctorUnnoted: 42,
  })
})

test('what still runs is counted as it is now; what is only planned, cancelled or to come is not', async () => {
  await aDay()
  expect(await ask(cast.fangZheng)).toMatchObject({ events: 1, visits: 47, noShows: 0, people: 2 })
  await hospital.cloud.clock.set(AT)
  const off = await clinicIn('published', hospital, { title: '要取消的义诊' })
  await handler().call('clinic.cancel', { ...onEvent(off), reason: '台风预警' })
  await clinicIn('draft', hospital, { title: '草稿里的义诊' })
  expect(await ask(cast.fangZheng)).toMatchObject({ events: 0, visits: 0 })
  await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 20))
  expect(await ask(cast.fangZheng)).toMatchObject({ events: 1, visits: 47 })
})

test('people are still counted when nobody knows them any more', async () => {
  await finish(await aDay())
  const before = await ask(cast.fangZheng)
  // The nights a month and more afterwards.
  for (const day of ['2026-11-20', '2026-11-21']) await hospital.goTo(atHour(3, day))
  const kept = hospital.cloud.db.find('clinicRegistrations', {}) as { sealed: string; masked: object }[]
  for (const { sealed, masked } of kept) expect([sealed, masked]).toEqual(['', { name: '', phone: '' }])
  expect(await ask(cast.fangZheng)).toMatchObject({
    people: before.people,
    visits: before.visits,
    unnamed: before.unnamed,
  })
})

test('each sees what is theirs: a department, a branch, everything', async () => {
  await finish(await aDay())
  for (const person of [cast.guYun, cast.jiChunlan, cast.fangZheng, cast.liXiaoman])
    expect(await ask(person)).toMatchObject({ events: 1, visits: 47 })
  expect(await ask(cast.shiXiu)).toMatchObject({ events: 0, visits: 0, people: 0, branches: [], byBranch: [] })
  expect(await ask(cast.fangZheng, '2026-2', 'branch-surgery-1')).toMatchObject({ events: 0, visits: 0, people: 0 })
  for (const person of [cast.linXiaomei, cast.dingRui, cast.baoKai, cast.kangNing])
    expect(await outcomeOf(ask(person))).toBe('FORBIDDEN')
})

test.each(['2026', '2026-3', '1999-1', '2026-1 ', ''])('no such half-year: %p', async (half) => {
  expect(await outcomeOf(ask(cast.fangZheng, half))).toBe('VALIDATION')
})

describe(`a half-year of ${EVENTS} events and ${VISITS} visits`, () => {
  beforeEach(() => {
    const { events, registrations } = halfYear('2026-07-01', hospital.secrets)
    const former = halfYear('2026-01-01', hospital.secrets).events.map((event) => ({
      ...event,
      _id: `former-${event._id}`,
    }))
    hospital.cloud.db.bulk(() => {
      hospital.cloud.db.insert('clinicEvents', [...events, ...former] as never)
      hospital.cloud.db.insert('clinicRegistrations', registrations as never)
    })
  })

  test('opens at once, in four trips or fewer, and adds up', async () => {
    await hospital.cloud.clock.set('2026-12-31T12:00:00Z')
    await ask(cast.fangZheng)
    const figures = await ask(cast.fangZheng)
    expect(hospital.lastTrips()).toBeLessThanOrEqual(4)
    expect(figures).toMatchObject({
      events: EVENTS,
      visits: VISITS,
      people: PEOPLE,
      registered: EVENTS * 30,
      walkIns: VISITS - EVENTS * 30,
      unnamed: VISITS - EVENTS * 30,
      before: { events: EVENTS, visits: VISITS },
    })
    for (const lines of [figures.byKind, figures.byBranch, figures.byDoctor, figures.byMonth]) {
      expect(lines.reduce((sum, { events }) => sum + events, 0)).toBe(EVENTS)
      expect(lines.reduce((sum, { visits }) => sum + visits, 0)).toBe(VISITS)
    }
  })

  test('leaves as a file with the same figures and a line for every event, and the journal says who took it', async () => {
    await hospital.cloud.clock.set('2026-12-31T12:00:00Z')
    const input = { half: '2026-2', branchId: null }
    const { fileName, url } = await hospital.as(cast.fangZheng).call('clinic.exportStatistics', input)
    expect(fileName).toBe('义诊统计 2026年下半年.xlsx')
    const book = read(Buffer.from(await (await fetch(url)).arrayBuffer()))
    expect(book.SheetNames).toEqual(['总览', '按类别', '按支部', '按医生', '按月', '每场'])
    const rows = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 })
    expect(rows('总览')).toEqual(
      expect.arrayContaining([
        ['场次', EVENTS],
        ['人次', VISITS],
      ]),
    )
    expect(rows('每场')).toHaveLength(EVENTS + 1)
    expect(JSON.stringify(book.SheetNames.map(rows))).not.toMatch(/张三丰|1390000/)
    expect(hospital.cloud.db.find('journal', { action: 'clinic.exportStatistics' })).toMatchObject([
      { by: { name: '方铮' }, about: 'clinicEvents/2026-2' },
    ])
    expect(await outcomeOf(hospital.as(cast.linXiaomei).call('clinic.exportStatistics', input))).toBe('FORBIDDEN')
  })
})
