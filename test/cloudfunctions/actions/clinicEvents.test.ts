import type { ClinicManage } from '@nuanyu/types/clinic'
import { cast } from '../../fixtures/cast'
import { aClinic, anEntry, atHour, CLINIC_DAY, clinicIn, onEvent, weekAfter } from '../../support/clinicEvents'
import { newCommandId, openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

const AT = '2026-09-28T02:00:00Z'
let hospital: TestHospital
beforeAll(async () => (hospital = await openHospital({ at: AT, riskyWords: ['包治百病', 'risky'] })))
beforeEach(async () => {
  await hospital.cloud.clock.set(AT)
  hospital.empty()
})
afterAll(() => hospital.close())

const handler = () => hospital.as(cast.guYun)
const secretary = () => hospital.as(cast.jiChunlan)
const party = () => hospital.as(cast.fangZheng)
const helper = () => hospital.as(cast.liXiaoman)
const patient = () => hospital.as(cast.linXiaomei)
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)
const fieldsOf = async (work: Promise<unknown>) => {
  try {
    await work
    return 'accepted'
  } catch (error) {
    return (
      (error as { details: { fields?: { path: string }[] } }).details.fields?.map(({ path }) => path) ?? String(error)
    )
  }
}
const save = (change = {}, eventId: string | null = null, version?: number) => ({
  commandId: newCommandId(),
  eventId,
  ...(version === undefined ? {} : { version }),
  form: aClinic(change),
})
const moved = (day: string) => [
  {
    key: 'morning',
    day,
    slots: [
      { key: 'slot0800', from: '09:00', to: '09:30' },
      { key: 'slot0830', from: '09:30', to: '10:00' },
    ],
  },
]

