import { read } from '@e965/xlsx'
import type { ClinicPerson } from '@nuanyu/types/clinic'
import type { JournalEntry } from '../../../cloudfunctions/kernel/journal'
import { cast } from '../../fixtures/cast'
import { disagreements, register, registrationsIn, slotIn, visitor } from '../../support/clinic'
import { atHour, CLINIC_DAY, clinicIn } from '../../support/clinicEvents'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'
import { type Cell, fileAt, sheetsOf } from '../../support/tables'

/** People who registered, seen from who runs the event: found again, cancelled for, and taken along as a list. */
const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const helper = () => hospital.as(cast.liXiaoman)
const secretary = () => hospital.as(cast.jiChunlan)
const titles = async (n: number) =>
  (await hospital.as(visitor(n)).call('notices.mine', {})).items.map(({ title }) => title)

/** Three seats for everybody and one for the desk: 1–3 have seats, 4 and 5 wait, the desk gave one to somebody who called. */
async function fullClinic() {
  const event = await clinicIn('published', hospital)
  const at = { eventId: event.id, slotId: `${event.id}.slot0800`, waitlist: true }
  const tickets = []
  for (let n = 1; n <= 5; n++) tickets.push(await register(hospital, n, at))
  const attendee = { name: '周永福', phone: cast.zhouYongfu.contact.phone }
  const entered = await secretary().call('clinic.enter', {
    ...{ commandId: newCommandId(), eventId: event.id, slotId: at.slotId },
    ...{ attendee, by: 'telephone' as const },
  })
  return { event, at, eventId: event.id, tickets, entered }
}

const people = (eventId: string, asked: { slotId?: string; find?: string; cursor?: string } = {}, who = helper()) =>
  who.call('clinic.people', { eventId, slotId: null, find: '', ...asked })
const cancelFor = (
  eventId: string,
  { id, state }: Pick<ClinicPerson, 'id' | 'state'>,
  change: Partial<{ commandId: string; reason: 'asked' | 'twice' | 'mistake' }> = {},
  who = helper(),
) =>
  who.call('clinic.cancelFor', {
    ...{ commandId: newCommandId(), eventId, registrationId: id, seen: state, reason: 'asked' as const },
    ...change,
  })
const journalOf = (action: string) => hospital.cloud.db.find<JournalEntry>('journal', { action })
const found = async (eventId: string, find: string) => {
  const { items } = await people(eventId, { find })
  return items[0]!
}

describe('finding who is on the telephone', () => {
  test('shows no more of them than a family name and some digits', async () => {
    const { eventId } = await fullClinic()
    const page = await people(eventId)
    expect(page).toMatchObject({ count: 6, title: '国庆后慢病义诊', next: null, can: [] })
    expect(page.slots.map(({ label }) => label)).toEqual(['10月17日 周六 08:00–08:30', '10月17日 周六 08:30–09:00'])
    const said = JSON.stringify(page)
    for (const n of [1, 2, 3, 4, 5]) {
      expect(said).not.toContain(visitor(n).name)
      expect(said).not.toContain(visitor(n).phone)
      expect(said).not.toContain(visitor(n).openid)
    }
    expect(said).not.toContain('周永福')
    expect(page.items.map(({ how }) => how).sort()).toEqual(
      [...Array(1).fill('电话登记'), ...Array(5).fill('自己报名')].sort(),
    )
  })

  test('by name, by the end of a telephone, by the code, by the slot', async () => {
    const { event, eventId, entered, at } = await fullClinic()
    const ids = async (find: string) => (await people(eventId, { find })).items.map(({ id }) => id)
    for (const find of [
      '周永福',
      cast.zhouYongfu.contact.phone,
      '0011',
      entered.code,
      entered.code.toLowerCase().slice(0, 4),
    ])
      expect(await ids(find)).toContain(entered.registrationId)
    expect(await ids('不在')).toEqual([])
    expect((await people(eventId, { slotId: at.slotId })).count).toBe(6)
    expect((await people(eventId, { slotId: `${event.id}.slot0830` })).count).toBe(0)
  })

  test('hundreds come page by page, each once', async () => {
    const event = await clinicIn('published', hospital, {
      sessions: [
        {
          ...{ key: 'morning', title: '', day: CLINIC_DAY },
          slots: [{ key: 'slot0800', from: '08:00', to: '09:00', capacity: 80, desk: 0 }],
        },
      ],
    })
    for (let n = 1; n <= 65; n++)
      await register(hospital, n, { eventId: event.id, slotId: `${event.id}.slot0800`, waitlist: false })
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof people>> = await people(event.id, cursor === '' ? {} : { cursor })
      expect(page.count).toBe(65)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    }
    expect(seen).toHaveLength(65)
    expect(new Set(seen).size).toBe(65)
  })

  test('is for who plans or runs that event', async () => {
    const { eventId } = await fullClinic()
    expect(await outcomeOf(people(eventId, {}, hospital.as(cast.qinHaiyan)))).toBe('NOT_FOUND')
    expect(await outcomeOf(people(eventId, {}, hospital.as(visitor(1))))).toBe('FORBIDDEN')
    const draft = await clinicIn('draft', hospital)
    expect(await outcomeOf(people(draft.id, {}, hospital.as(cast.guYun)))).toBe('WRONG_STATE')
  })
})

