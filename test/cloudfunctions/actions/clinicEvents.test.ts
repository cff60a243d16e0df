import { cast } from '../../fixtures/cast'
import {
  aClinic,
  anEntry,
  atHour,
  CLINIC_DAY,
  clinicIn,
  fieldsOf,
  moved,
  onEvent,
  save,
  weekAfter,
} from '../../support/clinicEvents'
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
const party = () => hospital.as(cast.fangZheng)
const helper = () => hospital.as(cast.liXiaoman)
const patient = () => hospital.as(cast.linXiaomei)
const titles = async (person: { openid: string }) =>
  (await hospital.as(person).call('notices.mine', {})).items.map(({ title }) => title)

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