describe('from the proposal to what the public sees', () => {
  test('proposed, approved by somebody else, listed, registered for', async () => {
    let view = await clinicIn('draft', hospital)
    expect(view).toMatchObject({
      state: 'draft',
      phase: null,
      can: ['edit', 'submit', 'cancel', 'copy'],
      missing: [],
      slots: [],
      by: '顾云',
      branch: '内科第一党支部',
    })
    expect((await patient().call('clinic.list', {})).items).toEqual([])
    expect(await outcomeOf(patient().call('clinic.get', { eventId: view.id }))).toBe('NOT_FOUND')

    view = await handler().call('clinic.submit', onEvent(view))
    expect(view).toMatchObject({ state: 'approval', why: '已送党委办公室批准', can: ['cancel', 'copy'] })
    await hospital.runJobs()
    expect(await titles(cast.fangZheng)).toContain('有活动等您批准')
    expect((await party().call('clinic.shelf', { shelf: 'todo' })).items).toMatchObject([{ id: view.id, tone: 'warn' }])

    view = await party().call('clinic.approve', onEvent(view))
    expect(view).toMatchObject({ state: 'published', phase: 'open', draw: null })
    expect(view.slots).toMatchObject([
      { when: '10月17日 周六 08:00–08:30', capacity: 4, desk: 1, taken: 0, left: 3, deskLeft: 1, waiting: 0 },
      { when: '10月17日 周六 08:30–09:00' },
    ])
    await hospital.runJobs()
    expect(await titles(cast.guYun)).toContain('活动已批准，开始报名')

    const page = await patient().call('clinic.list', {})
    expect(page.items).toMatchObject([
      {
        id: view.id,
        phase: 'open',
        left: 6,
        capacity: 8,
        hint: '只剩 6 个名额，不预约也能来',
        when: '10月17日 周六 08:00–09:00',
      },
    ])
    await patient().call('clinic.register', anEntry(view.id))
    const shown = await patient().call('clinic.get', { eventId: view.id })
    expect(shown).toMatchObject({
      left: 5,
      why: null,
      notice: null,
      result: null,
      mine: [{ who: '林晓梅', stateLabel: '已约上' }],
      sessions: [
        {
          slots: [
            { left: 2, closed: false },
            { left: 3, closed: false },
          ],
        },
      ],
    })
    expect(shown.promises).toHaveLength(4)
    expect(shown.rules).toContain('另有 2 个名额留给到窗口或打电话报名的人')
    // Somebody else sees the seats and nobody's name.
    expect(JSON.stringify(await hospital.as(cast.zhouYongfu).call('clinic.get', { eventId: view.id }))).not.toMatch(
      /林晓梅|1380000/,
    )
  })

  test('sent back, the planner reads why, corrects it and sends it again', async () => {
    let view = await clinicIn('approval', hospital)
    view = await party().call('clinic.sendBack', { ...onEvent(view), reason: '请写清楚备案号' })
    expect(view.state).toBe('draft')
    await hospital.runJobs()
    expect(await titles(cast.guYun)).toContain('活动被退回修改')
    const mine = await handler().call('clinic.manage', { eventId: view.id })
    expect(mine.why).toBe('退回原因：请写清楚备案号')
    expect((await handler().call('clinic.shelf', { shelf: 'drafts' })).items).toMatchObject([
      { stateLabel: '已退回', tone: 'bad' },
    ])
    view = await handler().call('clinic.save', save({ filing: '清卫义备〔2026〕032号' }, view.id, view.version))
    view = await handler().call('clinic.submit', onEvent(view))
    expect(view).toMatchObject({ state: 'approval', why: '已送党委办公室批准' })
  })

  test('what is missing is said in the draft and keeps it from being sent', async () => {
    const view = await handler().call('clinic.save', save({ promises: [], filing: '', doctors: [] }))
    expect(view.missing.map(({ path }) => path)).toEqual(['promises', 'filing', 'doctors'])
    expect(await fieldsOf(handler().call('clinic.submit', onEvent(view)))).toEqual(['promises', 'filing', 'doctors'])
    expect(hospital.cloud.db.find('clinicEvents', { _id: view.id })).toMatchObject([{ state: 'draft', version: 1 }])
  })

  test('a draw publishes the hash of its seed, and the seed to nobody', async () => {
    const view = await clinicIn('published', hospital, { release: 'draw', closesAt: atHour(18, '2026-10-14') })
    expect(view).toMatchObject({ phase: 'drawing', draw: { seed: null, entries: 0, drawnAt: null } })
    expect(view.draw?.commitment).toMatch(/^[0-9a-f]{64}$/)
    const entered = await patient().call('clinic.register', anEntry(view.id))
    expect(entered).toMatchObject({ state: 'entered', entry: 1 })
    expect(await party().call('clinic.manage', { eventId: view.id })).toMatchObject({
      draw: { entries: 1, seed: null },
    })
    await hospital.goTo(atHour(18, '2026-10-14', 1))
    expect(await party().call('clinic.manage', { eventId: view.id })).toMatchObject({
      phase: 'closed',
      draw: { seed: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })

  test('the content check has to say yes before anybody reads it', async () => {
    const view = await clinicIn('approval', hospital, { summary: '祖传秘方，包治百病' })
    expect(await outcomeOf(party().call('clinic.approve', onEvent(view)))).toBe('WRONG_STATE')
    expect(hospital.cloud.db.count('clinicSlots')).toBe(0)
    const published = await clinicIn('published', hospital)
    const risky = save({ summary: '祖传秘方，包治百病' }, published.id, published.version)
    expect(await outcomeOf(party().call('clinic.save', risky))).toBe('WRONG_STATE')
  })
})

describe('after the publication', () => {
  test('words are corrected, and everybody registered is told of another place', async () => {
    let view = await clinicIn('published', hospital)
    await patient().call('clinic.register', anEntry(view.id))
    await hospital.runJobs()
    expect(await outcomeOf(handler().call('clinic.save', save({ bring: '' }, view.id, view.version)))).toBe(
      'WRONG_STATE',
    )
    view = await party().call('clinic.save', save({ bring: '带上身份证' }, view.id, view.version))
    await hospital.runJobs()
    expect(hospital.cloud.db.count('notices', { template: 'clinic' })).toBe(0)
    const place = { name: '文化广场', address: '清禾路 1 号', point: null }
    view = await party().call('clinic.save', save({ bring: '带上身份证', place }, view.id, view.version))
    await hospital.runJobs()
    expect(hospital.cloud.db.count('notices', { template: 'clinic' })).toBe(1)
    expect((await patient().call('clinic.get', { eventId: view.id })).place.name).toBe('文化广场')
    const seats = aClinic().sessions.map((session) => ({ ...session, day: '2026-10-18' }))
    expect(await fieldsOf(party().call('clinic.save', save({ sessions: seats }, view.id, view.version)))).toEqual([
      'form.sessions',
    ])
  })

  test('seats rise for who waits, and never fall below who has one', async () => {
    const view = await clinicIn('published', hospital)
    const people = ['张一', '张二', '张三', '张四', '张五'].map((name, i) => ({ name, phone: `1380000100${i}` }))
    for (const [i, person] of people.entries())
      await hospital
        .as({ openid: `oVisitor${i}` })
        .call('clinic.register', anEntry(view.id, { attendee: { ...person, relation: 'self' } }))
    let now = await handler().call('clinic.manage', { eventId: view.id })
    expect(now.slots[0]).toMatchObject({ taken: 3, left: 0, waiting: 2 })
    const set = (capacity: number, desk: number) => ({ ...onEvent(now), slotId: `${view.id}.slot0800`, capacity, desk })
    expect(await fieldsOf(handler().call('clinic.setSeats', set(2, 0)))).toEqual(['capacity'])
    expect(await fieldsOf(handler().call('clinic.setSeats', set(4, 3)))).toEqual(['desk'])
    expect(await fieldsOf(handler().call('clinic.setSeats', set(3, 4)))).toEqual(['desk'])
    const other = { ...set(6, 1), slotId: 'elsewhere.slot0800' }
    expect(await outcomeOf(handler().call('clinic.setSeats', other))).toBe('NOT_FOUND')
    const command = set(6, 1)
    now = await handler().call('clinic.setSeats', command)
    expect(now.slots[0]).toMatchObject({ capacity: 6, taken: 5, offered: 2, waiting: 0 })
    expect(now.form.sessions[0]?.slots[0]).toMatchObject({ capacity: 6, desk: 1 })
    expect(await handler().call('clinic.setSeats', command)).toMatchObject({ version: now.version })
    expect(await outcomeOf(handler().call('clinic.setSeats', { ...command, capacity: 7 }))).toBe('ALREADY_ARRIVED')
  })

  test('a plan changed between the seats and the event takes the seats over', async () => {
    const view = await clinicIn('published', hospital)
    const set = { ...onEvent(view), slotId: `${view.id}.slot0800`, capacity: 9, desk: 1 }
    const [a, b] = await Promise.all([
      outcomeOf(handler().call('clinic.setSeats', set)),
      outcomeOf(party().call('clinic.save', save({ bring: '' }, view.id, view.version))),
    ])
    const now = await handler().call('clinic.manage', { eventId: view.id })
    expect([a, b]).toContain('done')
    if (a === 'done') expect([now.slots[0]?.capacity, now.form.sessions[0]?.slots[0]?.capacity]).toEqual([9, 9])
  })

  test('postponed: seats stay, everybody is told, once', async () => {
    let view = await clinicIn('published', hospital)
    const ticket = await patient().call('clinic.register', anEntry(view.id))
    const command = { ...onEvent(view), sessions: moved('2026-10-24'), reason: '台风橙色预警' }
    view = await handler().call('clinic.postpone', command)
    expect(view.slots[0]).toMatchObject({ when: '10月24日 周六 09:00–09:30', taken: 1 })
    await hospital.runJobs()
    await hospital.runJobs()
    expect(hospital.cloud.db.count('notices', { template: 'clinic' })).toBe(1)
    expect(await patient().call('clinic.ticket', { registrationId: ticket.id })).toMatchObject({
      state: 'confirmed',
      when: '10月24日 周六 09:00–09:30',
    })
    expect((await patient().call('clinic.get', { eventId: view.id })).notice).toBe(
      '原定 10月17日 周六 08:00–09:00，现在改期：台风橙色预警',
    )
    expect((await patient().call('clinic.list', { month: '2026-10' })).items).toHaveLength(1)
    expect(await handler().call('clinic.postpone', command)).toMatchObject({ version: view.version })
    expect(await outcomeOf(handler().call('clinic.postpone', { ...command, reason: '换了理由' }))).toBe(
      'ALREADY_ARRIVED',
    )
    expect(
      await fieldsOf(
        handler().call('clinic.postpone', { ...onEvent(view), sessions: moved('2026-09-01'), reason: '往前挪一挪' }),
      ),
    ).toEqual(['sessions.0.slots.0.from', 'sessions.0.slots.1.from'])
  })

  test('cancelled: nobody gets a seat any more, everybody is told, in as many runs as it takes', async () => {
    const slots = aClinic().sessions.map((session) => ({
      ...session,
      slots: session.slots.map((slot) => ({ ...slot, capacity: 90 })),
    }))
    let view = await clinicIn('published', hospital, { sessions: slots })
    for (let n = 0; n < 45; n++)
      await hospital
        .as({ openid: `oVisitor${n}` })
        .call(
          'clinic.register',
          anEntry(view.id, { attendee: { name: '张三丰', phone: `138000020${n + 10}`, relation: 'self' } }),
        )
    view = await party().call('clinic.cancel', { ...onEvent(view), reason: '台风橙色预警' })
    expect(view).toMatchObject({ state: 'cancelled', can: ['copy'] })
    expect(await outcomeOf(patient().call('clinic.register', anEntry(view.id)))).not.toBe('done')
    for (let run = 0; run < 4; run++) await hospital.runJobs()
    expect(hospital.cloud.db.count('notices', { template: 'clinic', title: '活动取消了，抱歉' })).toBe(45)
    expect(hospital.cloud.db.count('clinicRegistrations', { state: 'cancelled_by_organiser' })).toBe(45)
    expect(await titles(cast.guYun)).toContain('活动已取消')
    expect((await patient().call('clinic.list', {})).items).toMatchObject([{ phase: 'cancelled' }])
    expect((await patient().call('clinic.get', { eventId: view.id })).notice).toBe('活动取消：台风橙色预警')
    // What the auditor reads says what happened, and nothing that a person wrote.
    const [entry] = hospital.cloud.db.find('journal', { action: 'clinic.cancel' })
    expect(entry).toMatchObject({ change: 'published → cancelled', about: `clinicEvents/${view.id}` })
    expect(JSON.stringify(entry)).not.toContain('台风')
  })

  test('finished and summed up; the public reads it only when it is shown', async () => {
    let view = await clinicIn('published', hospital)
    expect(await outcomeOf(handler().call('clinic.finish', onEvent(view)))).toBe('WRONG_STATE')
    await hospital.goTo(atHour(10))
    view = await handler().call('clinic.finish', onEvent(view))
    expect(view).toMatchObject({ state: 'finished', phase: 'over' })
    expect((await handler().call('clinic.shelf', { shelf: 'todo' })).items).toMatchObject([{ id: view.id }])
    const text = '来了九十七位居民，查出血压很高的三位。'
    view = await handler().call('clinic.summarise', { ...onEvent(view), text, photos: [], shown: false })
    expect((await patient().call('clinic.get', { eventId: view.id })).result).toBeNull()
    view = await handler().call('clinic.summarise', { ...onEvent(view), text, photos: [], shown: true })
    expect((await patient().call('clinic.get', { eventId: view.id })).result).toMatchObject({
      text,
      // A small number could lead to one of those who came.
      visits: '',
    })
    const risky = { ...onEvent(view), text: '祖传秘方，包治百病，人人满意', photos: [], shown: true }
    expect(await outcomeOf(handler().call('clinic.summarise', risky))).toBe('WRONG_STATE')
    const foreign = ['cloud://local-dev.local-local-dev/uploads/other/a.jpg']
    expect(
      await fieldsOf(handler().call('clinic.summarise', { ...onEvent(view), text, photos: foreign, shown: true })),
    ).toEqual(['photos'])
  })

  test('photos of a summary are shown once they passed the check, and not before', async () => {
    let view = await clinicIn('published', hospital)
    await hospital.goTo(atHour(10))
    view = await handler().call('clinic.finish', onEvent(view))
    const { uploadFolder } = await handler().call('session.get', {})
    const photos = ['queue', 'risky'].map((name) =>
      hospital.cloud.files.put(`${uploadFolder}/${name}.jpg`, Buffer.from(name)),
    )
    const text = '来了九十七位居民，查出血压很高的三位。'
    view = await handler().call('clinic.summarise', { ...onEvent(view), text, photos, shown: false })
    await hospital.runJobs()
    expect(hospital.cloud.db.count('mediaChecks')).toBe(0)
    view = await handler().call('clinic.summarise', { ...onEvent(view), text, photos, shown: true })
    const shown = async () => (await patient().call('clinic.get', { eventId: view.id })).result?.photos.length
    expect(await shown()).toBe(0)
    await hospital.runJobs()
    await hospital.cloud.clock.advance(6_000)
    expect(await shown()).toBe(1)
    expect(hospital.cloud.db.find('clinicEvents', { _id: view.id })).toMatchObject([
      { version: view.version, summary: { check: { passed: [photos[0]], risky: [photos[1]] } } },
    ])
    // What is known stays known, and nobody is asked for ever.
    await hospital.goTo(atHour(13))
    await handler().call('clinic.summarise', { ...onEvent(view), text: `${text}谢谢各位。`, photos, shown: true })
    expect(await shown()).toBe(1)
    expect(hospital.cloud.db.find('clinicEvents', { _id: view.id })).toMatchObject([
      { summary: { check: { nextAt: null } } },
    ])
  })

  test('what everybody forgot is finished by the timer', async () => {
    const view = await clinicIn('published', hospital)
    await hospital.goTo(atHour(20, '2026-10-18'))
    expect(hospital.cloud.db.find('clinicEvents', { _id: view.id })).toMatchObject([
      {
        state: 'finished',
        tally: { visits: 0 },
        history: expect.arrayContaining([expect.objectContaining({ command: 'finish' })]),
      },
    ])
  })
})

describe('copies', () => {
  test('every week for half a year, each a draft of its own', async () => {
    const view = await clinicIn('published', hospital)
    const days = Array.from({ length: 26 }, (_x, week) => weekAfter(CLINIC_DAY, week + 1))
    const command = { commandId: newCommandId(), eventId: view.id, days }
    const { ids } = await handler().call('clinic.copy', command)
    expect(new Set(ids).size).toBe(26)
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await handler().call('clinic.shelf', { shelf: 'drafts', cursor })
      seen.push(...page.items.map(({ id }) => id))
      expect(page.counts.drafts).toBe(26)
      if (!page.next) break
      cursor = page.next
    }
    expect(seen).toEqual(ids)
    const last = await handler().call('clinic.manage', { eventId: ids[25]! })
    expect(last.form.sessions[0]).toMatchObject({ day: weekAfter(CLINIC_DAY, 26), slots: [{ capacity: 4 }, {}] })
    expect(last.missing.map(({ path }) => path)).toEqual(['promises', 'filing'])
    expect((await handler().call('clinic.copy', command)).ids).toEqual(ids)
    expect(hospital.cloud.db.count('clinicEvents')).toBe(27)
    expect(await outcomeOf(handler().call('clinic.copy', { ...command, days: ['2027-05-01'] }))).toBe('ALREADY_ARRIVED')
    expect(hospital.cloud.db.count('clinicEvents')).toBe(27)
  })

  test('broken off in the middle, the same command makes the rest', async () => {
    const view = await clinicIn('published', hospital)
    const command = { commandId: newCommandId(), eventId: view.id, days: ['2026-10-24', '2026-10-31'] }
    const { ids } = await handler().call('clinic.copy', command)
    hospital.cloud.db.remove('clinicEvents', { _id: ids[1] })
    expect((await handler().call('clinic.copy', command)).ids).toEqual(ids)
    expect(hospital.cloud.db.count('clinicEvents')).toBe(3)
  })

  test('not into the past, not by who only helps, not of what one may not know', async () => {
    const view = await clinicIn('published', hospital)
    const copy = (days: string[]) => ({ commandId: newCommandId(), eventId: view.id, days })
    expect(await fieldsOf(handler().call('clinic.copy', copy(['2026-09-01'])))).toEqual(['days'])
    expect(await outcomeOf(hospital.as(cast.shiXiu).call('clinic.copy', copy(['2026-10-24'])))).toBe('NOT_FOUND')
    expect(await outcomeOf(helper().call('clinic.copy', copy(['2026-10-24'])))).toBe('FORBIDDEN')
  })
})

describe('who, and where', () => {
  test('a handler plans for their department, a secretary for their branch, the Party office everywhere', async () => {
    const elsewhere = { departmentId: 'dept-surgery', branchId: null }
    expect(await fieldsOf(handler().call('clinic.save', save(elsewhere)))).toEqual(['form.branchId'])
    expect(
      await fieldsOf(secretary().call('clinic.save', save({ departmentId: null, branchId: 'branch-surgery-1' }))),
    ).toEqual(['form.branchId'])
    expect(await outcomeOf(secretary().call('clinic.save', save({ departmentId: null })))).toBe('done')
    expect(await outcomeOf(party().call('clinic.save', save(elsewhere)))).toBe('done')
    expect(await fieldsOf(party().call('clinic.save', save({ departmentId: 'nowhere' })))).toEqual([
      'form.departmentId',
    ])
    expect(await fieldsOf(party().call('clinic.save', save({ branchId: 'nowhere' })))).toEqual(['form.branchId'])
  })

  test('each finds in their lists what is theirs', async () => {
    const mine = await clinicIn('published', hospital)
    const surgery = await party().call('clinic.save', save({ departmentId: 'dept-surgery', branchId: null }))
    const ids = async (person: { openid: string }, shelf: 'coming' | 'drafts') =>
      (await hospital.as(person).call('clinic.shelf', { shelf })).items.map(({ id }) => id)
    expect(await ids(cast.guYun, 'coming')).toEqual([mine.id])
    expect(await ids(cast.jiChunlan, 'coming')).toEqual([mine.id])
    expect(await ids(cast.shiXiu, 'coming')).toEqual([])
    expect(await ids(cast.guYun, 'drafts')).toEqual([])
    expect(await ids(cast.shiXiu, 'drafts')).toEqual([surgery.id])
    expect(await ids(cast.liXiaoman, 'coming')).toEqual([mine.id])
    expect(await ids(cast.liXiaoman, 'drafts')).toEqual([])
    const { counts, can, branches } = await helper().call('clinic.shelf', { shelf: 'coming' })
    expect({ counts, can, branches }).toEqual({
      counts: { todo: 0, coming: 1, drafts: 0, past: 0 },
      can: ['statistics'],
      branches: [],
    })
  })

  test('for others it does not exist, whatever they ask', async () => {
    const view = await clinicIn('published', hospital)
    const surgeon = hospital.as(cast.shiXiu)
    const on = onEvent(view)
    expect(await outcomeOf(surgeon.call('clinic.manage', { eventId: view.id }))).toBe('NOT_FOUND')
    expect(await outcomeOf(surgeon.call('clinic.save', save({}, view.id, view.version)))).toBe('NOT_FOUND')
    expect(await outcomeOf(surgeon.call('clinic.submit', on))).toBe('NOT_FOUND')
    expect(
      await outcomeOf(surgeon.call('clinic.setSeats', { ...on, slotId: `${view.id}.slot0800`, capacity: 9, desk: 0 })),
    ).toBe('NOT_FOUND')
    expect(
      await outcomeOf(surgeon.call('clinic.postpone', { ...on, sessions: moved('2026-10-24'), reason: '台风预警' })),
    ).toBe('NOT_FOUND')
    expect(await outcomeOf(surgeon.call('clinic.cancel', { ...on, reason: '台风预警' }))).toBe('NOT_FOUND')
    expect(await outcomeOf(surgeon.call('clinic.finish', on))).toBe('NOT_FOUND')
    expect(
      await outcomeOf(
        surgeon.call('clinic.summarise', { ...on, text: '来了很多很多很多很多人', photos: [], shown: false }),
      ),
    ).toBe('NOT_FOUND')
  })

  test('who helps sees it and plans nothing', async () => {
    const view = await clinicIn('published', hospital)
    expect((await helper().call('clinic.manage', { eventId: view.id })).can).toEqual(['desk', 'poster', 'people'])
    for (const [action, extra] of [
      ['clinic.cancel', { reason: '台风预警' }],
      ['clinic.postpone', { sessions: moved('2026-10-24'), reason: '台风预警' }],
      ['clinic.setSeats', { slotId: `${view.id}.slot0800`, capacity: 9, desk: 0 }],
      ['clinic.approve', {}],
      ['clinic.submit', {}],
    ] as const)
      expect(await outcomeOf(helper().call(action, { ...onEvent(view), ...extra } as never))).toBe('FORBIDDEN')
  })

  test('two people: whoever wrote it does not approve it', async () => {
    let view: ClinicManage = await party().call('clinic.save', save())
    view = await party().call('clinic.submit', onEvent(view))
    expect(view).toMatchObject({ why: '您参与了起草，要由另一位同事批准', can: ['sendBack', 'cancel', 'copy'] })
    expect(await outcomeOf(party().call('clinic.approve', onEvent(view)))).toBe('SELF_REVIEW')
    expect(await outcomeOf(handler().call('clinic.approve', onEvent(view)))).toBe('FORBIDDEN')
    expect(await outcomeOf(hospital.as(cast.mengJia).call('clinic.approve', onEvent(view)))).toBe('done')
  })

  test('homes: who plans or runs, and nobody else', async () => {
    const homes = async (person: { openid: string }) => (await hospital.as(person).call('session.get', {})).homes
    for (const person of [cast.guYun, cast.jiChunlan, cast.fangZheng, cast.liXiaoman])
      expect(await homes(person)).toEqual(expect.arrayContaining(['clinics', 'clinicDay']))
    for (const person of [cast.linXiaomei, cast.dingRui, cast.baoKai, cast.anBoya]) {
      expect(await homes(person)).not.toContain('clinics')
      expect(await homes(person)).not.toContain('clinicDay')
    }
  })
})

describe('stale, twice, changed, malformed', () => {
  test('one draft for one command; the same id with other content is refused', async () => {
    const command = save()
    const views = await Promise.all([1, 2, 3].map(() => handler().call('clinic.save', command)))
    expect(new Set(views.map(({ id }) => id)).size).toBe(1)
    expect(hospital.cloud.db.count('clinicEvents')).toBe(1)
    expect(await outcomeOf(handler().call('clinic.save', { ...command, form: aClinic({ title: '另一场义诊' }) }))).toBe(
      'ALREADY_ARRIVED',
    )
    const theirs = await secretary().call('clinic.save', command)
    expect(theirs.id).not.toBe(views[0]?.id)
  })

  test('one approval, also at the same moment; one publication’s slots', async () => {
    const view = await clinicIn('approval', hospital)
    const command = onEvent(view)
    await Promise.all([1, 2, 3].map(() => party().call('clinic.approve', command)))
    expect(hospital.cloud.db.count('clinicSlots')).toBe(2)
    expect(hospital.cloud.db.count('journal', { action: 'clinic.approve' })).toBe(1)
    const outcomes = await Promise.all(
      [cast.fangZheng, cast.mengJia].map((person) =>
        outcomeOf(hospital.as(person).call('clinic.approve', onEvent(view))),
      ),
    )
    expect(outcomes).toEqual(['CONFLICT', 'CONFLICT'])
  })

  test('a screen that is behind is told so, and nothing changes', async () => {
    const view = await clinicIn('draft', hospital)
    await handler().call('clinic.save', save({ title: '重阳义诊' }, view.id, view.version))
    expect(await outcomeOf(handler().call('clinic.submit', onEvent(view)))).toBe('CONFLICT')
    expect(await outcomeOf(handler().call('clinic.save', save({ title: '中秋义诊' }, view.id, view.version)))).toBe(
      'CONFLICT',
    )
    expect(await outcomeOf(handler().call('clinic.save', save({ title: '中秋义诊' }, view.id)))).toBe('CONFLICT')
    expect(await handler().call('clinic.manage', { eventId: view.id })).toMatchObject({
      state: 'draft',
      form: { title: '重阳义诊' },
    })
  })

  test('wrong state', async () => {
    const draft = await clinicIn('draft', hospital)
    expect(await outcomeOf(party().call('clinic.approve', onEvent(draft)))).toBe('WRONG_STATE')
    expect(await outcomeOf(handler().call('clinic.cancel', { ...onEvent(draft), reason: '不办了不办了' }))).toBe('done')
    const published = await clinicIn('published', hospital)
    expect(await outcomeOf(party().call('clinic.sendBack', { ...onEvent(published), reason: '请写清楚' }))).toBe(
      'WRONG_STATE',
    )
    await hospital.goTo(atHour(8, CLINIC_DAY, 10))
    expect(await outcomeOf(handler().call('clinic.cancel', { ...onEvent(published), reason: '台风预警' }))).toBe(
      'WRONG_STATE',
    )
  })

  const slot = aClinic().sessions[0]!.slots[0]!
  test.each([
    ['no title', { title: '' }, ['form.title']],
    ['no session', { sessions: [] }, ['form.sessions']],
    [
      'an hour of another world',
      { sessions: [{ ...aClinic().sessions[0]!, slots: [{ ...slot, from: '25:00' }] }] },
      ['form.sessions.0.slots.0.from'],
    ],
    [
      'no seats',
      { sessions: [{ ...aClinic().sessions[0]!, slots: [{ ...slot, capacity: 0 }] }] },
      ['form.sessions.0.slots.0.capacity'],
    ],
    [
      'more than one document holds',
      { sessions: [{ ...aClinic().sessions[0]!, slots: [{ ...slot, capacity: 501 }] }] },
      ['form.sessions.0.slots.0.capacity'],
    ],
    [
      'one key for two slots',
      { sessions: [{ ...aClinic().sessions[0]!, slots: [slot, slot] }] },
      ['form.sessions.0.slots.1.key'],
    ],
    ['no such kind', { kind: 'sale' }, ['form.kind']],
    ['six people a WeChat', { perAccount: 6 }, ['form.perAccount']],
    ['a telephone of letters', { phone: 'call me' }, ['form.phone']],
    [
      'a point off the earth',
      { place: { name: '社区中心', address: '', point: { latitude: 91, longitude: 0 } } },
      ['form.place.point.latitude'],
    ],
  ])('malformed: %s', async (_what, change, fields) => {
    expect(await fieldsOf(handler().call('clinic.save', save(change as never)))).toEqual(fields)
    expect(hospital.cloud.db.count('clinicEvents')).toBe(0)
  })
})

describe('lists of three hundred', () => {
  test('page by page, each event once, whatever the list; a month; a kind', async () => {
    const view = await clinicIn('published', hospital)
    const [record] = hospital.cloud.db.find('clinicEvents', { _id: view.id }) as [{ startsAt: Date; form: object }]
    for (let n = 0; n < 300; n++)
      hospital.cloud.db.insert('clinicEvents', {
        ...record,
        _id: `more-${n}`,
        startsAt: new Date(new Date(record.startsAt).getTime() + (n % 50) * 60_000),
        form: { ...record.form, kind: n % 3 === 0 ? 'lecture' : 'free_clinic' },
      } as { _id: string })
    const all = async (input: object) => {
      const seen: string[] = []
      for (let cursor: string | undefined; ;) {
        const page = await patient().call('clinic.list', { ...input, cursor })
        seen.push(...page.items.map(({ id }) => id))
        if (!page.next) return seen
        cursor = page.next
      }
    }
    for (const input of [{}, { month: '2026-10' }]) {
      const seen = await all(input)
      expect([seen.length, new Set(seen).size]).toEqual([301, 301])
    }
    expect(await all({ month: '2026-11' })).toEqual([])
    expect(await all({ kind: 'lecture' })).toHaveLength(100)
    await patient().call('clinic.list', {})
    expect(hospital.lastTrips()).toBeLessThanOrEqual(2)
    await handler().call('clinic.shelf', { shelf: 'coming' })
    expect(hospital.lastTrips()).toBeLessThanOrEqual(8)
  })
})