describe('cancelling for them', () => {
  test('the seat goes to the next in line, once, and everybody concerned is told', async () => {
    const { eventId, at, tickets } = await fullClinic()
    const one = { id: tickets[0]!.id, state: 'confirmed' as const }
    const command = { commandId: newCommandId() }
    expect(await cancelFor(eventId, one, command)).toMatchObject({ state: 'cancelled_by_user', can: [] })
    // The answer was lost: it is sent again, and nothing happens twice.
    expect(await cancelFor(eventId, one, command)).toMatchObject({ state: 'cancelled_by_user' })
    const slot = slotIn(hospital, at.slotId)
    expect(slot).toMatchObject({ free: 0, deskFree: 0 })
    expect(slot.seats.map(({ id, held }) => [id, held])).toContainEqual([tickets[3]!.id, 'offered'])
    expect(slot.seats).toHaveLength(4)
    expect(slot.queue).toEqual([tickets[4]!.id])
    await hospital.runJobs()
    expect(await titles(1)).toEqual(['工作人员替您取消了报名'])
    expect(await titles(4)).toEqual(['轮到您了，请确认名额'])
    expect(await hospital.as(visitor(1)).call('clinic.ticket', { registrationId: one.id })).toMatchObject({
      ...{ state: 'cancelled_by_user', can: [], qr: null },
      advice: expect.stringContaining('工作人员替您取消了'),
    })
    expect(journalOf('clinic.cancelFor')).toMatchObject([
      { by: { name: '黎小满' }, change: 'confirmed → cancelled_by_user asked', about: `clinicRegistrations/${one.id}` },
    ])
    expect(disagreements(hospital)).toEqual([])
    // Who changed their mind may come again, at the end of the line.
    expect((await register(hospital, 1, at)).state).toBe('waitlisted')
    expect(disagreements(hospital)).toEqual([])
  })

  test('a seat that the desk gave is the desk’s again', async () => {
    const { eventId, at } = await fullClinic()
    const there = await found(eventId, '0011')
    expect(there).toMatchObject({ who: '周**', how: '电话登记', can: ['cancel'] })
    await cancelFor(eventId, there, { reason: 'mistake' })
    expect(slotIn(hospital, at.slotId)).toMatchObject({
      free: 0,
      deskFree: 1,
      queue: [expect.any(String), expect.any(String)],
    })
    expect(registrationsIn(hospital, { _id: there.id })[0]!.history.at(-1)).toMatchObject({
      ...{ what: 'desk_cancel', reason: 'mistake' },
    })
    await hospital.runJobs()
    expect(disagreements(hospital)).toEqual([])
  })

  test('also when the person themselves can no longer, and also from the line', async () => {
    const { eventId, tickets, at } = await fullClinic()
    await cancelFor(eventId, { id: tickets[4]!.id, state: 'waitlisted' })
    expect(slotIn(hospital, at.slotId).queue).toEqual([tickets[3]!.id])
    await hospital.cloud.clock.set(atHour(7, CLINIC_DAY, 30))
    const own = { commandId: newCommandId(), registrationId: tickets[1]!.id }
    expect(await outcomeOf(hospital.as(visitor(2)).call('clinic.cancelMine', own))).toBe('WRONG_STATE')
    expect(await cancelFor(eventId, { id: tickets[1]!.id, state: 'confirmed' })).toMatchObject({
      state: 'cancelled_by_user',
    })
    expect(disagreements(hospital)).toEqual([])
  })

  test('two at the same desk, the person and the desk: one cancels, one seat comes free', async () => {
    const { eventId, at, tickets } = await fullClinic()
    const one = { id: tickets[0]!.id, state: 'confirmed' as const }
    const own = { commandId: newCommandId(), registrationId: one.id }
    const outcomes = await Promise.all([
      outcomeOf(cancelFor(eventId, one)),
      outcomeOf(cancelFor(eventId, one, {}, secretary())),
      outcomeOf(hospital.as(visitor(1)).call('clinic.cancelMine', own)),
    ])
    expect(outcomes.every((outcome) => ['done', 'WRONG_STATE', 'BUSY'].includes(outcome))).toBe(true)
    await hospital.goTo('2026-09-28T02:02:00Z')
    expect(slotIn(hospital, at.slotId).seats.filter(({ held }) => held === 'offered')).toHaveLength(1)
    expect(slotIn(hospital, at.slotId).seats).toHaveLength(4)
    expect(disagreements(hospital)).toEqual([])
  })

  test('the same sent twice at once is done once', async () => {
    const { eventId, tickets } = await fullClinic()
    const one = { id: tickets[0]!.id, state: 'confirmed' as const }
    const command = { commandId: newCommandId() }
    const both = await Promise.all([cancelFor(eventId, one, command), cancelFor(eventId, one, command)])
    expect(both.map(({ state }) => state)).toEqual(['cancelled_by_user', 'cancelled_by_user'])
    expect(journalOf('clinic.cancelFor')).toHaveLength(1)
    expect(disagreements(hospital)).toEqual([])
  })

  test('refuses: not theirs, not this event, checked in, cancelled, changed meanwhile, changed and sent again', async () => {
    const { eventId, tickets } = await fullClinic()
    const [one, two] = tickets.map(({ id }) => ({ id, state: 'confirmed' as const })) as [ClinicPerson, ClinicPerson]
    expect(await outcomeOf(cancelFor(eventId, one, {}, hospital.as(cast.qinHaiyan)))).toBe('NOT_FOUND')
    expect(await outcomeOf(cancelFor(eventId, one, {}, hospital.as(visitor(1))))).toBe('FORBIDDEN')
    expect(await outcomeOf(cancelFor(eventId, { id: 'nobody', state: 'confirmed' }))).toBe('NOT_FOUND')
    const other = await clinicIn('published', hospital, { title: '另一场' })
    expect(await outcomeOf(cancelFor(other.id, one))).toBe('NOT_FOUND')

    // The line moved: who was to be taken off it has a seat to answer for.
    await cancelFor(eventId, one)
    expect(await outcomeOf(cancelFor(eventId, one))).toBe('WRONG_STATE')
    expect(await outcomeOf(cancelFor(eventId, { id: tickets[3]!.id, state: 'waitlisted' }))).toBe('CONFLICT')
    const command = { commandId: newCommandId() }
    await cancelFor(eventId, two, command)
    expect(await outcomeOf(cancelFor(eventId, two, { ...command, reason: 'twice' }))).toBe('ALREADY_ARRIVED')

    await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 5))
    const three = { id: tickets[2]!.id, state: 'confirmed' as const }
    const note = { kind: 'check_in' as const, id: newCommandId(), at: atHour(8), registrationId: three.id }
    await helper().call('clinic.record', { eventId, notes: [note] })
    await expect(cancelFor(eventId, three)).rejects.toThrow('已经签到了')
    await hospital.cloud.clock.set(atHour(9, CLINIC_DAY, 1))
    expect(await outcomeOf(cancelFor(eventId, { id: tickets[3]!.id, state: 'offered' }))).toBe('WRONG_STATE')
  })
})

