import type { ClinicManage } from '@nuanyu/types/clinic'
import { cast } from '../../fixtures/cast'
import { aClinic, atHour, CLINIC_DAY, clinicIn, fieldsOf, moved, onEvent, save } from '../../support/clinicEvents'
import { openHospital, outcomeOf, type TestHospital } from '../../support/hospital'

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