describe('the list to take along', () => {
  const take = (eventId: string, who = helper()) => who.call('clinic.exportPeople', { eventId })

  test('slot by slot with names in full, then who walked in; who took it is written down', async () => {
    const { eventId, tickets, entered } = await fullClinic()
    await register(hospital, 6, { eventId, slotId: `${eventId}.slot0830`, waitlist: false })
    await hospital.cloud.clock.set(atHour(8, CLINIC_DAY, 5))
    const at = atHour(8)
    await helper().call('clinic.record', {
      eventId,
      notes: [
        { kind: 'check_in', id: newCommandId(), at, registrationId: tickets[0]!.id },
        { kind: 'walk_in', id: newCommandId(), at, name: '=SUM(A1:A9)', served: false },
      ],
    })
    const { fileName, url } = await take(eventId)
    expect(fileName).toBe('国庆后慢病义诊 名单.xlsx')
    const bytes = fileAt(hospital, url)
    const book = sheetsOf(bytes)
    expect(Object.keys(book)).toEqual(['报名的', '现场来的', '说明'])
    const [header, ...rows] = book['报名的'] as Cell[][]
    expect(header).toEqual(['时段', '序号', '姓名', '电话', '编码', '状态', '怎么报的', '到了打勾'])
    const rowOf = (name: string) => rows.find((row) => row[2] === name)
    expect(rowOf(visitor(1).name)).toEqual(
      expect.arrayContaining(['10月17日 周六 08:00–08:30', '139****0001', tickets[0]!.code, '已签到 1 号', '手机']),
    )
    expect(rowOf('周永福')).toEqual(expect.arrayContaining(['138****0011', entered.code, '已约上', '电话']))
    // Who waits stands last in the slot; the next slot counts from one.
    expect(rows.map((row) => row[1])).toEqual([1, 2, 3, 4, 5, 6, 1])
    expect(rows.slice(4, 6).map((row) => row[5])).toEqual(['候补中', '候补中'])
    expect(JSON.stringify(book)).not.toContain(visitor(1).phone)
    // A text that looks like a formula is a text.
    expect(book['现场来的']?.[1]?.slice(0, 2)).toEqual([1, '=SUM(A1:A9)'])
    expect(formulasIn(bytes)).toEqual([])
    expect(journalOf('clinic.exportPeople')).toMatchObject([
      { by: { name: '黎小满' }, about: `clinicEvents/${eventId}`, change: 'people 8' },
    ])
    await hospital.goTo('2026-10-18T02:00:00Z')
    expect(hospital.cloud.db.count('exports')).toBe(0)
  })

  test('from three days before until three days after, and only for who runs it', async () => {
    const { eventId } = await fullClinic()
    expect(await outcomeOf(take(eventId))).toBe('WRONG_STATE')
    await hospital.cloud.clock.set(atHour(0, '2026-10-14'))
    expect(await outcomeOf(take(eventId))).toBe('done')
    expect((await people(eventId)).can).toEqual(['list'])
    expect(await outcomeOf(take(eventId, hospital.as(cast.qinHaiyan)))).toBe('NOT_FOUND')
    expect(await outcomeOf(take(eventId, hospital.as(visitor(1))))).toBe('FORBIDDEN')
    await hospital.cloud.clock.set(atHour(1, '2026-10-21'))
    expect(await outcomeOf(take(eventId))).toBe('WRONG_STATE')
  })
})

test('places of events before are offered once each, with their point', async () => {
  const place = { name: '清禾路社区服务中心', address: '清禾路 18 号一楼大厅', point: null }
  const point = { latitude: 31.2397, longitude: 121.4998 }
  await clinicIn('published', hospital, { place: { ...place, point } })
  await clinicIn('published', hospital, { place })
  await clinicIn('draft', hospital, { place: { ...place, name: '还没发布的地方' } })
  const { places } = await secretary().call('clinic.places', {})
  expect(places).toEqual([{ ...place, point }])
  expect(await outcomeOf(hospital.as(visitor(1)).call('clinic.places', {}))).toBe('FORBIDDEN')
})

function formulasIn(bytes: Buffer): string[] {
  const book = read(bytes, { cellFormula: true })
  return book.SheetNames.flatMap((name) =>
    Object.values(book.Sheets[name] as Record<string, { f?: string }>).flatMap((cell) => cell.f ?? []),
  )
}
